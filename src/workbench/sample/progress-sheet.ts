import { createHeadlessGrid, type CellWrite } from '../grid';
import { createSideStore } from '../processor/side-store';
import { saveWorkbook } from '../xlsx';
import { area, blanks, constants } from './cells';
import { delivered } from './months-file';
import { monthlyFigures, serial, type FigureRow } from './monthly-figures';

const jobcenter = 'Landkreis Musterland';
const saved = new Date(Date.UTC(2026, 11, 15, 8, 0, 0));
const sexes = ['gesamt', 'Frauen', 'Männer'] as const;

const rows = monthlyFigures(delivered);

function known(figure: FigureRow['figure'], sex: FigureRow['sex'], year: number): readonly FigureRow[] {
  const load = serial(year, delivered.month);
  return rows.filter((row) => row.figure === figure && row.sex === sex && row.load === load);
}

function sum(list: readonly FigureRow[]): number {
  return list.reduce((total, { value }) => total + value, 0);
}

/** Of the months of the year so far; the stock of December before belongs to the integration rate only. */
function ofYear(figure: FigureRow['figure'], sex: FigureRow['sex'], year: number): readonly FigureRow[] {
  return known(figure, sex, year).filter(({ month }) => month >= serial(year, 1));
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

const values = {
  benefits: (sex: FigureRow['sex'], year: number) =>
    sex === 'gesamt' ? rounded(sum(ofYear('LLU', sex, year)), 2) : null,
  integrationRate: (sex: FigureRow['sex'], year: number) => {
    const stock = known('ELB', sex, year).filter(({ month }) => month < serial(year, delivered.month));
    return rounded((sum(ofYear('INT', sex, year)) / (sum(stock) / stock.length)) * 100, 2);
  },
  longTerm: (sex: FigureRow['sex'], year: number) => {
    const stock = ofYear('LZB', sex, year);
    return rounded(sum(stock) / stock.length, 1);
  },
} as const;

const lines = [
  { name: 'Summe der Leistungen zum Lebensunterhalt (LLU)', unit: 'Euro', format: '#,##0.00', of: values.benefits },
  { name: 'Integrationsquote 1)', unit: '%', format: '0.00', of: values.integrationRate },
  {
    name: 'Durchschnittlicher Bestand an Langzeitleistungsbeziehenden 2)',
    unit: 'Personen',
    format: '#,##0.0',
    of: values.longTerm,
  },
] as const;

/** The Jahresfortschrittswerte of November 2026 as a wide sheet: years over sexes, merged headers, footnotes. */
export async function progressSheet(): Promise<Uint8Array> {
  const grid = createHeadlessGrid();
  try {
    const sheet = grid.activeSheetId();
    const { year } = delivered;
    grid.updateSheet(sheet, { name: 'Jahresfortschrittswerte' });
    const width = 9;
    const row = (texts: readonly (string | number | null)[]): CellWrite[] =>
      constants([...texts, ...blanks(width - texts.length)]);
    const table: CellWrite[][] = [
      row(['Jahresfortschrittswerte ohne Wartezeit']),
      row([`Jobcenter: ${jobcenter}`]),
      row([]),
      row(['Kennzahl', 'Einheit', `Nov ${year}`, null, null, `Nov ${year - 1}`, null, null, 'Veränderung in %']),
      row([null, null, 'insgesamt', 'Frauen', 'Männer', 'insgesamt', 'Frauen', 'Männer', 'insgesamt']),
      ...lines.map(({ name, unit, of }) => {
        const [now, before] = [of('gesamt', year) ?? 0, of('gesamt', year - 1) ?? 1];
        return row([
          name,
          unit,
          ...sexes.map((sex) => of(sex, year) ?? 'x'),
          ...sexes.map((sex) => of(sex, year - 1) ?? 'x'),
          rounded((now / before - 1) * 100, 1),
        ]);
      }),
      row([]),
      row(['1) Integrationen seit Januar je durchschnittlichem Bestand der erwerbsfähigen Leistungsberechtigten']),
      row(['2) Durchschnitt der Monate seit Januar; x: wird nicht nach Geschlecht berechnet']),
    ];
    grid.write(sheet, area(0, 0, table.length, width), table);
    for (const column of [2, 5]) grid.merge(sheet, area(3, column, 1, 3));
    for (const column of [0, 1]) grid.merge(sheet, area(3, column, 2, 1));
    grid.setStyle(sheet, area(0, 0, 1, 1), { bold: true, fontSize: 14 });
    grid.setStyle(sheet, area(3, 0, 2, width), { bold: true, fill: '#E7E6E6', wrap: true, horizontal: 'Center' });
    lines.forEach(({ format }, index) => {
      grid.setStyle(sheet, area(5 + index, 2, 1, 6), { numberFormat: format, horizontal: 'Right' });
      grid.setStyle(sheet, area(5 + index, 8, 1, 1), { numberFormat: '+0.0;-0.0;0.0' });
    });
    [330, 60, 96, 84, 84, 96, 84, 84, 84].forEach((points, column) => {
      grid.setColumnWidth(sheet, column, 1, points);
    });
    await grid.settle();
    return await saveWorkbook(grid, createSideStore(), { time: saved });
  } finally {
    grid.dispose();
  }
}
