import { failure, success, type Result } from '../result';
import type { CalculationFault, FigureRole } from './calculation-fault';

export function isFigure(value: number): boolean {
  return value >= 0 && value < Infinity;
}

export function isAgreedChange(value: number): boolean {
  return value >= -1 && value < Infinity;
}

export function figureInvalid(figure: FigureRole, value: number): Result<never, CalculationFault> {
  return failure({ code: 'figureInvalid', figure, value });
}

/** A finite result, or the fault that it left the range of numbers. */
export function finite(value: number): Result<number, CalculationFault> {
  return Number.isFinite(value) ? success(value) : failure({ code: 'resultTooLarge' });
}
