export { checkJudgement, type Judgement, type JudgementFault } from './check-judgement';
export {
  agreedVerdicts,
  judgementReasons,
  occasions,
  type AgreedVerdict,
  type Dialogue,
  type DialogueEntry,
  type JudgementReason,
  type Occasion,
  type Reason,
} from './dialogue';
export {
  dialogueCalendar,
  dialogueWindow,
  type DateWindow,
  type DialogueCalendar,
  type DueDialogue,
} from './dialogue-calendar';
export {
  agreedVerdictWords,
  computedVerdictWords,
  formatReason,
  occasionWords,
  parseAgreedVerdict,
  parseComputedVerdict,
  parseOccasion,
  parseReason,
  reasonWords,
} from './log-words';
export { dialoguesOf, lastArrangements, nextDialogueNo, type Arrangements } from './past-dialogues';
export {
  dialogueColumns,
  readDialogueLog,
  type DialogueColumn,
  type DialogueLog,
  type LogFault,
} from './read-dialogue-log';
export {
  targetsAtDialogue,
  type CoursePoint,
  type DialogueFiguresFault,
  type DialogueScope,
  type TargetAtDialogue,
} from './targets-at-dialogue';
export { targetTrend, type Trend } from './trend';
