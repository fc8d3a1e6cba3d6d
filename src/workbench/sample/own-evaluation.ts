import type { CellWrite, WorkbenchGrid } from '../grid';
import { area, blanks, constants } from './cells';
import { serial } from './monthly-figures';

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

/** What a controller works with so far: targets judged by native formulas, for the newest month of the data. */
export function fillEvaluation(
  grid: WorkbenchGrid,
  sheet: string,
  jobcenter: string,
  last: { readonly year: number; readonly month: number },
): void {
  const now = serial(last.year, last.month);
  const before = serial(last.year - 1, last.month);
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
  [294, 66, 84, 96, 96, 90, 90, 108].forEach((points, column) => {
    grid.setColumnWidth(sheet, column, 1, points);
  });
  grid.setRowHeight(sheet, 0, 1, 21);
  grid.setRowHeight(sheet, 4, 1, 33);
  grid.updateSheet(sheet, { frozen: { rows: 5, columns: 0 } });
}
