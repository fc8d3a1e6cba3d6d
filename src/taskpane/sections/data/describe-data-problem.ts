import type { DataCheckProblem } from '../../../application/data-check/data-check-services';
import type { ImportProblem } from '../../../application/imports/import-services';
import type { SpreadsheetFault, SpreadsheetNote } from '../../../application/imports/spreadsheet-port';
import { spreadsheetFaultTexts, spreadsheetNoteTexts } from '../../../text/import-file-texts';
import { importProblemTexts } from '../../../text/import-problem-texts';
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
    case 'entrySheetEmpty':
      return importProblemTexts.entrySheetEmpty();
    case 'storedImportsUnreadable':
      return importProblemTexts.storedImportsUnreadable(problem);
    case 'nothingToTakeBack':
      return importProblemTexts.nothingToTakeBack();
    case 'alreadyTakenBack':
      return importProblemTexts.alreadyTakenBack(problem);
    case 'replacedForgotten':
      return importProblemTexts.replacedForgotten(problem);
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
      return spreadsheetFaultTexts.tooLarge(fault.megabytes, fault.limit);
    case 'tooManyRows':
    case 'tooManyCells':
    case 'tooManySheets':
      return spreadsheetFaultTexts[fault.code](fault.limit);
    case 'inflatesTooMuch':
      return spreadsheetFaultTexts.inflatesTooMuch(fault.limitMegabytes);
    case 'quotesUnclosed':
      return spreadsheetFaultTexts.quotesUnclosed(fault.row);
    default:
      return spreadsheetFaultTexts[fault.code]();
  }
}

/** What a user should know of a file that was read all the same. */
export function spreadsheetNoteText(note: SpreadsheetNote): string {
  switch (note.code) {
    case 'macrosIgnored':
    case 'externalLinksIgnored':
      return spreadsheetNoteTexts[note.code]();
    case 'formulas':
      return spreadsheetNoteTexts.formulas(note.sheet, note.count);
    case 'formulasWithoutValue':
    case 'errorCells':
      return spreadsheetNoteTexts[note.code](note.sheet, note.count, note.firstCell);
  }
}
