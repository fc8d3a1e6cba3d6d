/** Lines without the marks that a copied list brings along. */
export function listedLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*·]|\d{1,2}[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
}
