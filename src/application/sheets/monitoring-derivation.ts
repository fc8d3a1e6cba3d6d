import type { Target } from '../../domain/agreement';
import type { FigureCode, QuantityCode } from '../../domain/quantities';
import { cellReference, fixedReference } from '../cell-reference';
import { countDerivation, derivationOf, judgedCode } from './derivation';
import type { Derivation } from './derivation';

/** What agreements observe beside the indicators (domain reference 1). */
export const observedQuantities = ['LLU', 'INT_BD', 'LZB_4J'] as const satisfies readonly QuantityCode[];
/** Needs-covering integrations are published that much later. */
export const laterMonths = 3;

/** The figure behind a target: what the functions are asked for. */
export interface FigurePlace {
  readonly figure: FigureCode;
  readonly derivation: Derivation;
  /** What goes beyond the table of targets; null for a target without a level to reach. */
  readonly extra: FigureExtra | null;
}

export interface FigureExtra {
  readonly soFar: string;
  readonly lastMonth: string;
  /** Mean stock of January to the reporting month, and the stock of the December before. */
  readonly meanStock: string;
  readonly decemberStock: string;
  readonly forecast: readonly [expected: string, lower: string, upper: string];
}

/** Below the printed sheet, in column B. */
export const parameterOffsets = { reportingMonth: 3, dataLoad: 4, stock: 5, earlierMonth: 6 } as const;
export type Parameter = keyof typeof parameterOffsets;
const tableOffset = 9;
export const tableColumns = 13;
/** Soll in ZIELTABELLE. */
const requiredColumn = 8;
/** The table of December stands beside that of the reporting month. */
export const yearEndColumn = tableColumns + 2;
/** Rows that somebody adds to the table of targets push nothing aside. */
const spareRows = 20;
export const courseWidth = 7;

export interface DerivationMap {
  /** First row. */
  readonly row: number;
  readonly parameter: Readonly<Record<Parameter, string>>;
  readonly figures: readonly (FigurePlace | null)[];
  /** Column of the table of targets as a range, its header included. */
  readonly targetColumn: (column: number) => string;
  /** Soll of December at the lag of the reporting month, in the rows of the table of targets. */
  readonly yearEndRequired: string;
  /** Names of the rows of the table of targets: number, Kennzahl and Geschlecht. */
  readonly targetKeys: string;
  /** Cell of an observed quantity, for the reporting month or the one some months earlier. */
  readonly observed: (index: number, column: number, month: 'reporting' | 'earlier') => string;
  /** Twelve months of every course, side by side, and how many columns each has. */
  readonly courses: string;
  readonly courseWidth: number;
  readonly rows: {
    readonly table: number;
    readonly end: number;
    readonly observed: number;
    readonly earlier: number;
    readonly extra: number;
    readonly course: number;
  };
}

/** Targets with a level that has to be reached by December. */
export function isJudged({ form, indicator }: Target): boolean {
  return indicator !== null && (form === 'change' || form === 'quota' || form === 'count');
}

export function derivationMap(targets: readonly Target[], row: number): DerivationMap {
  const table = row + tableOffset;
  const tableEnd = table + 1 + targets.length + spareRows;
  const observed = tableEnd + 2 + observedQuantities.length + 3;
  const earlier = observed + observedQuantities.length + 3;
  const extra = earlier + observedQuantities.length + 4;
  const judged = targets.filter(isJudged).length;
  const course = extra + judged + 3;
  let next = 0;
  const figures = targets.map((target): FigurePlace | null => {
    const { indicator, form } = target;
    if (indicator === null || form === 'steps') return null;
    const derivation = form === 'count' ? countDerivation(indicator) : derivationOf(indicator);
    const figure = form === 'count' ? judgedCode(indicator) : indicator;
    if (!isJudged(target)) return { figure, derivation, extra: null };
    const index = next;
    next += 1;
    const cell = (column: number): string => fixedReference(extra + index, column);
    return {
      figure,
      derivation,
      extra: {
        soFar: cell(3),
        lastMonth: cell(4),
        forecast: [cell(5), cell(6), cell(7)],
        meanStock: cell(8),
        decemberStock: cell(9),
      },
    };
  });
  const parameter = (name: Parameter): string => fixedReference(row + parameterOffsets[name], 1);
  return {
    row,
    parameter: {
      reportingMonth: parameter('reportingMonth'),
      dataLoad: parameter('dataLoad'),
      stock: parameter('stock'),
      earlierMonth: parameter('earlierMonth'),
    },
    figures,
    targetColumn: (column) => `${fixedReference(table, column)}:${fixedReference(tableEnd - 1, column)}`,
    yearEndRequired: `${fixedReference(table, yearEndColumn + requiredColumn)}:${fixedReference(tableEnd - 1, yearEndColumn + requiredColumn)}`,
    targetKeys: `${fixedReference(table, tableColumns)}:${fixedReference(tableEnd - 1, tableColumns)}`,
    observed: (index, column, month) => cellReference((month === 'reporting' ? observed : earlier) + 1 + index, column),
    courses: `${fixedReference(course + 1, 0)}:${fixedReference(course + 12, Math.max(1, judged) * courseWidth - 1)}`,
    courseWidth,
    rows: { table, end: tableEnd, observed, earlier, extra, course },
  };
}
