import type { BoundClass, ClassShape } from '../protocol/host-object';
import type { Model } from '../model';
import { chartParts } from './chart-parts';
import { chartSeriesClass, chartSeriesCollectionClass } from './chart-series';
import { chartClass, chartsClass } from './charts';
import {
  cellValueFormatClass,
  conditionalFillClass,
  conditionalFontClass,
  conditionalFormatClass,
  conditionalFormatsClass,
  conditionalRangeFormatClass,
  customFormatClass,
  formatRuleClass,
  textFormatClass,
} from './conditional-formats';
import { dataValidationClass } from './data-validation';
import { nameClass, namesClass } from './names';
import {
  headerFooterClass,
  headersFootersClass,
  pageBreakClass,
  pageBreaksClass,
  pageLayoutClass,
} from './page-layout';
import { sheetProtectionClass, workbookProtectionClass } from './protection';
import { rangeAreasClass, rangesClass } from './range-areas';
import {
  formatProtectionClass,
  rangeBorderClass,
  rangeBordersClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
} from './range-format';
import { rangeClass } from './range';
import {
  addinServiceClass,
  functionsServiceClass,
  persistenceServiceClass,
  ribbonControlClass,
  ribbonServiceClass,
  runtimeServiceClass,
} from './services';
import {
  customXmlPartClass,
  customXmlPartsClass,
  customXmlPartsOfNamespaceClass,
  propertiesClass,
  settingClass,
  settingsClass,
} from './stored';
import { tableColumnClass, tableColumnsClass, tableRowClass, tableRowsClass } from './table-parts';
import { tableClass, tablesClass, tablesInRangeClass } from './tables';
import {
  applicationClass,
  cultureInfoClass,
  datetimeFormatInfoClass,
  numberFormatInfoClass,
  runtimeClass,
  workbookClass,
} from './workbook';
import { freezePanesClass, worksheetClass } from './worksheet';
import { worksheetsClass } from './worksheets';

/** Every class of the object model that this processor answers. */
function buildClasses(model: Model) {
  return {
    workbook: workbookClass(model),
    application: applicationClass(model),
    runtime: runtimeClass(model),
    cultureInfo: cultureInfoClass(model),
    numberFormatInfo: numberFormatInfoClass(model),
    datetimeFormatInfo: datetimeFormatInfoClass(model),
    workbookProtection: workbookProtectionClass(model),
    worksheets: worksheetsClass(model),
    worksheet: worksheetClass(model),
    sheetProtection: sheetProtectionClass(model),
    freezePanes: freezePanesClass(model),
    pageLayout: pageLayoutClass(model),
    headersFooters: headersFootersClass(model),
    headerFooter: headerFooterClass(model),
    pageBreaks: pageBreaksClass(model),
    pageBreak: pageBreakClass(model),
    range: rangeClass(model),
    ranges: rangesClass(model),
    rangeAreas: rangeAreasClass(model),
    rangeFormat: rangeFormatClass(model),
    rangeFill: rangeFillClass(model),
    rangeFont: rangeFontClass(model),
    rangeBorders: rangeBordersClass(model),
    rangeBorder: rangeBorderClass(model),
    formatProtection: formatProtectionClass(model),
    tables: tablesClass(model),
    tablesInRange: tablesInRangeClass(model),
    table: tableClass(model),
    tableColumns: tableColumnsClass(model),
    tableColumn: tableColumnClass(model),
    tableRows: tableRowsClass(model),
    tableRow: tableRowClass(model),
    names: namesClass(model),
    name: nameClass(model),
    conditionalFormats: conditionalFormatsClass(model),
    conditionalFormat: conditionalFormatClass(model),
    customFormat: customFormatClass(model),
    cellValueFormat: cellValueFormatClass(model),
    textFormat: textFormatClass(model),
    formatRule: formatRuleClass(model),
    conditionalRangeFormat: conditionalRangeFormatClass(model),
    conditionalFont: conditionalFontClass(model),
    conditionalFill: conditionalFillClass(model),
    dataValidation: dataValidationClass(model),
    settings: settingsClass(model),
    setting: settingClass(model),
    customXmlParts: customXmlPartsClass(model),
    customXmlPartsOfNamespace: customXmlPartsOfNamespaceClass(model),
    customXmlPart: customXmlPartClass(model),
    properties: propertiesClass(model),
    charts: chartsClass(model),
    chart: chartClass(model),
    chartParts: chartParts(model),
    chartSeriesCollection: chartSeriesCollectionClass(model),
    chartSeries: chartSeriesClass(model),
    addinService: addinServiceClass(),
    functionsService: functionsServiceClass(model),
    ribbonService: ribbonServiceClass(model),
    ribbonControl: ribbonControlClass(model),
    runtimeService: runtimeServiceClass(model),
    persistenceService: persistenceServiceClass(model),
  };
}

export type Classes = ReturnType<typeof buildClasses>;

export function createClasses(model: Model): Classes {
  return buildClasses(model);
}

export function shapesOf(classes: Classes): readonly ClassShape[] {
  const { chartParts: parts, ...others } = classes;
  const own = Object.values(others).map((bound: Pick<BoundClass<never>, 'shape'>) => bound.shape);
  return [...own, ...parts.shapes].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
