import type { HostFault, OccupiedCell } from '../../application/ports';
import type { BuildObstacle } from '../../application/services';
import { faultTexts, occupiedCellText } from '../../text/fault-texts';
import { obstacleTexts } from '../../text/obstacle-texts';
import type { UserMessage } from '../../text/user-message';

/** Office names places in its own object model ('WorksheetCollection.getItem'); that says nothing to a user. */
const officeMember = /^[A-Z]\w*(\.\w+)+$/;

export function describeFault({ code, subject }: HostFault): UserMessage {
  return faultTexts[code](subject === null || officeMember.test(subject) ? null : subject);
}

export function describeObstacle(obstacle: BuildObstacle): UserMessage {
  switch (obstacle.code) {
    case 'tableNameTaken':
      return obstacleTexts.tableNameTaken(obstacle);
    case 'sheetWithoutTable':
      return obstacleTexts.sheetWithoutTable(obstacle);
    case 'tableHeadersDiffer':
      return obstacleTexts.tableHeadersDiffer(obstacle);
    case 'nameTaken':
      return obstacleTexts.nameTaken(obstacle);
    case 'partUnreadable':
      return obstacleTexts.partUnreadable(obstacle);
    case 'workbookProtected':
      return obstacleTexts.workbookProtected();
    case 'sheetProtected':
      return obstacleTexts.sheetProtected(obstacle);
    case 'agreementInvalid':
      return obstacleTexts.agreementInvalid();
  }
}

/** A fault of the host carries the state of the workbook; an obstacle was found before anything was written. */
export function isHostFault(problem: HostFault | BuildObstacle | OccupiedCell): problem is HostFault {
  return 'workbook' in problem;
}

export function describeInsertProblem(problem: HostFault | OccupiedCell): UserMessage {
  return isHostFault(problem) ? describeFault(problem) : occupiedCellText(problem.address);
}
