/**
 * Signs that official tables print instead of a figure: `*` anonymised, `x` no calculation possible, `-` nothing, `.` no
 * figure, `…` later (domain reference 6.5). Spreadsheets turn hyphens and dots into their typographic relatives.
 */
const markers: ReadonlySet<string> = new Set(['*', 'x', 'X', '-', '–', '—', '−', '.', '…', '...', '/']);

/** True if the text stands for "no figure, with a reason". Such a cell is missing, never 0, and never summed over. */
export function isMissingMarker(text: string): boolean {
  return markers.has(text.trim());
}
