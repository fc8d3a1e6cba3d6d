import { readDialogueLog, type Dialogue } from '../../../src/domain/dialogue';

/** One row of tblDialoge by column; what is left out gets the value most tests want. */
export type LogRowDraft = Readonly<Partial<Record<string, unknown>>>;

export const logHeaders = [
  'Jahr',
  'Jobcenter',
  'Dialog',
  'Datum',
  'Anlass',
  'Berichtsmonat',
  'Ladestand',
  'Ziel-Nr',
  'Geschlecht',
  'Ist',
  'Soll',
  'rechnerisches Ergebnis',
  'vereinbarte Bewertung',
  'Begründung',
  'Verabredung',
] as const;

const usual: LogRowDraft = {
  Jahr: 2026,
  Jobcenter: 'Landkreis Musterland',
  Dialog: 1,
  Datum: '24.06.2026',
  Anlass: 'Zieldialog',
  Berichtsmonat: '2026-05',
  Ladestand: '2026-05',
  'Ziel-Nr': 2,
  Geschlecht: 'gesamt',
  Ist: 0.162,
  Soll: 0.166,
  'rechnerisches Ergebnis': 'nicht erreicht',
  'vereinbarte Bewertung': '',
  Begründung: '',
  Verabredung: '',
};

export function logTable(
  rows: readonly LogRowDraft[],
  headers: readonly string[] = logHeaders,
): readonly (readonly unknown[])[] {
  return [headers, ...rows.map((row) => headers.map((header) => ({ ...usual, ...row })[header]))];
}

export function dialoguesIn(rows: readonly LogRowDraft[]): readonly Dialogue[] {
  return readDialogueLog(logTable(rows)).dialogues;
}
