type Group = 'item' | 'row';

/** Collects text so that paragraphs are parted by a blank line, points of a list and rows of a table by a line end. */
export interface TextLines {
  paragraph(text: string): void;
  /** Close to the one before it, if that is of the same group. */
  grouped(group: Group, text: string): void;
  toString(): string;
}

export function createTextLines(): TextLines {
  const pieces: string[] = [];
  let last: Group | null = null;
  const add = (text: string, group: Group | null): void => {
    const trimmed = text.replace(/[ \t]+$/gm, '').trim();
    if (trimmed === '') return;
    if (pieces.length > 0) pieces.push(group !== null && group === last ? '\n' : '\n\n');
    pieces.push(trimmed);
    last = group;
  };
  return {
    paragraph: (text) => add(text, null),
    grouped: (group, text) => add(text, group),
    toString: () => pieces.join(''),
  };
}
