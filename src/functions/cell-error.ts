import type { CellFault } from '../domain/cell-fault';
import { cellErrorText } from '../text/cell-error-texts';

/** Keys of CustomFunctions.ErrorCode that cell functions answer with: #WERT!, #NV, #DIV/0!. */
export type CellErrorKind = 'invalidValue' | 'notAvailable' | 'divisionByZero';

/**
 * #NV for figures that are not there, #DIV/0! for a missing basis of comparison, #WERT! for arguments that cannot be right.
 * Exhaustive: a new code does not compile until it has its place.
 */
export function cellErrorKind(code: CellFault['code']): CellErrorKind {
  switch (code) {
    case 'figureMissing':
    case 'figureMarked':
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
      return 'invalidValue';
  }
}

/** The fault as the error that Excel shows in the cell, with its German sentence. */
export function cellError(fault: CellFault): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[cellErrorKind(fault.code)], cellErrorText(fault));
}
