/** The figure a calculation could not use, named so that the message can name it. */
export type FigureRole =
  'actual' | 'required' | 'previous' | 'current' | 'integrations' | 'stock' | 'targetRate' | 'integrationsSoFar';

/** Why a calculation on figures has no result. */
export type CalculationFault =
  /** Previous-year value 0: there is no relative change to it. */
  | { readonly code: 'previousIsZero' }
  /** Soll 0: no degree of attainment. */
  | { readonly code: 'requiredIsZero' }
  /** Ist 0 where lower is better: Soll / Ist has no value. */
  | { readonly code: 'actualIsZero' }
  | { readonly code: 'stockIsZero' }
  /** Stocks, rates and amounts of benefits are never negative; NaN and infinity are no figures. */
  | { readonly code: 'figureInvalid'; readonly figure: FigureRole; readonly value: number }
  /** A fall by more than 100 % is none. */
  | { readonly code: 'agreedChangeInvalid'; readonly value: number }
  | { readonly code: 'decimalsInvalid'; readonly value: number }
  | { readonly code: 'noMonths' }
  | { readonly code: 'monthCountsDiffer'; readonly integrations: number; readonly stock: number }
  /** The result lies beyond what a number can hold (1.8e308), so an argument cannot be right. */
  | { readonly code: 'resultTooLarge' };
