import type { DataCheckProblem } from '../../../application/data-check/data-check-services';
import type { ImportProblem } from '../../../application/imports/import-services';
import type { SpreadsheetFault } from '../../../application/imports/spreadsheet-port';
import { importProblemTexts, spreadsheetFaultTexts } from '../../../text/import-problem-texts';
import type { UserMessage } from '../../../text/user-message';
import { describeFault, describeObstacle } from '../../messages/describe-problem';

/** What went wrong, in words; exhaustive, so that a new code does not compile until somebody has worded it. */
export function describeDataProblem(problem: ImportProblem | DataCheckProblem): UserMessage {
  if ('workbook' in problem) return describeFault(problem);
  switch (problem.code) {
    case 'notLoaded':
      return spreadsheetFaultTexts.notLoaded();
    case 'sourceUnreadable':
      return describeSpreadsheetFault(problem.fault);
    case 'importCancelled':
      return importProblemTexts.importCancelled();
    case 'nothingSelected':
      return importProblemTexts.nothingSelected();
    case 'storedImportsUnreadable':
      return importProblemTexts.storedImportsUnreadable(problem);
    case 'nothingToTakeBack':
      return importProblemTexts.nothingToTakeBack();
    case 'alreadyTakenBack':
      return importProblemTexts.alreadyTakenBack(problem);
    case 'rowsChanged':
      return importProblemTexts.rowsChanged(problem);
    case 'dataTableMissing':
      return importProblemTexts.dataTableMissing();
    case 'dataTableUnreadable':
      return importProblemTexts.dataTableUnreadable(problem);
    case 'answersUnreadable':
      return importProblemTexts.answersUnreadable(problem);
    case 'tableNameTaken':
    case 'sheetWithoutTable':
    case 'tableHeadersDiffer':
    case 'nameTaken':
    case 'workbookProtected':
    case 'sheetProtected':
      return describeObstacle(problem);
  }
}

function describeSpreadsheetFault(fault: SpreadsheetFault): UserMessage {
  switch (fault.code) {
    case 'tooLarge':
      return spreadsheetFaultTexts.tooLarge(fault);
    case 'tooManyRows':
      return spreadsheetFaultTexts.tooManyRows(fault);
    case 'tooManyCells':
      return spreadsheetFaultTexts.tooManyCells(fault);
    case 'tooManySheets':
      return spreadsheetFaultTexts.tooManySheets(fault);
    case 'inflatesTooMuch':
      return spreadsheetFaultTexts.inflatesTooMuch(fault);
    default:
      return spreadsheetFaultTexts[fault.code]();
  }
}
