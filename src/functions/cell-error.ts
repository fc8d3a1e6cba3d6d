import type { CellFault } from '../domain/cell-fault';
import { cellErrorText, missingFigureText } from '../text/cell-error-texts';

/** Keys of CustomFunctions.ErrorCode that cell functions answer with: #WERT!, #NV, #DIV/0!. */
export type CellErrorKind = 'invalidValue' | 'notAvailable' | 'divisionByZero';

/**
 * #NV for figures that are not there, #DIV/0! for a missing basis of comparison, #WERT! for arguments that cannot be right.
 * Exhaustive: a new code does not compile until it has its place.
 */
export function cellErrorKind(fault: CellFault): CellErrorKind {
  switch (fault.code) {
    case 'figureWithoutValue':
      // A text or a negative number stands there by mistake; a blank or a marker says that there is no figure.
      return ['text', 'negative', 'unusable', 'changeInsteadOfLevel'].includes(fault.missing.reason)
        ? 'invalidValue'
        : 'notAvailable';
    case 'figureMissing':
    case 'figureMarked':
    case 'figureNotFound':
    case 'dataLoadNotFound':
    case 'dataLoadUnknown':
    case 'deliveredOnly':
    case 'targetsNotFound':
    case 'targetNotFound':
    case 'targetWithoutFigures':
    case 'historyTooShort':
    case 'nothingSoFar':
    case 'trendNeedsMonths':
      return 'notAvailable';
    case 'previousIsZero':
    case 'requiredIsZero':
    case 'actualIsZero':
    case 'stockIsZero':
      return 'divisionByZero';
    case 'textInsteadOfNumber':
    case 'numberStoredAsText':
    case 'truthValueInsteadOfNumber':
    case 'valueUnusable':
    case 'figureNegative':
    case 'fractionOutOfRange':
    case 'wholeOutOfRange':
    case 'countNotWhole':
    case 'rangeInsteadOfCell':
    case 'rangeEmpty':
    case 'rangeRagged':
    case 'textExpected':
    case 'choiceUnknown':
    case 'directionUnknown':
    case 'directionNeutral':
    case 'figureInvalid':
    case 'agreedChangeInvalid':
    case 'decimalsInvalid':
    case 'noMonths':
    case 'monthCountsDiffer':
    case 'resultTooLarge':
    case 'monthMissing':
    case 'monthUnreadable':
    case 'monthOutOfRange':
    case 'figureCodeMissing':
    case 'figureCodeUnknown':
    case 'sexUnknown':
    case 'nameExpected':
    case 'tableExpected':
    case 'figureAmbiguous':
    case 'monthsBeforeStart':
    case 'headersMissing':
    case 'jobcenterUnknown':
    case 'jobcenterAmbiguous':
    case 'targetHeadersMissing':
    case 'targetJobcenterAmbiguous':
    case 'targetUnusable':
    case 'tooManyTargets':
    case 'yearOutOfRange':
      return 'invalidValue';
  }
}

/** The fault as the error that Excel shows in the cell, with its German sentence. */
export function cellError(fault: CellFault): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[cellErrorKind(fault)], cellErrorText(fault));
}

/** #NV in a cell of a spill; the sentence beside it says why. */
export function missingFigureError(): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, missingFigureText);
}
