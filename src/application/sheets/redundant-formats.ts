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
  return formats.flatMap(({ area, format }, index) => {
    const needed = (Object.keys(format) as Key[]).filter((key) => {
      // Lines belong to the edges of their area: equal words on another area are other lines.
      if (key === 'border') return true;
      const saidBefore = formats.slice(0, index).filter(sets(key, area)).at(-1);
      if (saidBefore !== undefined && holds(saidBefore.area, area) && saidBefore.format[key] === format[key])
        return false;
      return !formats.slice(index + 1).some((later) => sets(key, area)(later) && holds(later.area, area));
    });
    if (needed.length === 0) return [];
    return [{ area, format: Object.fromEntries(needed.map((key) => [key, format[key]])) }];
  });
}
