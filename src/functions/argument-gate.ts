import type { ArgumentFault, CellPosition } from '../domain/cell-fault';
import type { GoodDirection } from '../domain/direction';
import { isMissingMarker } from '../domain/figures';
import { parseDirection } from '../domain/indicators';
import { failure, success, type Result } from '../domain/result';
import type { ArgumentOf, Parameter, ParameterRule } from './rules';
import { isLeftOut, readFigureCode, readMonth, readName, readOptional, readSex, readTable } from './table-arguments';

type Read<Value> = Result<Value, ArgumentFault>;

/** Directions as everybody writes them, so that the common cases need no parsing. */
const directions: ReadonlyMap<unknown, GoodDirection> = new Map([
  ['hoch', 'higher'],
  ['niedrig', 'lower'],
]);

/**
 * The one gate for arguments of cell functions. Excel hands over null for what was left out and for blank cells (older
 * desktop versions 0 for blank cells, which nothing can tell from a real 0), 1×1 matrices for some references, and
 * anything else that a cell can hold.
 */
export function readArgument({ name, rule }: Parameter, raw: unknown): Read<ArgumentOf<ParameterRule>> {
  if (rule.kind === 'range') return readRange(name, raw);
  if (rule.kind === 'table') return readTable(name, raw);
  let value = raw;
  if (Array.isArray(raw)) {
    const single = readSingleCell(name, raw);
    if (!single.ok) return single;
    value = single.value;
  }
  return readScalar(name, rule, value);
}

function readScalar(
  name: string,
  rule: Exclude<ParameterRule, { readonly kind: 'range' | 'table' }>,
  value: unknown,
): Read<number | string | null> {
  switch (rule.kind) {
    case 'figure':
      return readFigure(name, value, null);
    case 'fraction':
      return readFraction(name, rule, value);
    case 'count':
      return readCount(name, value);
    case 'whole':
      return isLeftOut(value) ? success(rule.default) : readWhole(name, rule, value);
    case 'direction':
      return isLeftOut(value) ? success(rule.default) : readDirection(name, value);
    case 'choice':
      return isLeftOut(value) ? success(rule.default) : readChoice(name, rule.choices, value);
    case 'requiredWhole':
      return readWhole(name, rule, value);
    case 'figureCode':
      return readFigureCode(name, value);
    case 'month':
      return readMonth(name, value);
    case 'optionalMonth':
      return readOptional(rule.default, value, () => readMonth(name, value));
    case 'optionalWhole':
      return readOptional(rule.default, value, () => readWhole(name, rule, value));
    case 'sex':
      return readOptional(rule.default, value, () => readSex(name, value));
    case 'name':
      return readOptional(rule.default, value, () => readName(name, value));
  }
}

function readSingleCell(parameter: string, rows: readonly unknown[]): Read<unknown> {
  const first: unknown = rows[0];
  const columns = Array.isArray(first) ? first.length : 1;
  if (rows.length === 0 || columns === 0) return failure({ code: 'rangeEmpty', parameter });
  if (rows.length > 1 || columns > 1) {
    return failure({ code: 'rangeInsteadOfCell', parameter, rows: rows.length, columns });
  }
  return success(Array.isArray(first) ? (first[0] as unknown) : first);
}

function readNumber(parameter: string, value: unknown, position: CellPosition): Read<number> {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? success(value) : failure({ code: 'valueUnusable', parameter, position });
  }
  if (isLeftOut(value)) return failure({ code: 'figureMissing', parameter, position });
  if (typeof value === 'boolean') return failure({ code: 'truthValueInsteadOfNumber', parameter, position });
  if (typeof value !== 'string') return failure({ code: 'valueUnusable', parameter, position });
  if (isMissingMarker(value)) return failure({ code: 'figureMarked', marker: value.trim(), parameter, position });
  // A text is never read as a number: whether 1.053 means a thousand or one and a bit is not the function's to guess.
  const looksLikeNumber = /\d/u.test(value) && !/\p{L}/u.test(value);
  return failure({
    code: looksLikeNumber ? 'numberStoredAsText' : 'textInsteadOfNumber',
    text: value,
    parameter,
    position,
  });
}

function readFigure(parameter: string, value: unknown, position: CellPosition): Read<number> {
  const read = readNumber(parameter, value, position);
  return read.ok && read.value < 0 ? failure({ code: 'figureNegative', value: read.value, parameter, position }) : read;
}

function readFraction(
  parameter: string,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  value: unknown,
): Read<number> {
  const read = readNumber(parameter, value, null);
  if (!read.ok || (read.value >= minimum && read.value <= maximum)) return read;
  return failure({ code: 'fractionOutOfRange', value: read.value, minimum, maximum, parameter });
}

function readCount(parameter: string, value: unknown): Read<number> {
  const read = readFigure(parameter, value, null);
  return read.ok && !Number.isInteger(read.value)
    ? failure({ code: 'countNotWhole', value: read.value, parameter })
    : read;
}

function readWhole(
  parameter: string,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  value: unknown,
): Read<number> {
  const read = readNumber(parameter, value, null);
  if (!read.ok) return read;
  const fits = Number.isInteger(read.value) && read.value >= minimum && read.value <= maximum;
  return fits ? read : failure({ code: 'wholeOutOfRange', value: read.value, minimum, maximum, parameter });
}

function readDirection(parameter: string, value: unknown): Read<GoodDirection> {
  const known = directions.get(value);
  if (known !== undefined) return success(known);
  if (typeof value !== 'string') return failure({ code: 'textExpected', choices: ['hoch', 'niedrig'], parameter });
  const direction = parseDirection(value);
  return direction.ok ? direction : failure({ ...direction.error, parameter });
}

function readChoice(parameter: string, choices: readonly string[], value: unknown): Read<string> {
  if (typeof value !== 'string') return failure({ code: 'textExpected', choices, parameter });
  const word = value.trim().toLowerCase();
  const choice = choices.find((candidate) => candidate === word);
  return choice === undefined ? failure({ code: 'choiceUnknown', text: value, choices, parameter }) : success(choice);
}

function readRange(parameter: string, raw: unknown): Read<readonly number[]> {
  const rows: readonly unknown[] = Array.isArray(raw) ? raw : [[raw]];
  const figures: number[] = [];
  let columns: number | null = null;
  for (let row = 0; row < rows.length; row += 1) {
    const cells: unknown = rows[row];
    if (!Array.isArray(cells) || (columns !== null && cells.length !== columns)) {
      return failure({ code: 'rangeRagged', parameter });
    }
    columns = cells.length;
    for (let column = 0; column < columns; column += 1) {
      const figure = readFigure(parameter, cells[column], { row: row + 1, column: column + 1 });
      if (!figure.ok) return figure;
      figures.push(figure.value);
    }
  }
  return figures.length === 0 ? failure({ code: 'rangeEmpty', parameter }) : success(figures);
}
