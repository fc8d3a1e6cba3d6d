import type { ChangeObstacle, DialogueObstacle } from '../../../application/dialogues/dialogue-services';
import type { HostFault } from '../../../application/ports';
import type { NotLoaded } from '../../../application/services';
import { dialogueTexts } from '../../../text/dialogue-pane-texts';
import { changeProblemText, figuresProblemText, requestProblemText } from '../../../text/dialogue-problem-texts';
import { obstacleTexts } from '../../../text/obstacle-texts';
import type { UserMessage } from '../../../text/user-message';
import { describeFault } from '../../messages/describe-problem';

function isFault(problem: { readonly code: string }): problem is HostFault {
  return 'workbook' in problem;
}

export function describeReading(problem: HostFault | NotLoaded): UserMessage {
  return isFault(problem) ? describeFault(problem) : dialogueTexts.notLoaded;
}

export function describePreview(problem: HostFault | DialogueObstacle | NotLoaded): UserMessage {
  if (isFault(problem)) return describeFault(problem);
  switch (problem.code) {
    case 'notLoaded':
      return dialogueTexts.notLoaded;
    case 'tableNameTaken':
      return obstacleTexts.tableNameTaken(problem);
    case 'sheetWithoutTable':
      return obstacleTexts.sheetWithoutTable(problem);
    case 'tableHeadersDiffer':
      return obstacleTexts.tableHeadersDiffer(problem);
    case 'nameTaken':
      return obstacleTexts.nameTaken(problem);
    case 'sheetProtected':
      return obstacleTexts.sheetProtected(problem);
    case 'partUnreadable':
      return obstacleTexts.partUnreadable(problem);
    case 'workbookProtected':
      return obstacleTexts.workbookProtected();
    case 'agreementMissing':
    case 'monthOfOtherYear':
    case 'yearEndNeedsDecember':
    case 'loadBeforeMonth':
    case 'dayBeforeMonth':
      return requestProblemText(problem);
    default:
      return figuresProblemText(problem);
  }
}

export function describeChange(problem: HostFault | ChangeObstacle | NotLoaded): UserMessage {
  if (isFault(problem)) return describeFault(problem);
  switch (problem.code) {
    case 'notLoaded':
      return dialogueTexts.notLoaded;
    case 'sheetProtected':
      return obstacleTexts.sheetProtected(problem);
    default:
      return changeProblemText(problem);
  }
}
