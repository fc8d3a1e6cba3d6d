/** The tables of the workbook: their names, sheets and columns are published and never renamed (design, section 3). */
export const tableNames = ['tblZiele', 'tblKennzahlen', 'tblSchritte', 'tblHaushalt'] as const;
export type TableName = (typeof tableNames)[number];

export const tableCatalogue = {
  tblZiele: {
    sheet: 'Ziele',
    headers: ['Jahr', 'Jobcenter', 'Nr', 'Ziel', 'Kennzahl', 'Geschlecht', 'Form', 'Zielwert', 'Richtung', 'Wortlaut'],
  },
  tblKennzahlen: {
    sheet: 'Kennzahlen',
    headers: [
      'Jobcenter',
      'Kennzahl',
      'Art',
      'Geschlecht',
      'Berichtsmonat',
      'Ladestand',
      'Wartezeit',
      'Wert',
      'Quelle',
    ],
  },
  tblSchritte: {
    sheet: 'Schritte',
    headers: [
      'Jahr',
      'Jobcenter',
      'Ziel-Nr',
      'Nr',
      'Art',
      'Text',
      'Verantwortlich',
      'Fällig',
      'Status',
      'Nachweis',
      'Stand',
    ],
  },
  tblHaushalt: {
    sheet: 'Haushalt',
    headers: ['Jahr', 'Jobcenter', 'Titel', 'Ansatz', 'Monat', 'Ausgaben'],
  },
} as const satisfies Record<TableName, { readonly sheet: string; readonly headers: readonly string[] }>;

/** Excel compares names of sheets, tables and columns without regard to case. */
export function sameName(left: string, right: string): boolean {
  return left.trim().toLocaleLowerCase('de') === right.trim().toLocaleLowerCase('de');
}
