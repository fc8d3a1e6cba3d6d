export {
  agreementLayouts,
  targetForms,
  wordedByProduct,
  type Agreement,
  type AgreementLayout,
  type Budget,
  type FinalEvaluation,
  type Signature,
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
export {
  agreementFromReading,
  questionFields,
  type AgreementDraftFromReading,
  type OpenQuestion,
  type QuestionField,
} from './agreement-from-reading';
export {
  clauseKinds,
  clauseParts,
  type Clause,
  type ClauseFact,
  type ClauseKind,
  type ClausePart,
  type ClausePassage,
  type ClauseSlot,
  type StatedTarget,
  type WordedClause,
} from './clause';
export { rollOver, type OpenStep, type RollOverOptions } from './roll-over';
export { documentClauses, targetWording } from './wording/agreement-clauses';
export { alikeTexts, compareWording, type ClauseChange, type WordPiece } from './wording/compare-wording';
export { editedClause } from './wording/edited-clause';
export { staleWords, type StaleWords } from './wording/stale-words';
export { statedText } from './wording/stated-facts';
export type { OwnWords } from './wording/own-words';
export { blank } from './wording/stated-figure';
export { targetDirection } from './check-targets';
export { readAgreement } from './reading/read-agreement';
export type { AgreementReading, ReadingSources, ReadTarget } from './reading/agreement-reading';
export type { ReadClause } from './reading/read-clauses';
export type { Source } from './reading/placed-text';
export type { ReadingFinding, ReadingFindingCode } from './reading/reading-finding';
