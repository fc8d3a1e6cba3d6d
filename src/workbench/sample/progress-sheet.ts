import { createHeadlessGrid, type CellWrite } from '../grid';
import { createSideStore } from '../processor/side-store';
import { saveWorkbook } from '../xlsx';
import { area, blanks, constants } from './cells';
import { delivered } from './months-file';
import { monthlyFigures, serial, type FigureRow } from './monthly-figures';

const jobcenter = 'Landkreis Musterland';
const saved = new Date(Date.UTC(2026, 11, 15, 8, 0, 0));
const sexes = ['gesamt', 'Frauen', 'Männer'] as const;

/** Figures of one figure and sex at the load of the month of delivery, of this year or the one before. */
type Known = (figure: FigureRow['figure'], sex: FigureRow['sex'], year: number) => readonly FigureRow[];

function sum(list: readonly FigureRow[]): number {
  return list.reduce((total, { value }) => total + value, 0);
}

/** Of the months of the year so far; the stock of December before belongs to the integration rate only. */
function ofYear(known: Known): Known {
  return (figure, sex, year) => known(figure, sex, year).filter(({ month }) => month >= serial(year, 1));
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

function valuesOf(known: Known, month: number) {
  const soFar = ofYear(known);
  return {
    benefits: (sex: FigureRow['sex'], year: number) =>
      sex === 'gesamt' ? rounded(sum(soFar('LLU', sex, year)), 2) : null,
    integrationRate: (sex: FigureRow['sex'], year: number) => {
      const stock = known('ELB', sex, year).filter((row) => row.month < serial(year, month));
      return rounded((sum(soFar('INT', sex, year)) / (sum(stock) / stock.length)) * 100, 2);
    },
    longTerm: (sex: FigureRow['sex'], year: number) => {
      const stock = soFar('LZB', sex, year);
      return rounded(sum(stock) / stock.length, 1);
    },
  } as const;
}

const lines = [
  { name: 'Summe der Leistungen zum Lebensunterhalt (LLU)', unit: 'Euro', format: '#,##0.00', of: 'benefits' },
  { name: 'Integrationsquote 1)', unit: '%', format: '0.00', of: 'integrationRate' },
  {
    name: 'Durchschnittlicher Bestand an Langzeitleistungsbeziehenden 2)',
    unit: 'Personen',
    format: '#,##0.0',
    of: 'longTerm',
  },
] as const;

/** The Jahresfortschrittswerte of November 2026, the month after the sample. */
export function progressSheet(): Promise<Uint8Array> {
  return wideSheet({ ...delivered, title: 'Jahresfortschrittswerte ohne Wartezeit' });
}

/** The Jahresendwerte that are sent in the spring after the year. */
export function yearEndSheet(): Promise<Uint8Array> {
  return wideSheet({ year: delivered.year, month: 12, title: 'Jahresendwerte ohne Wartezeit' });
}

interface Delivery {
  readonly year: number;
  readonly month: number;
  readonly title: string;
}

/** Years over sexes, merged headers, footnotes. */
async function wideSheet({ year, month, title }: Delivery): Promise<Uint8Array> {
  const rows = monthlyFigures({ year, month });
  const values = valuesOf(
    (figure, sex, of) =>
      rows.filter((row) => row.figure === figure && row.sex === sex && row.load === serial(of, month)),
    month,
  );
  const head = (of: number): string => `${month === 12 ? 'Dez' : 'Nov'} ${of}`;
  const grid = createHeadlessGrid();
  try {
    const sheet = grid.activeSheetId();
    grid.updateSheet(sheet, { name: 'Jahresfortschrittswerte' });
    const width = 9;
    const row = (texts: readonly (string | number | null)[]): CellWrite[] =>
      constants([...texts, ...blanks(width - texts.length)]);
    const table: CellWrite[][] = [
      row([title]),
      row([`Jobcenter: ${jobcenter}`]),
      row([]),
      row(['Kennzahl', 'Einheit', head(year), null, null, head(year - 1), null, null, 'Veränderung in %']),
      row([null, null, 'insgesamt', 'Frauen', 'Männer', 'insgesamt', 'Frauen', 'Männer', 'insgesamt']),
      ...lines.map(({ name, unit, of }) => {
        const value = values[of];
        const [now, before] = [value('gesamt', year) ?? 0, value('gesamt', year - 1) ?? 1];
        return row([
          name,
          unit,
          ...sexes.map((sex) => value(sex, year) ?? 'x'),
          ...sexes.map((sex) => value(sex, year - 1) ?? 'x'),
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
