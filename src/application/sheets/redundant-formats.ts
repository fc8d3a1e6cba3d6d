import type { AreaFormat, CellArea, CellFormat } from '../workbook-plan';

type Key = keyof CellFormat;

export function overlap(one: CellArea, other: CellArea): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}

function holds(outer: CellArea, inner: CellArea): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rowCount >= inner.row + inner.rowCount &&
    outer.column + outer.columnCount >= inner.column + inner.columnCount
  );
}

function sets(key: Key, area: CellArea): (other: AreaFormat) => boolean {
  return (other) => other.format[key] !== undefined && overlap(other.area, area);
}

/** Formats of a new sheet without what has no effect: said before by the same word, or said otherwise later for all its cells. */
export function withoutRedundant(formats: readonly AreaFormat[]): readonly AreaFormat[] {
  const lasting = formats.flatMap((own, index) => {
    const later = formats.slice(index + 1);
    return only(own, (key) => !later.some((other) => sets(key, own.area)(other) && holds(other.area, own.area)));
  });
  // Only what is kept counts as said before: of two equal formats one has to stay.
  const kept: AreaFormat[] = [];
  for (const own of lasting) {
    const news = only(own, (key) => {
      const before = kept.filter(sets(key, own.area)).at(-1);
      return before === undefined || before.format[key] !== own.format[key] || !holds(before.area, own.area);
    });
    kept.push(...news);
  }
  return kept;
}

/** The format with the properties that are needed; nothing without one. */
function only({ area, format }: AreaFormat, needed: (key: Key) => boolean): readonly AreaFormat[] {
  // Lines belong to the edges of their area: equal words on another area are other lines.
  const keys = (Object.keys(format) as Key[]).filter((key) => key === 'border' || needed(key));
  return keys.length === 0 ? [] : [{ area, format: Object.fromEntries(keys.map((key) => [key, format[key]])) }];
}
