import ExcelJS from 'exceljs';
import type { Cell, CellValue, Worksheet } from 'exceljs';
import type { Area, CellScalar, CellWrite } from '../grid/grid';
import { parseArea } from './addresses';
import { type Parts, openArchive } from './archive';
import { readBorders, readColor, readStyle } from './cell-styles';
import { type Outcome, fail } from './failure';
import { fromStored } from './formula-storage';
import { partXml, readCustomXml, relationsOf, sheetFrame, structureIsProtected } from './package-parts';
import { readPageLayout } from './page-layout';
import { readCharts } from './read-charts';
import { type DifferentialStyle, readConditionalFormats, readDifferentialStyles, readValidations } from './sheet-rules';
import { readSheetProtection, readUnlocked } from './sheet-protection';
import { storedRows } from './stored-rows';
import { readWebExtensions } from './web-extension';
import type { CellModel, SheetModel, WorkbookModel } from './workbook-model';
import { type XmlElement, childOf, childrenOf } from './xml';

/** A file's column width counts characters of 7 pixels; a pixel is 0.75 points. */
export const pointsPerCharacter = 7 * 0.75;

interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  readonly sheetIndex: number | null;
}

/** Reads a whole file into plain data. Nothing of a file that fails reaches the open workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<Outcome<WorkbookModel>> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const parts = archive.value;
  const workbook = new ExcelJS.Workbook();
  try {
    // Both kinds of rules are read below: this reader would spread each of them over single cells.
    const buffer = bytes.slice().buffer;
    await workbook.xlsx.load(buffer, { ignoreNodes: ['dataValidations', 'conditionalFormatting', 'extLst'] });
  } catch {
    return fail({ code: 'damaged-part', part: 'xl/workbook.xml' });
  }
  const root = partXml(parts, 'xl/workbook.xml');
  const entries = childrenOf(childOf(root, 'sheets'), 'sheet');
  if (entries.length === 0 || workbook.worksheets.length === 0) {
    return fail({ code: 'not-a-workbook', missing: 'xl/worksheets' });
  }
  const names = definedNames(root);
  const styles = readDifferentialStyles(partXml(parts, 'xl/styles.xml'));
  const relations = relationsOf(parts, 'xl/workbook.xml');
  const sheets: SheetModel[] = [];
  for (const [index, entry] of entries.entries()) {
    const sheet = workbook.worksheets.find(({ name }) => name === entry.attributes['name']);
    const path = relations.find(({ id }) => id === entry.attributes['id'])?.target ?? '';
    const frame = sheetFrame(parts, path);
    // Chart sheets and dialogs have no cells and stay out.
    if (!sheet || frame?.name !== 'worksheet') continue;
    sheets.push(
      readSheet({ parts, path, frame, sheet, styles, names: names.filter((name) => name.sheetIndex === index) }),
    );
  }
  const [view] = workbook.views;
  return {
    ok: true,
    value: {
      sheets,
      names: names.filter(({ name }) => !name.startsWith('_xlnm.')),
      activeSheet: Math.min(Math.max(0, view?.activeTab ?? 0), sheets.length - 1),
      structureProtected: structureIsProtected(root),
      properties: {
        title: workbook.title,
        author: workbook.creator,
        subject: workbook.subject,
        comments: workbook.description,
      },
      customXmlParts: readCustomXml(parts),
      webSettings: readWebExtensions(parts),
    },
  };
}

interface SheetSource {
  readonly parts: Parts;
  readonly path: string;
  readonly frame: XmlElement;
  readonly sheet: Worksheet;
  readonly styles: readonly DifferentialStyle[];
  readonly names: readonly DefinedName[];
}

function readSheet({ parts, path, frame, sheet, styles, names }: SheetSource): SheetModel {
  const [view] = sheet.views;
  const reference = (name: string): string | null => names.find((entry) => entry.name === name)?.formula ?? null;
  const breaks = childrenOf(childOf(frame, 'rowBreaks'), 'brk').map(({ attributes }) => Number(attributes['id']) + 1);
  const frozen =
    view?.state === 'frozen' ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : { rows: 0, columns: 0 };
  return {
    state: {
      name: sheet.name,
      visibility: sheet.state === 'veryHidden' ? 'VeryHidden' : sheet.state === 'hidden' ? 'Hidden' : 'Visible',
      tabColor: readColor(sheet.properties.tabColor),
      showGridlines: view?.showGridLines !== false,
      frozen,
    },
    cells: readCells(sheet),
    columnWidths: readWidths(frame),
    rowHeights: readHeights(sheet),
    merges: childrenOf(childOf(frame, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => {
      const area = parseArea(attributes['ref'] ?? '');
      return area ? [area] : [];
    }),
    tables: readTables(parts, path),
    conditionalFormats: readConditionalFormats(frame, styles),
    validations: readValidations(frame),
    layout: readPageLayout(
      sheet,
      printRange(reference('_xlnm.Print_Area')),
      titleRows(reference('_xlnm.Print_Titles')),
      breaks,
    ),
    protection: readSheetProtection(frame),
    unlockedAreas: readUnlocked(sheet),
    charts: readCharts(parts, path),
  };
}

function readCells(sheet: Worksheet): readonly CellModel[] {
  const cells: CellModel[] = [];
  const spills: Area[] = [];
  for (const row of storedRows(sheet)) {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const position = { row: Number(cell.row) - 1, column: Number(cell.col) - 1 };
      const spill = spillOf(cell);
      const covered = cell.isMerged && cell.master.address !== cell.address;
      const write = covered || spills.some((area) => contains(area, position)) ? null : readValue(cell);
      if (spill) spills.push(spill);
      const style = readStyle(cell.style);
      const borders = readBorders(cell.style.border);
      if (write !== null || style !== null || borders !== null) cells.push({ ...position, write, style, borders });
    });
  }
  return cells;
}

/** The range of an array formula; its other cells are results and not contents. */
function spillOf(cell: Cell): Area | null {
  const { value } = cell;
  if (typeof value !== 'object' || value === null || !('ref' in value) || !('formula' in value)) return null;
  return typeof value.ref === 'string' ? parseArea(value.ref) : null;
}

