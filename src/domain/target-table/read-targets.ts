import type { TargetForm } from '../agreement';
import type { GoodDirection } from '../direction';
import {
  findTargetHeader,
  isBlankCell,
  jobcenterKey,
  jobcenterNames,
  jobcenterOf,
  shownCell,
  type ColumnPlaces,
  type RawTable,
  type TargetColumn,
} from '../figure-table';
import { indicatorDirection, indicatorFormula } from '../indicators';
import { firstYear, lastYear } from '../months';
import { isQuantity, parseFigureCode, quantityFacts, type FigureCode } from '../quantities';
import { failure, success, type Result } from '../result';
import { parseSex, sexes, type Sex } from '../sex';
import { judgedFigure } from './judged-figure';
import { directionOf, type Bound, type TargetRow, type TargetRowFault } from './target-row';

export type TargetTableFault =
  | { readonly code: 'targetHeadersMissing'; readonly missing: readonly TargetColumn[] }
  | { readonly code: 'targetJobcenterAmbiguous'; readonly names: readonly string[] }
  | { readonly code: 'tooManyTargets'; readonly limit: number }
  | {
      readonly code: 'targetsNotFound';
      readonly year: number;
      readonly jobcenter: string | null;
      readonly years: readonly number[];
    };

const formWords: ReadonlyMap<string, TargetForm> = new Map<string, TargetForm>([
  ['veränderung', 'change'],
  ['veraenderung', 'change'],
  ['quote', 'quota'],
  ['anzahl', 'count'],
  ['zahl', 'count'],
  ['bestand', 'count'],
  ['beobachtung', 'monitoring'],
  ['monitoring', 'monitoring'],
  ['schritte', 'steps'],
  ['text', 'steps'],
  ['erklärung', 'steps'],
]);

const boundWords: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ['hoch', 'atLeast'],
  ['mindestens', 'atLeast'],
  ['niedrig', 'atMost'],
  ['höchstens', 'atMost'],
  ['über', 'above'],
  ['ueber', 'above'],
  ['mehr als', 'above'],
  ['unter', 'below'],
  ['weniger als', 'below'],
]);

/** "Der Bestand soll gegenüber dem Vorjahr gleich bleiben" has no figure in it. */
const unchangedWords: ReadonlySet<string> = new Set(['gleich', 'gleich bleibt', 'unverändert', '0', '0 %', '0%']);

/** Beyond half of the previous year's value no agreement is known to go; it is nearly always 0,8 typed for 0,8 %. */
const largestPlausibleChange = 0.5;

/** Agreements hold about ten targets; a thousand is another table taken for theirs. */
const mostTargets = 1000;

interface Scope {
  readonly year: number;
  /** null: the only one there is. */
  readonly jobcenter: string | null;
}

/** The Jobcenter that the targets are about, if there is only one; null if none or several are named. */
export function onlyTargetJobcenter(rows: RawTable): string | null {
  const { found } = findTargetHeader(rows);
  if (found === null || found.places.Jobcenter === -1) return null;
  const names = [...jobcenterNames(rows, found.row + 1, found.places.Jobcenter).values()];
  return names.length === 1 ? (names[0] ?? null) : null;
}

/**
 * Reads the targets of one year and Jobcenter: columns by header in any order, sorted by number and sex. A row that cannot
 * be judged stays in the list with its fault, because a target that is not shown is not missed.
 *
 * Fails: `targetHeadersMissing`, `targetJobcenterAmbiguous`, `targetsNotFound`, `tooManyTargets`. Source: design 3, domain reference 4.
 */
