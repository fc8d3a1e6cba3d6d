export { readSteps, type StepScope, type StepTable, type StepTableFault } from './read-steps';
export { isSettled, stepKindWords, stepStatusWords, type Step, type StepKind, type StepStatus } from './step';
export {
  isDueSoon,
  isOverdue,
  stepProgress,
  usualDaysAhead,
  type StepProgress,
  type StepResult,
} from './step-progress';
