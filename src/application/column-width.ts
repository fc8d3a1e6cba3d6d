/** Width of a column in points: 7 pixels per character of the plan and 5 of padding, at 96 dpi. */
export function columnPoints(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}
