/** The three indicators and twelve supplementary figures of the § 48a ordinance (domain reference 2). */
export const indicatorCodes = [
  'K1',
  'K1E1',
  'K1E2',
  'K1E3',
  'K1E4',
  'K2',
  'K2E1',
  'K2E2',
  'K2E3',
  'K2E4',
  'K3',
  'K3E1',
  'K3E2',
  'K3E3',
  'K3E4',
] as const;
export type IndicatorCode = (typeof indicatorCodes)[number];
