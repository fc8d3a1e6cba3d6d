/** One line of the budget: what is planned and what was spent by month, in Euro. null: nobody has entered it. */
export interface BudgetLine {
  /** As worded in the agreement; what the judgement of the targets started from. */
  readonly agreed: number | null;
  /** Ansatz as it stands now. */
  readonly planned: number | null;
  /** Spending of January to December; a month without an entry is null and never 0. */
  readonly spending: readonly (number | null)[];
}

export interface BudgetCourse {
  /** January to the month, Euro; null unless every month so far has an amount. */
  readonly spent: number | null;
  readonly monthsEntered: number;
  /** Spent / planned, a fraction; null where either is missing or nothing is planned. */
  readonly shareUsed: number | null;
  /** Month / 12: the year's course if the money were spent evenly. A yardstick, no target. */
  readonly shareOfYear: number;
  /** shareUsed − shareOfYear, a fraction; positive: spent faster than the year goes. */
  readonly lead: number | null;
  /** planned / agreed − 1, a fraction; positive: more money than was agreed on. */
  readonly budgetChange: number | null;
  /** Whether one of the two reaches the threshold: the agreement has deviations of the budget considered in the judgement. */
  readonly toConsider: boolean;
}

/** Ten percent: a choice of this project and a setting of the sheet; no law or agreement names a figure. */
export const usualBudgetThreshold = 0.1;

/** Shares are compared at a hundredth of a percent, so that a binary remainder decides nothing. */
function reaches(deviation: number | null, threshold: number): boolean {
  return deviation !== null && Math.round(Math.abs(deviation) * 10_000) >= Math.round(threshold * 10_000);
}

/**
 * Share of a budget line used by a month against the share of the year gone, and whether the deviation has to be considered
 * in the judgement. `month` 1 to 12; `threshold` a fraction > 0, the same for money spent and money changed.
 *
 * Source: agreements ("Abweichungen von den … Haushaltsmitteln … werden bei der Beurteilung der Zielerreichung
 * berücksichtigt"); threshold and even course are choices of this project.
 *
 * @example budgetCourse({ agreed: 1200, planned: 1200, spending: [100, 90, 80] }, 3, 0.1) // spent 270, shareUsed 0.225, lead −0.025
 */
export function budgetCourse(
  { agreed, planned, spending }: BudgetLine,
  month: number,
  threshold: number,
): BudgetCourse {
  const soFar = Array.from({ length: month }, (_, index) => spending[index] ?? null);
  const entered = soFar.filter((amount) => amount !== null);
  const spent = entered.length === month ? entered.reduce((sum, amount) => sum + amount, 0) : null;
  const shareOfYear = month / 12;
  const shareUsed = spent === null || planned === null || planned <= 0 ? null : spent / planned;
  const lead = shareUsed === null ? null : shareUsed - shareOfYear;
  const budgetChange = planned === null || agreed === null || agreed <= 0 ? null : planned / agreed - 1;
  return {
    spent,
    monthsEntered: entered.length,
    shareUsed,
    shareOfYear,
    lead,
    budgetChange,
    toConsider: reaches(lead, threshold) || reaches(budgetChange, threshold),
  };
}
