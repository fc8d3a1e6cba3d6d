import type { CellFault } from '../../src/domain/cell-fault';
import type { FigureKey, MissingValue } from '../../src/domain/figure-table';
import type { Incomparability } from '../../src/domain/progress';
import type { TargetNote, TargetRowFault } from '../../src/domain/target-table';
import { month } from '../fakes/figure-rows';

/** At least one example of every code: a new one does not compile until it stands here. */
export type EveryCode<Union extends { readonly code: string }> = {
  readonly [Code in Union['code']]: readonly [
    Extract<Union, { readonly code: Code }>,
    ...Extract<Union, { readonly code: Code }>[],
  ];
};

function nonEmpty<Item>(items: readonly Item[]): [Item, ...Item[]] {
  const [first, ...others] = items;
  if (first === undefined) throw new Error('There is no example.');
  return [first, ...others];
}

export function all<Union extends { readonly code: string }>(examples: EveryCode<Union>): readonly Union[] {
  return Object.values<readonly Union[]>(examples).flat();
}

const june = month(2026, 6);
export const key: FigureKey = { figure: 'INT', measure: 'month', sex: 'total', month: month(2025, 6) };
export const womensKey: FigureKey = { figure: 'K2', measure: 'progress', sex: 'female', month: june };
const longName = 'Zweckverband der Landkreise Musterland und Beispielhausen';
const names = Array<string>(5).fill(longName);
const parameter = 'istwert';
const position = { row: 3, column: 1 };

type MissingReason = MissingValue['reason'];
const missingValues: { readonly [Reason in MissingReason]: Extract<MissingValue, { readonly reason: Reason }> } = {
  blank: { reason: 'blank' },
  marker: { reason: 'marker', marker: '*' },
  text: { reason: 'text', text: 'folgt' },
  negative: { reason: 'negative', value: -2.5 },
  changeInsteadOfLevel: { reason: 'changeInsteadOfLevel', value: 0.026 },
  zeroOrBlank: { reason: 'zeroOrBlank' },
  unusable: { reason: 'unusable' },
};

export const rowFaults: EveryCode<TargetRowFault> = {
  targetYearInvalid: [
    { code: 'targetYearInvalid', text: '' },
    { code: 'targetYearInvalid', text: '2026/27' },
  ],
  targetNumberInvalid: [{ code: 'targetNumberInvalid' }],
  targetIndicatorMissing: [{ code: 'targetIndicatorMissing' }],
  targetIndicatorUnknown: [{ code: 'targetIndicatorUnknown', text: longName }],
  targetSexUnknown: [{ code: 'targetSexUnknown', text: 'divers' }],
  targetFormMissing: [{ code: 'targetFormMissing' }],
  targetFormUnknown: [{ code: 'targetFormUnknown', text: 'Wunsch' }],
  targetValueMissing: [{ code: 'targetValueMissing' }],
  targetValueNotNumeric: [
    { code: 'targetValueNotNumeric', text: '' },
    { code: 'targetValueNotNumeric', text: '5,3 %' },
    { code: 'targetValueNotNumeric', text: 'etwa 3 Mio.' },
  ],
  targetValueZeroOrBlank: [{ code: 'targetValueZeroOrBlank' }],
  targetChangeImplausible: [{ code: 'targetChangeImplausible', value: 5.3 }],
  targetQuotaImplausible: [
    { code: 'targetQuotaImplausible', value: 30 },
    { code: 'targetQuotaImplausible', value: 0 },
  ],
  targetCountNegative: [{ code: 'targetCountNegative', value: -1 }],
  targetCountImplausible: [
    { code: 'targetCountImplausible', value: 0.3 },
    { code: 'targetCountImplausible', value: 0 },
  ],
  targetDirectionUnknown: [{ code: 'targetDirectionUnknown', text: 'schräg' }],
  targetDirectionMissing: [{ code: 'targetDirectionMissing', figure: 'K2E1' }],
  targetFormUnsuitable: [
    { code: 'targetFormUnsuitable', figure: 'K3', form: 'quota' },
    { code: 'targetFormUnsuitable', figure: 'K1E3', form: 'count' },
  ],
  targetTwice: [{ code: 'targetTwice', rows: [3, 7] }],
};

export const incomparabilities: EveryCode<Incomparability> = {
  originsDiffer: [{ code: 'originsDiffer' }],
  dataLoadMissing: [
    { code: 'dataLoadMissing', key, needed: month(2025, 6), available: [month(2025, 9)] },
    { code: 'dataLoadMissing', key, needed: month(2025, 6), available: [] },
  ],
  dataLoadUnknown: [{ code: 'dataLoadUnknown', key, row: 7 }],
};

