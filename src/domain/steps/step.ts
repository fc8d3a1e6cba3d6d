/** Schritt or Kriterium of a qualitative target, as a row of `tblSchritte` holds it. */
export type StepKind = 'step' | 'criterion';

/**
 * `open`, `inProgress`, `done` for steps; `met` and `notMet` for criteria, which people judge in the Zieldialog. A word that
 * is none of these leaves the item open: nothing counts as done because of a slip.
 */
export type StepStatus = 'open' | 'inProgress' | 'done' | 'met' | 'notMet';

/** The words of the column Status; the first three are for steps, the others for criteria. */
export const stepStatusWords: Readonly<Record<StepStatus, string>> = {
  open: 'offen',
  inProgress: 'in Arbeit',
  done: 'erledigt',
  met: 'erfüllt',
  notMet: 'nicht erfüllt',
};

export const stepKindWords: Readonly<Record<StepKind, string>> = { step: 'Schritt', criterion: 'Kriterium' };

export interface Step {
  /** Row of the table below its headers, from 0: where the item is changed. */
  readonly row: number;
  readonly targetNo: number;
  readonly no: number | null;
  readonly kind: StepKind;
  readonly text: string;
  readonly owner: string;
  /** Day as Excel counts days; `unreadable` for a cell that holds something else. */
  readonly due: number | 'unreadable' | null;
  readonly status: StepStatus;
  /** Nachweis: for a step where the result can be seen, for a criterion the reason of the judgement. */
  readonly evidence: string;
  /** Stand: day of the last change. */
  readonly changed: number | null;
}

/** A step that is done or a criterion that has been judged, whichever way. */
export function isSettled({ status }: Step): boolean {
  return status === 'done' || status === 'met' || status === 'notMet';
}
