import type { BudgetLine } from '../finding';
import { budgetAmounts, type BudgetAmount } from './budget-in-text';
import { sourceOf, type PlacedText } from './placed-text';
import { readingFinding, type ReadingFinding } from './reading-finding';

export interface ReadBudget {
  /** The most exact amount of each line; null where none is named, or where they differ. */
  readonly lines: Readonly<Record<BudgetLine, BudgetAmount | null>>;
  /** Every amount found, in the order of the text. */
  readonly amounts: readonly BudgetAmount[];
  readonly findings: readonly ReadingFinding[];
}

export function readBudget(text: string, blocks: readonly PlacedText[]): ReadBudget {
  const found = blocks.flatMap(budgetAmounts);
  const findings: ReadingFinding[] = [];
  const lineOf = (line: BudgetLine): BudgetAmount | null => {
    const all = found.filter((amount) => amount.line === line);
    const exact = all.reduce<BudgetAmount | null>(
      (best, amount) => (best === null || amount.tolerance < best.tolerance ? amount : best),
      null,
    );
    const other = all.find(
      ({ amount, tolerance }) => exact !== null && Math.abs(amount - exact.amount) > tolerance + exact.tolerance,
    );
    if (other === undefined) return exact;
    findings.push(readingFinding('budgetLineUnclear', sourceOf(text, other.placed)));
    return null;
  };
  const [administration, integration, total] = [
    lineOf('administrativeCosts'),
    lineOf('integrationBudget'),
    lineOf('statedTotal'),
  ];
  if (administration !== null && integration !== null && total !== null) {
    const slack = administration.tolerance + integration.tolerance + total.tolerance;
    if (Math.abs(administration.amount + integration.amount - total.amount) > slack)
      findings.push(readingFinding('budgetTotalDiffers', sourceOf(text, total.placed)));
  }
  const lines = { administrativeCosts: administration, integrationBudget: integration, statedTotal: total };
  return { lines, amounts: found, findings };
}
