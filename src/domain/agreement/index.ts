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
