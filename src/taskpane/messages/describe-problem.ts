import type { HostFault, OccupiedCell } from '../../application/ports';
import type { BuildObstacle } from '../../application/services';
import { faultTexts, occupiedCellText } from '../../text/fault-texts';
import { obstacleTexts } from '../../text/obstacle-texts';
import type { UserMessage } from '../../text/user-message';

/** Places in the object model of Office ('WorksheetCollection.getItem') and names of parts say nothing to a user. */
const technicalName = /^(?:[A-Z]\w*(?:\.\w+)+|urn:.*)$/;

export function describeFault({ code, subject, diagnostics }: HostFault): UserMessage {
  // What the host itself names is always a place in its object model.
  const shown = subject === null || diagnostics !== undefined || technicalName.test(subject) ? null : subject;
  return faultTexts[code](shown);
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