export const cellFaults: EveryCode<CellFault> = {
  // Arguments
  figureMissing: [{ code: 'figureMissing', parameter, position }],
  figureMarked: [{ code: 'figureMarked', parameter, position: null, marker: '*' }],
  textInsteadOfNumber: [{ code: 'textInsteadOfNumber', parameter, position, text: 'hoch' }],
  numberStoredAsText: [{ code: 'numberStoredAsText', parameter, position: null, text: '1.053' }],
  truthValueInsteadOfNumber: [{ code: 'truthValueInsteadOfNumber', parameter, position: null }],
  valueUnusable: [{ code: 'valueUnusable', parameter, position: null }],
  figureNegative: [{ code: 'figureNegative', parameter, position, value: -1 }],
  fractionOutOfRange: [{ code: 'fractionOutOfRange', parameter, value: 5.3, minimum: -1, maximum: 1 }],
  wholeOutOfRange: [{ code: 'wholeOutOfRange', parameter, value: 7, minimum: 0, maximum: 6 }],
  countNotWhole: [{ code: 'countNotWhole', parameter, value: 1.5 }],
  rangeInsteadOfCell: [{ code: 'rangeInsteadOfCell', parameter, rows: 2, columns: 3 }],
  rangeEmpty: [{ code: 'rangeEmpty', parameter }],
  rangeRagged: [{ code: 'rangeRagged', parameter }],
  textExpected: [{ code: 'textExpected', parameter, choices: ['hoch', 'niedrig'] }],
  choiceUnknown: [{ code: 'choiceUnknown', parameter, text: 'x', choices: ['saison', 'trend', 'vorjahr'] }],
  directionUnknown: [{ code: 'directionUnknown', parameter, text: 'rauf' }],
  directionNeutral: [{ code: 'directionNeutral', parameter, indicator: 'K2E1' }],
  monthMissing: [{ code: 'monthMissing', parameter }],
  monthUnreadable: [{ code: 'monthUnreadable', parameter, text: 'Quartal 1' }],
  monthOutOfRange: [{ code: 'monthOutOfRange', parameter, year: 1905 }],
  figureCodeMissing: [{ code: 'figureCodeMissing', parameter }],
  figureCodeUnknown: [{ code: 'figureCodeUnknown', parameter, text: 'K9' }],
  sexUnknown: [{ code: 'sexUnknown', parameter, text: 'divers' }],
  nameExpected: [{ code: 'nameExpected', parameter }],
  tableExpected: [{ code: 'tableExpected', parameter }],
  // Calculations
  previousIsZero: [{ code: 'previousIsZero' }],
  requiredIsZero: [{ code: 'requiredIsZero' }],
  actualIsZero: [{ code: 'actualIsZero' }],
  stockIsZero: [{ code: 'stockIsZero' }],
  figureInvalid: [
    { code: 'figureInvalid', figure: 'actual', value: -1 },
    { code: 'figureInvalid', figure: 'required', value: -1 },
    { code: 'figureInvalid', figure: 'previous', value: -1.5 },
    { code: 'figureInvalid', figure: 'current', value: -1 },
    { code: 'figureInvalid', figure: 'integrations', value: -1 },
    { code: 'figureInvalid', figure: 'stock', value: -1 },
    { code: 'figureInvalid', figure: 'targetRate', value: -0.1 },
    { code: 'figureInvalid', figure: 'integrationsSoFar', value: -1 },
  ],
  agreedChangeInvalid: [{ code: 'agreedChangeInvalid', value: -1.5 }],
  decimalsInvalid: [{ code: 'decimalsInvalid', value: 1.5 }],
  noMonths: [{ code: 'noMonths' }],
  monthCountsDiffer: [{ code: 'monthCountsDiffer', integrations: 3, stock: 2 }],
  resultTooLarge: [{ code: 'resultTooLarge' }],
  // Figures
  figureNotFound: [
    { code: 'figureNotFound', key },
    { code: 'figureNotFound', key: womensKey },
  ],
  dataLoadNotFound: [
    { code: 'dataLoadNotFound', key, dataLoad: june, available: [june, month(2026, 9)] },
    { code: 'dataLoadNotFound', key, dataLoad: june, available: [] },
    {
      code: 'dataLoadNotFound',
      key,
      dataLoad: june,
      available: [7, 8, 9, 10].map((no) => month(2026, no)),
    },
  ],
  figureWithoutValue: [
    { code: 'figureWithoutValue', key, row: 5, missing: missingValues.blank },
    ...Object.values(missingValues).map((missing) => ({ code: 'figureWithoutValue', key, row: 5, missing }) as const),
  ],
  figureAmbiguous: [{ code: 'figureAmbiguous', key, rows: [3, 7] }],
  dataLoadUnknown: [{ code: 'dataLoadUnknown', key, row: 7 }],
  deliveredOnly: [
    { code: 'deliveredOnly', indicator: 'K2E3', month: june, sex: 'total' },
    { code: 'deliveredOnly', indicator: 'K1E3', month: june, sex: 'male' },
  ],
  monthsBeforeStart: [{ code: 'monthsBeforeStart' }],
  // Tables
  headersMissing: [
    { code: 'headersMissing', missing: ['Wert'] },
    { code: 'headersMissing', missing: ['Kennzahl', 'Berichtsmonat', 'Wert'] },
  ],
  targetHeadersMissing: [
    { code: 'targetHeadersMissing', missing: ['Zielwert'] },
    { code: 'targetHeadersMissing', missing: ['Nr', 'Kennzahl', 'Zielwert'] },
  ],
  jobcenterUnknown: [
    { code: 'jobcenterUnknown', jobcenter: longName, names },
    { code: 'jobcenterUnknown', jobcenter: longName, names: [] },
  ],
  jobcenterAmbiguous: [{ code: 'jobcenterAmbiguous', names }],
  targetJobcenterAmbiguous: [{ code: 'targetJobcenterAmbiguous', names }],
  tooManyTargets: [{ code: 'tooManyTargets', limit: 1000 }],
  targetsNotFound: [
    { code: 'targetsNotFound', year: 2026, jobcenter: longName, years: [2019, 2020, 2021, 2022, 2023, 2024] },
    { code: 'targetsNotFound', year: 2026, jobcenter: null, years: [] },
  ],
  targetNotFound: [
    { code: 'targetNotFound', no: 9, year: 2026, sex: 'female', numbers: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12] },
    { code: 'targetNotFound', no: 9, year: 2026, sex: 'total', numbers: [] },
  ],
  targetWithoutFigures: [{ code: 'targetWithoutFigures', no: 5 }],
  targetUnusable: nonEmpty(all(rowFaults).map((fault) => ({ code: 'targetUnusable', no: 2, row: 3, fault }) as const)),
  yearOutOfRange: [{ code: 'yearOutOfRange', year: 1999 }],
  // Forecast
  historyTooShort: nonEmpty(
    (['trend', 'season', 'previousYear'] as const).map(
      (method) =>
        ({
          code: 'historyTooShort',
          method,
          month: june,
          loadLag: 0,
          yearsFound: 0,
          yearsNeeded: 1,
          skippedYears: [],
        }) as const,
    ),
  ),
  nothingSoFar: [{ code: 'nothingSoFar', method: 'season', month: june }],
  trendNeedsMonths: [{ code: 'trendNeedsMonths', indicator: 'K1E3' }],
};