function contains(area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

function readValue(cell: Cell): CellWrite {
  const { formula } = cell;
  if (typeof formula === 'string' && formula !== '') return { formula: fromStored(formula) };
  const value = readScalar(cell.value);
  return value === null || value === '' ? null : { value };
}

function readScalar(value: CellValue): CellScalar | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // Day 0 of the file is 30 December 1899, 25,569 days before the epoch.
  if (value instanceof Date) return Number((value.getTime() / 86_400_000 + 25_569).toFixed(9));
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return readScalar(value.text);
  if ('error' in value) return value.error;
  return null;
}

function readWidths(frame: XmlElement): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { attributes } of childrenOf(childOf(frame, 'cols'), 'col')) {
    const width = Number(attributes['width']);
    if (!Number.isFinite(width)) continue;
    const first = Number(attributes['min']) - 1;
    // One entry may reach to the last column of the sheet; beyond 500 columns nobody looks at widths.
    const last = Math.min(Number(attributes['max']) - 1, first + 500);
    for (let column = first; column <= last; column++) widths.set(column, width * pointsPerCharacter);
  }
  return widths;
}

function readHeights(sheet: Worksheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const row of storedRows(sheet)) {
    const height: number | undefined = row.height;
    if (typeof height === 'number' && height > 0) heights.set(row.number - 1, height);
  }
  return heights;
}

function readTables(parts: Parts, path: string): SheetModel['tables'] {
  return relationsOf(parts, path)
    .filter(({ type }) => type === 'table')
    .flatMap(({ target }) => {
      const table = partXml(parts, target);
      const area = parseArea(table?.attributes['ref'] ?? '');
      if (!table || !area || table.attributes['headerRowCount'] === '0') return [];
      const style = childOf(table, 'tableStyleInfo')?.attributes;
      const totals = Number(table.attributes['totalsRowCount'] ?? 0);
      return [
        {
          name: table.attributes['displayName'] ?? table.attributes['name'] ?? '',
          area: { ...area, rowCount: area.rowCount - totals },
          style: style?.['name'] ?? '',
          showFilterButton: hasFilterButtons(childOf(table, 'autoFilter')),
          showBandedRows: style?.['showRowStripes'] === '1' || style?.['showRowStripes'] === 'true',
        },
      ];
    });
}

/** Without the filter there are no buttons; with it each column may hide its own. */
function hasFilterButtons(filter: XmlElement | null): boolean {
  const columns = childrenOf(filter, 'filterColumn');
  const hidden = columns.filter(({ attributes }) => ['1', 'true'].includes(attributes['hiddenButton'] ?? ''));
  return filter !== null && (columns.length === 0 || hidden.length < columns.length);
}

function definedNames(root: XmlElement | null): readonly DefinedName[] {
  return childrenOf(childOf(root, 'definedNames'), 'definedName').map(({ attributes, text }) => ({
    name: attributes['name'] ?? '',
    formula: fromStored(text),
    comment: attributes['comment'] ?? '',
    visible: attributes['hidden'] !== '1' && attributes['hidden'] !== 'true',
    sheetIndex: attributes['localSheetId'] === undefined ? null : Number(attributes['localSheetId']),
  }));
}

/** `='Blatt'!$A$1:$G$20` → `A1:G20`. */
function printRange(formula: string | null): string | null {
  const body = formula?.replace(/^=/, '').split(/,(?=(?:[^']*'[^']*')*[^']*$)/)[0];
  const address = body?.slice(body.lastIndexOf('!') + 1).replaceAll('$', '');
  return address === undefined || address === '' || address.startsWith('#') ? null : address;
}

/** `='Blatt'!$A:$B,'Blatt'!$1:$3` → `1:3`. */
function titleRows(formula: string | null): string | null {
  const found = /!\$?(\d+):\$?(\d+)/.exec(formula ?? '');
  return found ? `${found[1] ?? ''}:${found[2] ?? ''}` : null;
}
