import type { HostFault, OccupiedCell } from '../../../application/ports';
import type { InsertionObstacle, NotLoaded } from '../../../application/services';
import {
  figuresMissingText,
  insideTableText,
  noRoomText,
  tableMissingText,
  targetsMissingText,
} from '../../../text/formula-browser-texts';
import { shellTexts } from '../../../text/pane-texts';
import type { UserMessage } from '../../../text/user-message';
import { describeFault, describeInsertProblem } from '../../messages/describe-problem';

/** What to say when no formula was inserted. Exhaustive: a new code does not compile until it has its sentence. */
export function describeInsertionProblem(
  problem: HostFault | OccupiedCell | InsertionObstacle | NotLoaded,
): UserMessage {
  if ('workbook' in problem) return describeFault(problem);
  switch (problem.code) {
    case 'cellOccupied':
      return problem.room === undefined ? describeInsertProblem(problem) : noRoomText(problem.address, problem.room);
    case 'tableMissing':
      return tableMissingText(problem.tables);
    case 'figuresMissing':
      return figuresMissingText(problem.table);
    case 'targetsMissing':
      return targetsMissingText(problem.table);
    case 'insideTable':
      return insideTableText(problem.address);
    case 'notLoaded':
      return shellTexts.notLoaded;
  }
}
