/** What is downloaded when a dialogue is looked at for the first time. */
export { dialogueReading } from './dialogue-state';
export { planDialogue } from './plan-dialogue';
export { planJudgement, planStepChange } from './plan-change';
export { followUpOf } from './read-follow-up';
