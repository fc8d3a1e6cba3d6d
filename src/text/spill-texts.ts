import type { Sex } from '../domain/sex';

/** Headers of spilled tables. Workbooks look columns up by them: never change a word. */
export const targetTableHeaders = [
  'Nr',
  'Ziel',
  'Kennzahl',
  'Geschlecht',
  'Ist',
  'Vorjahr',
  'Veränderung',
  'Zielveränderung',
  'Soll',
  'Abweichung',
  'Zielerreichungsgrad',
  'Ergebnis',
  'Hinweis',
] as const;
export const targetCourseHeaders = ['Monat', 'Ist', 'Soll', 'Vorjahr', 'Veränderung', 'Ergebnis'] as const;
export const dataFindingHeaders = ['Schwere', 'Jobcenter', 'Kennzahl', 'Monat', 'Befund', 'Rat'] as const;

/** The only row of a data check that found nothing. */
export const noDataFindings = ['ok', '', '', '', 'Es ist nichts aufgefallen.', 'Es ist nichts zu tun.'] as const;

/** As the tables write it. */
export const sexTableWords: Readonly<Record<Sex, string>> = { total: 'gesamt', female: 'Frauen', male: 'Männer' };

/** Beside the cell that an example is about: '(in einer Tabelle mit 3 Zeilen und 13 Spalten)'. */
export function spillSizeText(rows: number, columns: number): string {
  return rows === 1
    ? `(erste von ${columns} Zellen nebeneinander)`
    : `(in einer Tabelle mit ${rows} Zeilen und ${columns} Spalten)`;
}
