import type { ConditionalFormatPlan, PageLayoutPlan, SheetPlan, ValidationPlan } from '../application/workbook-plan';
import type { RangeOf } from './write-formats';

/** Rules are plain ones on the word or on native functions: custom functions in conditional formats never apply. */
export function writeConditionalFormat(rangeOf: RangeOf, plan: ConditionalFormatPlan): void {
  const formats = rangeOf(plan.area).conditionalFormats;
  if (plan.kind === 'textEquals') {
    const { cellValue } = formats.add('CellValue');
    cellValue.format.font.color = plan.fontColor;
    cellValue.format.fill.color = plan.fill;
    cellValue.rule = { formula1: `="${plan.text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
    return;
  }
  const { custom } = formats.add('Custom');
  custom.format.font.color = plan.fontColor;
  custom.format.fill.color = plan.fill;
  custom.rule.formula = plan.formula;
}

function validationRule(plan: ValidationPlan): Excel.DataValidationRule {
  switch (plan.kind) {
    case 'list':
      return {
        list: { inCellDropDown: true, source: typeof plan.source === 'string' ? plan.source : plan.source.join(',') },
      };
    case 'date':
      return { date: { formula1: plan.from, formula2: plan.to, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: plan.min, formula2: plan.max, operator: 'Between' } };
  }
}

export function writeValidation(rangeOf: RangeOf, plan: ValidationPlan): void {
  const validation = rangeOf(plan.area).dataValidation;
  validation.rule = validationRule(plan);
  validation.errorAlert = { message: plan.message, showAlert: true, style: 'Stop', title: '' };
}

export function writePageLayout(sheet: Excel.Worksheet, rangeOf: RangeOf, plan: PageLayoutPlan): void {
  const layout = sheet.pageLayout;
  layout.orientation = plan.orientation === 'Portrait' ? 'Portrait' : 'Landscape';
  layout.paperSize = 'A4';
  if (plan.printArea !== null) layout.setPrintArea(rangeOf(plan.printArea));
  layout.zoom = plan.fitToWidth ? { horizontalFitToPages: 1 } : { scale: plan.scale ?? 100 };
  // A figure that is not there is #NV on the sheet and a dash on paper.
  layout.printErrors = 'Dash';
  layout.setPrintMargins('Centimeters', plan.marginsCm);
  if (plan.titleRows !== undefined) {
    const { first, last } = plan.titleRows;
    const titles = rangeOf({ row: first, column: 0, rowCount: last - first + 1, columnCount: 1 });
    layout.setPrintTitleRows(titles.getEntireRow().untrack());
  }
  if (plan.centerHorizontally === true) layout.centerHorizontally = true;
  const texts = layout.headersFooters.defaultForAllPages;
  if (plan.header !== undefined) texts.centerHeader = plan.header;
  if (plan.footer.left !== undefined) texts.leftFooter = plan.footer.left;
  if (plan.footer.center !== undefined) texts.centerFooter = plan.footer.center;
  if (plan.footer.right !== undefined) texts.rightFooter = plan.footer.right;
  for (const row of plan.pageBreaks ?? [])
    sheet.horizontalPageBreaks.add(rangeOf({ row, column: 0, rowCount: 1, columnCount: 1 }));
}

export function writeFreeze(sheet: Excel.Worksheet, rangeOf: RangeOf, { rows, columns }: SheetPlan['freeze']): void {
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeOf({ row: 0, column: 0, rowCount: rows, columnCount: columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