export const notes: EveryCode<TargetNote> = {
  targetFault: [{ code: 'targetFault', fault: { code: 'targetValueMissing' } }],
  actualMissing: [{ code: 'actualMissing', fault: { code: 'figureNotFound', key } }],
  previousMissing: [{ code: 'previousMissing', fault: { code: 'previousIsZero' } }],
  notComparable: nonEmpty(all(incomparabilities).map((reason) => ({ code: 'notComparable', reason }) as const)),
  changeMissing: nonEmpty(all(incomparabilities).map((reason) => ({ code: 'changeMissing', reason }) as const)),
  basis: [
    { code: 'basis', month: june, dataLoad: june, origin: 'computed', stock: 'monthBefore' },
    { code: 'basis', month: june, dataLoad: null, origin: 'delivered', stock: null },
  ],
  roundingDecided: [{ code: 'roundingDecided', unrounded: 'reached' }],
  levelDisagrees: [{ code: 'levelDisagrees', byLevel: 'notReached' }],
  stillGrowing: [{ code: 'stillGrowing' }],
  gap: [
    { code: 'gap', value: 11.5, shown: 11.5, unit: 'persons' },
    { code: 'gap', value: 0, shown: 0, unit: 'euro' },
  ],
  needed: [
    { code: 'needed', figure: 'K2', needed: 385, expectedStock: 3900 },
    { code: 'needed', figure: 'K2', needed: 0, expectedStock: 3900 },
  ],
  comparableLoad: [{ code: 'comparableLoad', dataLoad: month(2026, 9) }],
  newerLoad: [{ code: 'newerLoad', dataLoad: month(2026, 9) }],
  directionUnusual: [{ code: 'directionUnusual', expected: 'higher' }],
  monitoringOnly: [{ code: 'monitoringOnly' }],
  judgedByHand: [{ code: 'judgedByHand' }],
};
