import { formatChange, formatCount, formatEuro } from './german-format';

/** What building an agreement anew changes, in the preview of the wizard. */
export const rebuildTexts = {
  title: 'Was sich gegenüber der Arbeitsmappe ändert',
  nothing: 'Die Arbeitsmappe hat diese Vereinbarung schon, und nichts weicht ab.',
  hint: 'Diese Vereinbarung steht schon in der Arbeitsmappe. Geändert wird nur, was abweicht. Was Sie selbst eingetragen haben (Verantwortliche, Fälligkeiten, Stände, Nachweise, Ausgaben), bleibt stehen.',
  hintEntries:
    'In der Arbeitsmappe stehen schon Einträge zu diesem Jahr. Geändert wird nur, was von der Vereinbarung abweicht. Was Sie selbst eingetragen haben (Verantwortliche, Fälligkeiten, Stände, Nachweise, Ausgaben), bleibt stehen.',
  agree: 'Die vorhandene Vereinbarung so ändern',
  agreeEntries: 'Die vorhandenen Einträge so ändern',
  added: 'Neu',
  changed: 'Geändert',
  gone: 'Entfällt',
  kept: 'Bleibt stehen, weil dort etwas eingetragen ist',
  clauses: 'Wortlaut',
  clausesUnknown:
    'Der frühere Wortlaut ist in der Arbeitsmappe nicht gespeichert. Vergleichen Sie die neue Vereinbarung mit dem alten Blatt.',
  empty: 'leer',
  nothingLost:
    'Geänderte Blätter bleiben unter anderem Namen erhalten. Gelingt etwas nicht, wird alles zurückgenommen.',
} as const;

export const clauseChangeWords = { changed: 'Geändert', gone: 'Entfällt', new: 'Neu' } as const;

/** A value of a table as it is read in the preview. */
export function rebuildCellText(column: string, value: string | number | boolean): string {
  if (value === '') return rebuildTexts.empty;
  if (typeof value !== 'number') return String(value);
  if (column === 'Ansatz') return formatEuro(value);
  // Changes and quotas are fractions, counts are whole numbers of persons.
  if (column === 'Zielwert' && Math.abs(value) < 1) return formatChange(value);
  return formatCount(value);
}
