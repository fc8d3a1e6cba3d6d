import { type CellWrite, type WorkbenchGrid, createHeadlessGrid } from '../grid';
import { type PageLayoutState, createSideStore } from '../processor/side-store';
import { saveWorkbook } from '../xlsx';
import { lastMonth, monthlyFigures, serial } from './monthly-figures';

const jobcenter = 'Landkreis Musterland';
const headers = [
  'Jobcenter',
  'Kennzahl',
  'Art',
  'Geschlecht',
  'Berichtsmonat',
  'Ladestand',
  'Wartezeit',
  'Wert',
  'Quelle',
] as const;

/** The file carries this day instead of today, so that each run gives the same bytes. */
const saved = new Date(Date.UTC(2026, 10, 20, 8, 0, 0));

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rowCount,
  columnCount,
});
const constants = (values: readonly (string | number | null)[]): CellWrite[] =>
  values.map((value) => (value === null ? null : { value }));

/** The workbook of a controller in November 2026: the ministry's monthly figures and an evaluation made by hand. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const grid = createHeadlessGrid();
  try {
    const evaluation = grid.activeSheetId();
    grid.updateSheet(evaluation, { name: 'Eigene Auswertung' });
    const figures = grid.addSheet('Kennzahlen').id;
    fillFigures(grid, figures);
    fillEvaluation(grid, evaluation);
    await grid.settle();
    const side = createSideStore();
    side.properties = { title: `Zielsteuerung ${jobcenter}`, author: 'Controlling', subject: 'SGB II', comments: '' };
    side.pageLayouts.set(evaluation, printed({ printArea: 'A1:H10' }));
    side.pageLayouts.set(figures, printed({ printTitleRows: '1:1' }));
    return await saveWorkbook(grid, side, { time: saved });
  } finally {
    grid.dispose();
  }
}

/** A4 landscape, one page wide, margins of 1.8 cm. */
function printed(special: Partial<PageLayoutState>): PageLayoutState {
  return {
    orientation: 'Landscape',
    paperSize: 'A4',
    printArea: null,
    printTitleRows: null,
    zoom: { horizontalFitToPages: 1 },
    margins: { top: 51, bottom: 51, left: 51, right: 51, header: 22, footer: 22 },
    centerHorizontally: false,
    centerVertically: false,
    headersFooters: {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: jobcenter,
      centerFooter: '',
      rightFooter: 'Seite &P von &N',
    },
    rowBreaks: [],
    ...special,
  };
}

function fillFigures(grid: WorkbenchGrid, sheet: string): void {
  const rows = monthlyFigures().map(({ figure, sex, month, load, value }) =>
    constants([jobcenter, figure, 'Monat', sex, month, load, 0, value, 'Ministerium, monatliche Lieferung']),
  );
  const whole = area(0, 0, rows.length + 1, headers.length);
  grid.write(sheet, whole, [constants(headers), ...rows]);
  grid.addTable({
    name: 'tblKennzahlen',
    sheetId: sheet,
    area: whole,
    style: 'TableStyleLight1',
    showFilterButton: true,
    showBandedRows: true,
  });
  grid.setStyle(sheet, area(1, 4, rows.length, 2), { numberFormat: 'mm/yyyy', horizontal: 'Center' });
  grid.setStyle(sheet, area(1, 7, rows.length, 1), { numberFormat: '#,##0' });
  [132, 66, 54, 72, 84, 72, 66, 84, 186].forEach((points, column) => {
    grid.setColumnWidth(sheet, column, 1, points);
  });
  grid.updateSheet(sheet, { frozen: { rows: 1, columns: 0 } });
}

/** Value of a column for one figure, sex and load; `month` narrows to reporting months before the load. */
function condition(figure: string, sex: string, load: string): string {
  return `tblKennzahlen[Kennzahl],"${figure}",tblKennzahlen[Geschlecht],${sex},` + `tblKennzahlen[Ladestand],${load}`;
}

function integrationRate(sex: string, load: string): string {
  const integrations = `SUMIFS(tblKennzahlen[Wert],${condition('INT', sex, load)})`;
  // Stock from December to the month before the last: all months of the load but its own.
  const stock = `AVERAGEIFS(tblKennzahlen[Wert],${condition('ELB', sex, load)},tblKennzahlen[Berichtsmonat],"<"&${load})`;
  return `=${integrations}/${stock}`;
}

