/** A name whose cell went with its sheet says `#REF!`; it stands for nothing and may be made anew. */
export function isBrokenName({ formula }: Excel.NamedItem): boolean {
  return String(formula).includes('#REF!');
}
