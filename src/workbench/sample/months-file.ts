import { lastMonth, monthlyFigures, serial, type FigureRow } from './monthly-figures';

/** The month after the last one of the sample workbook: what the ministry sends next. */
export const delivered = { year: lastMonth.year, month: lastMonth.month + 1 } as const;

/** A sheet of Jahresfortschrittswerte and a long text file of months; the sheet of the year's end follows in spring. */
export const importFileNames = {
  progress: 'JFW_2026-11.xlsx',
  months: 'Monatswerte_2026-11.csv',
  yearEnd: 'Jahresendwerte_2026.xlsx',
} as const;

const jobcenter = 'Landkreis Musterland';
const headers = ['Jobcenter', 'Kennzahl', 'Art', 'Geschlecht', 'Berichtsmonat', 'Ladestand', 'Wartezeit', 'Wert'];

/**
 * Loads of a year, November 2026 alone unless others are named, the way a database exports them: Windows-1252, semicolons,
 * German numbers.
 */
export function monthsFile(year: number = delivered.year, months: readonly number[] = [delivered.month]): Uint8Array {
  const loads = new Set(months.map((month) => serial(year, month)));
  const rows = monthlyFigures({ year, month: Math.max(...months) }).filter(({ load }) => loads.has(load));
  const lines = [
    headers,
    ...rows.map(({ figure, sex, month, load, value }) => [
      jobcenter,
      figure,
      'Monat',
      sex,
      monthText(month),
      monthText(load),
      '0',
      germanNumber(value, figure),
    ]),
  ];
  return new Uint8Array(Buffer.from(lines.map((line) => line.join(';')).join('\r\n'), 'latin1'));
}

function germanNumber(value: number, figure: FigureRow['figure']): string {
  return value.toLocaleString('de-DE', { minimumFractionDigits: figure === 'LLU' ? 2 : 0 });
}

/** A month as text: 11.2026. */
function monthText(serialOfMonth: number): string {
  const day = new Date((serialOfMonth - 25_569) * 86_400_000);
  return `${String(day.getUTCMonth() + 1).padStart(2, '0')}.${day.getUTCFullYear()}`;
}