export function readTargets(
  rows: RawTable,
  { year, jobcenter }: Scope,
): Result<readonly TargetRow[], TargetTableFault> {
  const { found, missing } = findTargetHeader(rows);
  if (found === null) return failure({ code: 'targetHeadersMissing', missing });
  const { places } = found;
  const first = found.row + 1;
  const names = places.Jobcenter === -1 ? [] : [...jobcenterNames(rows, first, places.Jobcenter)];
  if (jobcenter === null && names.length > 1) {
    return failure({ code: 'targetJobcenterAmbiguous', names: names.slice(0, 5).map(([, name]) => name) });
  }
  const wanted = jobcenter === null ? (names[0]?.[0] ?? null) : jobcenterKey(jobcenter);
  const zeroMayBeBlank = blanksAreZero(rows, first, places);
  const years = new Set<number>();
  const targets: TargetRow[] = [];
  for (let index = first; index < rows.length; index += 1) {
    const cells = rows[index];
    if (!Array.isArray(cells)) continue;
    const at = (column: TargetColumn): unknown => (places[column] === -1 ? null : (cells[places[column]] as unknown));
    if (isEmptyRow(at)) continue;
    const whose = jobcenterOf(at('Jobcenter'));
    if (wanted !== null && whose !== '' && whose !== wanted) continue;
    const rowYear = places.Jahr === -1 ? year : readYear(at('Jahr'));
    if (rowYear !== null) {
      years.add(rowYear);
      if (rowYear !== year) continue;
    }
    if (targets.length === mostTargets) return failure({ code: 'tooManyTargets', limit: mostTargets });
    const target = readTarget(at, index + 1, zeroMayBeBlank);
    const text = isBlankOrZero(at('Jahr')) ? '' : shownCell(at('Jahr'));
    targets.push(rowYear === null ? { ...target, fault: { code: 'targetYearInvalid', text } } : target);
  }
  if (targets.length === 0) {
    return failure({ code: 'targetsNotFound', year, jobcenter, years: [...years].sort((a, b) => a - b) });
  }
  return success(withDuplicates(targets).sort(byNumberAndSex));
}

type CellOf = (column: TargetColumn) => unknown;

/** On older desktop versions of Excel blank cells are 0. */
function isBlankOrZero(cell: unknown): boolean {
  return cell === 0 || isBlankCell(cell);
}

function isEmptyRow(at: CellOf): boolean {
  return isBlankOrZero(at('Nr')) && isBlankOrZero(at('Ziel')) && isBlankOrZero(at('Kennzahl'));
}

function blanksAreZero(rows: RawTable, first: number, places: ColumnPlaces<TargetColumn>): boolean {
  const columns = (['Jobcenter', 'Ziel', 'Kennzahl', 'Geschlecht', 'Form', 'Richtung'] as const)
    .map((column) => places[column])
    .filter((place) => place !== -1);
  return rows.slice(first).some((row) => columns.some((column) => row[column] === 0));
}

function readYear(cell: unknown): number | null {
  const year = typeof cell === 'string' ? Number(cell.trim() === '' ? Number.NaN : cell) : cell;
  return typeof year === 'number' && Number.isInteger(year) && year >= firstYear && year <= lastYear ? year : null;
}

function word(cell: unknown): string {
  return typeof cell === 'string' ? cell.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase() : '';
}

function readTarget(at: CellOf, row: number, zeroMayBeBlank: boolean): TargetRow {
  const no = at('Nr');
  const numberFits = typeof no === 'number' && Number.isInteger(no) && no >= 1;
  const title = at('Ziel');
  const figureText = isBlankOrZero(at('Kennzahl')) ? '' : shownCell(at('Kennzahl'));
  const figure = figureText === '' ? null : parseFigureCode(figureText);
  const sex = isBlankOrZero(at('Geschlecht')) ? 'total' : parseSex(shownCell(at('Geschlecht')));
  const form = readForm(at('Form'), figureText);
  const value = readTargetValue(at('Zielwert'), form.ok && form.value === 'change', zeroMayBeBlank);
  const bound = readBound(at('Richtung'), figure);
  const judged = form.ok && (form.value === 'change' || form.value === 'quota' || form.value === 'count');
  const fault =
    (numberFits ? null : ({ code: 'targetNumberInvalid' } as const)) ??
    faultOf(form) ??
    (sex === null ? ({ code: 'targetSexUnknown', text: shownCell(at('Geschlecht')) } as const) : null) ??
    figureFault(figureText, figure, form.ok ? form.value : 'change') ??
    (judged ? (faultOf(value) ?? rangeFault(form.value, figure, value) ?? faultOf(bound)) : null);
  return {
    row,
    no: numberFits ? no : 0,
    title: typeof title === 'string' ? title.trim() : '',
    figure,
    sex: sex ?? 'total',
    form: form.ok ? form.value : 'change',
    value: judged && value.ok ? value.value : null,
    bound: judged && bound.ok ? bound.value.bound : null,
    directionUnusual: judged && bound.ok && bound.value.unusual,
    fault,
  };
}

function faultOf(result: Result<unknown, TargetRowFault>): TargetRowFault | null {
  return result.ok ? null : result.error;
}

function readForm(cell: unknown, figureText: string): Result<TargetForm, TargetRowFault> {
  if (isBlankOrZero(cell)) {
    // A target without indicator is a declaration or a list of steps.
    return figureText === '' ? success('steps') : failure({ code: 'targetFormMissing' });
  }
  const form = formWords.get(word(cell));
  return form === undefined ? failure({ code: 'targetFormUnknown', text: shownCell(cell) }) : success(form);
}

