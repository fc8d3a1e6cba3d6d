/** What was typed into a form and is not in the workbook yet. */
export interface Unsaved<Draft> {
  /** Jobcenter and year, or Jobcenter alone: which reading of the workbook can say whether it still fits. */
  readonly scope: string;
  /** How people call the row, for the case that the entry cannot be kept. */
  readonly label: string;
  /** What the row said when the form was opened. */
  readonly base: Draft;
  readonly now: Draft;
}

export type UnsavedEntries<Draft> = ReadonlyMap<string, Unsaved<Draft>>;

function same<Draft extends object>(one: Draft, other: Draft): boolean {
  return (Object.keys(one) as (keyof Draft)[]).every((key) => one[key] === other[key]);
}

/** With what the form shows now; a form that shows what the row says holds nothing. */
export function withEntry<Draft extends object>(
  entries: UnsavedEntries<Draft>,
  key: string,
  entry: Unsaved<Draft>,
): UnsavedEntries<Draft> {
  const changed = new Map(entries);
  if (same(entry.base, entry.now)) changed.delete(key);
  else changed.set(key, entry);
  return changed;
}

export function withoutEntry<Draft>(entries: UnsavedEntries<Draft>, key: string): UnsavedEntries<Draft> {
  const changed = new Map(entries);
  changed.delete(key);
  return changed;
}

/**
 * Entries whose row still says what it said, and the labels of those whose row is gone or was changed elsewhere: saving them
 * would overwrite what nobody saw. `rows`: what the rows of this scope say now.
 */
export function keepFitting<Draft extends object>(
  entries: UnsavedEntries<Draft>,
  scope: string,
  rows: ReadonlyMap<string, Draft>,
): { readonly kept: UnsavedEntries<Draft>; readonly dropped: readonly string[] } {
  const kept = new Map<string, Unsaved<Draft>>();
  const dropped: string[] = [];
  for (const [key, entry] of entries) {
    const row = rows.get(key);
    if (entry.scope !== scope || (row !== undefined && same(row, entry.base))) kept.set(key, entry);
    else if (row === undefined || !same(row, entry.now)) dropped.push(entry.label);
  }
  return { kept, dropped };
}
