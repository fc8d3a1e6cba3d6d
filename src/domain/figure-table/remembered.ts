/** Remembers what a cell was read as: a column of 200,000 rows holds a few dozen different texts and months. */
export function remembered<Value>(read: (cell: unknown) => Value): (cell: unknown) => Value {
  const known = new Map<unknown, Value>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    known.set(cell, value);
    return value;
  };
}