function figureFault(text: string, figure: FigureCode | null, form: TargetForm): TargetRowFault | null {
  if (text !== '' && figure === null) return { code: 'targetIndicatorUnknown', text };
  return figure === null && form !== 'steps' ? { code: 'targetIndicatorMissing' } : null;
}

/** "gleich" is a change of 0; as a quota or count it would be a target that everything meets. */
function readTargetValue(cell: unknown, isChange: boolean, zeroMayBeBlank: boolean): Result<number, TargetRowFault> {
  if (isBlankCell(cell)) return failure({ code: 'targetValueMissing' });
  if (typeof cell === 'string') {
    return isChange && unchangedWords.has(word(cell))
      ? success(0)
      : failure({ code: 'targetValueNotNumeric', text: cell });
  }
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return failure({ code: 'targetValueNotNumeric', text: '' });
  return cell === 0 && zeroMayBeBlank ? failure({ code: 'targetValueZeroOrBlank' }) : success(cell);
}

/**
 * Target values that would give a verdict, but a wrong one: 5,3 typed for 5,3 %, a quota or count of 0 that everything
 * meets, a quota given as count.
 */
function rangeFault(
  form: TargetForm,
  figure: FigureCode | null,
  read: Result<number, TargetRowFault>,
): TargetRowFault | null {
  if (!read.ok) return null;
  const { value } = read;
  switch (form) {
    case 'change':
      return Math.abs(value) > largestPlausibleChange ? { code: 'targetChangeImplausible', value } : null;
    case 'quota':
      if (figure !== null && !isRate(figure)) return { code: 'targetFormUnsuitable', figure, form };
      return value <= 0 || value > 1 ? { code: 'targetQuotaImplausible', value } : null;
    case 'count':
      if (figure !== null && isRate(judgedFigure(figure, form))) return { code: 'targetFormUnsuitable', figure, form };
      if (value < 0) return { code: 'targetCountNegative', value };
      return value < 1 ? { code: 'targetCountImplausible', value } : null;
    case 'monitoring':
    case 'steps':
      return null;
  }
}

function isRate(figure: FigureCode): boolean {
  return !isQuantity(figure) && indicatorFormula(figure).kind !== 'yearChange';
}

function goodDirection(figure: FigureCode): GoodDirection | null {
  return isQuantity(figure) ? quantityFacts(figure).direction : indicatorDirection(figure);
}

function readBound(
  cell: unknown,
  figure: FigureCode | null,
): Result<{ readonly bound: Bound; readonly unusual: boolean }, TargetRowFault> {
  const expected = figure === null ? null : goodDirection(figure);
  if (!isBlankOrZero(cell)) {
    const bound = boundWords.get(word(cell));
    if (bound === undefined) return failure({ code: 'targetDirectionUnknown', text: shownCell(cell) });
    return success({ bound, unusual: expected !== null && directionOf(bound) !== expected });
  }
  if (figure === null) return failure({ code: 'targetIndicatorMissing' });
  if (expected === null) return failure({ code: 'targetDirectionMissing', figure });
  return success({ bound: expected === 'higher' ? 'atLeast' : 'atMost', unusual: false });
}

/**
 * A second row on the same target with another value or direction makes both unusable; the same twice is one. Rows with a
 * fault are not compared: what they are about is part of the doubt.
 */
function withDuplicates(targets: readonly TargetRow[]): TargetRow[] {
  const seen = new Map<string, TargetRow[]>();
  for (const target of targets.filter(({ fault }) => fault === null)) {
    const name = `${target.no} ${target.sex} ${target.form} ${target.figure ?? ''}`;
    const group = seen.get(name);
    if (group === undefined) seen.set(name, [target]);
    else group.push(target);
  }
  const compared = [...seen.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || first.form === 'steps') return group;
    const different = others.find(({ value, bound }) => value !== first.value || bound !== first.bound);
    if (different === undefined) return [first];
    return group.map((target): TargetRow => ({
      ...target,
      fault: { code: 'targetTwice', rows: [first.row, different.row] },
    }));
  });
  return [...compared, ...targets.filter(({ fault }) => fault !== null)];
}

function byNumberAndSex(one: TargetRow, other: TargetRow): number {
  const bySex = (sex: Sex): number => sexes.indexOf(sex);
  return one.no - other.no || bySex(one.sex) - bySex(other.sex) || one.row - other.row;
}
