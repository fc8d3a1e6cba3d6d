/** Letters of a zero-based column: 0 → A, 25 → Z, 26 → AA, 16383 → XFD. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Relative reference of a zero-based cell for a formula of the same sheet: (0, 0) → A1. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Absolute reference of a zero-based cell: (4, 2) → $C$5. */
export function fixedReference(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