function fillEvaluation(grid: WorkbenchGrid, sheet: string): void {
  const now = serial(lastMonth.year, lastMonth.month);
  const before = serial(lastMonth.year - 1, lastMonth.month);
  grid.write(sheet, area(0, 0, 5, 8), [
    constants([`Zielsteuerung ${jobcenter}`, ...blanks(7)]),
    constants(['Stand der Daten (Ladestand), Jahresfortschritt von Januar bis zu diesem Monat', ...blanks(7)]),
    constants([null, null, null, now, before, null, null, null]),
    constants(blanks(8)),
    constants([
      'Ziel',
      'Kennzahl',
      'Geschlecht',
      'Ist',
      'Vorjahr',
      'Veränderung',
      'Vereinbarte Veränderung',
      'Ziel erreicht?',
    ]),
  ]);
  const rate = (row: number, title: string, sex: string, target: number): CellWrite[] => [
    ...constants([title, 'K2', sex]),
    { formula: integrationRate(`$C${row}`, 'D$3') },
    { formula: integrationRate(`$C${row}`, 'E$3') },
    { formula: `=D${row}/E${row}-1` },
    { value: target },
    null,
  ];
  const sum = (
    row: number,
    title: string,
    code: string,
    figure: string,
    by: string,
    target: number | null,
  ): CellWrite[] => [
    ...constants([title, code, 'gesamt']),
    { formula: `=${by}(tblKennzahlen[Wert],${condition(figure, `$C${row}`, 'D$3')})` },
    { formula: `=${by}(tblKennzahlen[Wert],${condition(figure, `$C${row}`, 'E$3')})` },
    { formula: `=D${row}/E${row}-1` },
    target === null ? null : { value: target },
    null,
  ];
  grid.write(sheet, area(5, 0, 5, 8), [
    rate(6, 'Integrationsquote', 'gesamt', 0.01),
    rate(7, 'Integrationsquote Frauen', 'Frauen', 0.015),
    rate(8, 'Integrationsquote Männer', 'Männer', 0.005),
    sum(9, 'Bestand Langzeitleistungsbeziehende', 'K3', 'LZB', 'AVERAGEIFS', -0.02),
    sum(10, 'Leistungen zum Lebensunterhalt (Beobachtung)', 'K1', 'LLU', 'SUMIFS', null),
  ]);
  grid.setStyle(sheet, area(0, 0, 1, 1), { bold: true, fontSize: 14 });
  grid.setStyle(sheet, area(1, 0, 1, 1), { fontColor: '#595959' });
  grid.setStyle(sheet, area(2, 3, 1, 2), { numberFormat: 'mm/yyyy', bold: true, horizontal: 'Right' });
  grid.setStyle(sheet, area(4, 0, 1, 8), { bold: true, fill: '#E7E6E6', wrap: true, vertical: 'Center' });
  grid.setStyle(sheet, area(4, 3, 1, 4), { horizontal: 'Right' });
  grid.setStyle(sheet, area(5, 3, 3, 2), { numberFormat: '0.0%' });
  grid.setStyle(sheet, area(8, 3, 1, 2), { numberFormat: '#,##0' });
  grid.setStyle(sheet, area(9, 3, 1, 2), { numberFormat: '#,##0 "€"' });
  grid.setStyle(sheet, area(5, 5, 5, 2), { numberFormat: '+0.0%;-0.0%;0.0%' });
  for (const edge of ['top', 'bottom', 'insideHorizontal'] as const) {
    grid.setBorder(sheet, area(4, 0, 6, 8), edge, { style: 'Continuous', weight: 'Thin', color: '#A6A6A6' });
  }
  [258, 60, 66, 90, 90, 78, 84, 102].forEach((points, column) => {
    grid.setColumnWidth(sheet, column, 1, points);
  });
  grid.setRowHeight(sheet, 0, 1, 21);
  grid.setRowHeight(sheet, 4, 1, 33);
  grid.updateSheet(sheet, { frozen: { rows: 5, columns: 0 } });
}

function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
