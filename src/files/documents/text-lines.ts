/** Collects text so that paragraphs are parted by a blank line and what belongs together by a line end. */
export interface TextLines {
  paragraph(text: string): void;
  /** A point of a list or a row of a table: close to the one before. */
  row(text: string): void;
  toString(): string;
}

export function createTextLines(): TextLines {
  const pieces: string[] = [];
  let lastWasRow = false;
  const add = (text: string, isRow: boolean): void => {
    const trimmed = text.replace(/[ \t]+$/gm, '').trim();
    if (trimmed === '') return;
    if (pieces.length > 0) pieces.push(isRow && lastWasRow ? '\n' : '\n\n');
    pieces.push(trimmed);
    lastWasRow = isRow;
  };
  return {
    paragraph: (text) => add(text, false),
    row: (text) => add(text, true),
    toString: () => pieces.join(''),
  };
}
