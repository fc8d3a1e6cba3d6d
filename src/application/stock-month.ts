import { sameName } from './table-catalogue';

/**
 * The workbook's setting for the stock behind integration rates: a cell on the sheet of the targets. Like the tables the
 * name is published and never renamed. Formulas hand it to the functions as their argument `bestandsmonat`.
 */
export const stockMonthName = 'ZV_Bestandsmonat';

/** December to the month before (what is assumed until somebody has compared), or January to the reporting month. */
export const stockMonthChoices = ['Vormonat', 'Monat'] as const;

export function hasStockMonth(names: readonly string[]): boolean {
  return names.some((name) => sameName(name, stockMonthName));
}
