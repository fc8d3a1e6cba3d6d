import type { Target } from '../../domain/agreement';
import { sheetTexts } from '../../text/sheet-texts';
import { cellReference } from '../cell-reference';
import { sexWords } from '../table-rows';
import type { CellContent } from '../workbook-plan';
import { formula, number, text } from './content';
import type { DerivationMap, FigurePlace } from './monitoring-derivation';
import { head } from './monitoring-head';

const { words, notes } = sheetTexts.monitoring;

/** Where the parts of one target stand on the sheet; all rows zero-based. */
export interface TargetPlace {
  readonly target: Target;
  readonly row: number;
  /** null where no figure is behind the target. */
  readonly figure: FigurePlace | null;
  readonly stepsRow: number | null;
}

export const targetColumns = {
  no: 0,
  indicator: 2,
  sex: 3,
  actual: 4,
  previous: 5,
  change: 6,
  agreedChange: 7,
  required: 8,
  deviation: 9,
  degree: 10,
  verdict: 11,
  note: 12,
  found: 13,
} as const;

export function targetCell(place: TargetPlace, column: keyof typeof targetColumns): string {
  return cellReference(place.row, targetColumns[column]);
}

/** Columns of ZIELTABELLE that the row shows, by our own columns. */
const shownColumns = [
  ['actual', 4],
  ['previous', 5],
  ['change', 6],
  ['agreedChange', 7],
  ['required', 8],
  ['deviation', 9],
  ['degree', 10],
  ['verdict', 11],
] as const;
const noteSource = 12;

/** One row of the table of targets: thirteen printed cells and, beside them, where ZIELTABELLE has the target. */
export function targetCells(place: TargetPlace, derivation: DerivationMap): readonly CellContent[] {
  const { target, figure } = place;
  const lead = [number(target.no), text(target.title), text(target.indicator ?? '–'), text(sexWords[target.sex])];
  if (target.form === 'steps') return [...lead, ...empty(7), stepsVerdict(place), stepsNote(place), null];
  if (figure === null) {
    const monitored = target.form === 'monitoring';
    const note = monitored ? notes.monitoredByWords : notes.judgedByHand;
    return [...lead, ...empty(7), text(monitored ? words.monitoring : words.open), text(note), null];
  }
  const [no, code, sex, found] = (['no', 'indicator', 'sex', 'found'] as const).map((column) =>
    targetCell(place, column),
  );
  return [
    ...lead,
    ...shownColumns.map(([column, source]) => {
      if (hasNone(target, column)) return text('–');
      const value = `INDEX(${derivation.targetColumn(source)},$${found ?? ''})`;
      if (column === 'verdict') return formula(`=IF(${found ?? ''}>0,${value},${absentVerdict(derivation)})`);
      return formula(`=IF(${found ?? ''}>0,${value},NA())`);
    }),
    // The note: `targetNote`.
    null,
    formula(`=IFERROR(MATCH(${no ?? ''}&"|"&${code ?? ''}&"|"&${sex ?? ''},${derivation.targetKeys},0),0)`),
  ];
}

/** Whether the row shows a target of ZIELTABELLE, with its note. */
export function isFigureOfTable({ figure, target }: TargetPlace): boolean {
  return figure !== null && target.form !== 'steps';
}

export function targetNote(row: number, derivation: DerivationMap): string {
  const found = cellReference(row, targetColumns.found);
  const note = `INDEX(${derivation.targetColumn(noteSource)},$${found})`;
  return `=IF(${found}>0,${head.state}&". "&${note},${absentNote(derivation)})`;
}

/** Empty in ZIELTABELLE. A dash of our own: other programs calculate a formula anew that left an empty text in the file. */
function hasNone({ form }: Target, column: (typeof shownColumns)[number][0]): boolean {
  if (column === 'agreedChange') return form !== 'change';
  return form === 'monitoring' && ['required', 'deviation', 'degree'].includes(column);
}

function empty(count: number): readonly CellContent[] {
  return Array.from({ length: count }, () => null);
}

/** The first cell of the spill says whether the add-in has answered. */
function answer(derivation: DerivationMap): string {
  return `INDEX(${derivation.targetColumn(0)},1)`;
}

/** Never a word that could be taken for a verdict. */
function absentVerdict(derivation: DerivationMap): string {
  return `IF(ISERROR(${answer(derivation)}),"${words.notComputed}","${words.dataMissing}")`;
}

function absentNote(derivation: DerivationMap): string {
  return `IF(ISERROR(${answer(derivation)}),IF(IFERROR(ERROR.TYPE(${answer(derivation)}),0)=5,"${notes.addInMissing}","${notes.tableFault}"),"${notes.targetNotInTable}")`;
}

/** Columns of the section on steps that a target judged by hand refers to. */
export const stepColumns = {
  steps: 3,
  inProgress: 4,
  done: 5,
  criteria: 6,
  met: 7,
  notMet: 8,
  overdue: 9,
  dueSoon: 10,
  result: 11,
} as const;

function stepsVerdict({ stepsRow }: TargetPlace): CellContent {
  return stepsRow === null ? text(words.open) : formula(`=${cellReference(stepsRow, stepColumns.result)}`);
}

function stepsNote({ stepsRow }: TargetPlace): CellContent {
  if (stepsRow === null) return text(notes.judgedByHand);
  const { steps, done, criteria, met } = stepColumns;
  const at = (column: number): string => cellReference(stepsRow, column);
  return formula(
    `="von Hand zu bewerten: "&${at(done)}&" von "&${at(steps)}&" Schritten erledigt"&IF(${at(criteria)}=0,"",", "&${at(met)}&" von "&${at(criteria)}&" Kriterien erfüllt")`,
  );
}
