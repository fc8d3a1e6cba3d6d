import type { GoodDirection } from '../direction';
import type { IndicatorCode } from '../indicator';
import type { Sex } from '../sex';
import type { TargetForm } from './agreement';

/** `error`: the agreement cannot be built like this. `warning`: it can, but the user should look at it first. */
export type FindingSeverity = 'error' | 'warning';

export type BudgetLine = 'administrativeCosts' | 'integrationBudget' | 'statedTotal';

/** Codes are extended here; src/text/finding-texts.ts words them and does not compile until it knows each. */
export type AgreementFinding = { readonly severity: FindingSeverity; readonly targetNo: number | null } & (
  | { readonly code: 'jobcenterMissing' }
  | { readonly code: 'ministryMissing' }
  | { readonly code: 'landMissing' }
  | { readonly code: 'yearOutOfRange'; readonly year: number }
  | { readonly code: 'baseYearNotPrevious'; readonly agreementYear: number; readonly baseYear: number }
  | { readonly code: 'budgetLineMissing'; readonly line: BudgetLine }
  | { readonly code: 'budgetLineInvalid'; readonly line: BudgetLine; readonly amount: number }
  | { readonly code: 'budgetTotalDiffers'; readonly sum: number; readonly statedTotal: number }
  | { readonly code: 'dialoguesTooFew'; readonly minPerYear: number }
  | { readonly code: 'noTargets' }
  | { readonly code: 'targetNumberInvalid'; readonly no: number }
  | { readonly code: 'duplicateTarget'; readonly sex: Sex }
  | { readonly code: 'titleMissing' }
  | { readonly code: 'indicatorMissing'; readonly form: TargetForm }
  /** A quota can be compared with a rate only, a count not with a rate that counts no events. */
  | { readonly code: 'formUnsuitable'; readonly indicator: IndicatorCode; readonly form: 'quota' | 'count' }
  | { readonly code: 'targetValueMissing'; readonly form: TargetForm; readonly sex: Sex }
  | { readonly code: 'targetValueNotAllowed'; readonly form: TargetForm; readonly value: number }
  | { readonly code: 'changeImplausible'; readonly sex: Sex; readonly value: number }
  | { readonly code: 'quotaOutOfRange'; readonly sex: Sex; readonly value: number }
  | { readonly code: 'countNotWhole'; readonly sex: Sex; readonly value: number }
  | { readonly code: 'directionMissing'; readonly sex: Sex }
  | {
      readonly code: 'directionContradictsIndicator';
      readonly indicator: IndicatorCode;
      readonly direction: GoodDirection;
      readonly expected: GoodDirection;
    }
  | { readonly code: 'stepsMissing' }
  | { readonly code: 'totalOutsideBand'; readonly total: number; readonly female: number; readonly male: number }
  | { readonly code: 'countPartsDiffer'; readonly total: number; readonly female: number; readonly male: number }
  | { readonly code: 'totalTargetMissing' }
);

export type FindingCode = AgreementFinding['code'];
