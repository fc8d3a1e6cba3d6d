export {
  agreementLayouts,
  targetForms,
  type Agreement,
  type AgreementLayout,
  type Budget,
  type Target,
  type TargetForm,
} from './agreement';
export {
  checkAgreement,
  type AgreementFinding,
  type BudgetLine,
  type FindingCode,
  type FindingSeverity,
} from './check-agreement';
export { targetDirection } from './check-targets';
export { readAgreement } from './reading/read-agreement';
export type { AgreementReading, ReadTarget } from './reading/agreement-reading';
export type { Source } from './reading/placed-text';
export type { ReadingFinding, ReadingFindingCode } from './reading/reading-finding';
