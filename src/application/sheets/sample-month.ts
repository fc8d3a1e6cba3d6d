import type { Sex } from '../../domain/sex';

/** One invented monthly figure. */
export interface SampleValue {
  readonly quantity: 'ELB' | 'INT' | 'LZB' | 'LLU';
  readonly sex: Sex;
  readonly year: number;
  readonly month: number;
  readonly loadYear: number;
  readonly loadMonth: number;
  readonly value: number;
}

type MonthlyFigures = readonly { readonly month: number; readonly female: number; readonly male: number }[];

/** Invented for a district of 140,000 inhabitants; month 0 is December of the year before (denominator of K2). */
const baseYearFigures: Record<SampleValue['quantity'], MonthlyFigures> = {
  ELB: [
    { month: 0, female: 2052, male: 1921 },
    { month: 1, female: 2064, male: 1958 },
    { month: 2, female: 2071, male: 1966 },
    { month: 3, female: 2060, male: 1939 },
  ],
  INT: [
    { month: 1, female: 31, male: 48 },
    { month: 2, female: 35, male: 53 },
    { month: 3, female: 42, male: 67 },
  ],
  LZB: [
    { month: 1, female: 1318, male: 1154 },
    { month: 2, female: 1322, male: 1151 },
    { month: 3, female: 1316, male: 1146 },
  ],
  LLU: [
    { month: 1, female: 1294350, male: 1127800 },
    { month: 2, female: 1299120, male: 1131460 },
    { month: 3, female: 1287900, male: 1118040 },
  ],
};

const agreementYearFigures: Record<SampleValue['quantity'], MonthlyFigures> = {
  ELB: [
    { month: 0, female: 2031, male: 1884 },
    { month: 1, female: 2040, male: 1917 },
    { month: 2, female: 2046, male: 1922 },
    { month: 3, female: 2029, male: 1890 },
  ],
  INT: [
    { month: 1, female: 33, male: 48 },
    { month: 2, female: 38, male: 55 },
    { month: 3, female: 45, male: 68 },
  ],
  LZB: [
    { month: 1, female: 1287, male: 1121 },
    { month: 2, female: 1284, male: 1116 },
    { month: 3, female: 1279, male: 1108 },
  ],
  LLU: [
    { month: 1, female: 1281200, male: 1109300 },
    { month: 2, female: 1278640, male: 1104950 },
    { month: 3, female: 1266310, male: 1090420 },
  ],
};

export const sampleReportingMonth = 3;

/** March of both years, each known at load March of its own year, so that both have the same lag. */
export function sampleMonth(agreementYear: number, baseYear: number): readonly SampleValue[] {
  return [...yearOf(baseYear, baseYearFigures), ...yearOf(agreementYear, agreementYearFigures)];
}

function yearOf(year: number, figures: Record<SampleValue['quantity'], MonthlyFigures>): SampleValue[] {
  return (['ELB', 'INT', 'LZB', 'LLU'] as const).flatMap((quantity) =>
    figures[quantity].flatMap(({ month, female, male }) => {
      const key = {
        quantity,
        year: month === 0 ? year - 1 : year,
        month: month === 0 ? 12 : month,
        loadYear: year,
        loadMonth: sampleReportingMonth,
      };
      return [
        { ...key, sex: 'total' as const, value: female + male },
        { ...key, sex: 'female' as const, value: female },
        { ...key, sex: 'male' as const, value: male },
      ];
    }),
  );
}
