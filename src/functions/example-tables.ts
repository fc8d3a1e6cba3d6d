import type { RawTable } from '../domain/figure-table';
import type { ExampleTable } from './definition';

type Month = readonly [month: string, value: number];

function figures(code: string, months: readonly Month[]): RawTable {
  return months.map(([month, value]) => [code, month, month, value]);
}

/**
 * Invented tables of the worked examples. The first three months of 2026 are case 19 and 20 of the golden values (domain
 * reference 8): ELB 4.000 to 3.920, 320 integrations, LZB 2.380 to 2.360.
 */
const tables: Readonly<Record<ExampleTable['table'], RawTable>> = {
  figures: [
    ['Kennzahl', 'Berichtsmonat', 'Ladestand', 'Wert'],
    ...figures('ELB', [
      ['2024-12', 4100],
      ['2025-01', 4080],
      ['2025-02', 4040],
      ['2025-03', 4000],
      ['2025-12', 4000],
      ['2026-01', 3960],
      ['2026-02', 3920],
      ['2026-03', 3880],
    ]),
    ...figures('INT', [
      ['2025-01', 88],
      ['2025-02', 100],
      ['2025-03', 112],
      ['2025-04', 108],
      ['2025-05', 104],
      ['2025-06', 102],
      ['2025-07', 96],
      ['2025-08', 90],
      ['2025-09', 112],
      ['2025-10', 106],
      ['2025-11', 94],
      ['2025-12', 88],
      ['2026-01', 90],
      ['2026-02', 110],
      ['2026-03', 120],
    ]),
    ...figures('LZB', [
      ['2025-01', 2400],
      ['2025-02', 2410],
      ['2025-03', 2420],
      ['2026-01', 2380],
      ['2026-02', 2370],
      ['2026-03', 2360],
    ]),
  ],
  targets: [
    ['Jahr', 'Nr', 'Ziel', 'Kennzahl', 'Form', 'Zielwert'],
    [2026, 2, 'Integration in Erwerbstätigkeit', 'K2', 'Veränderung', 0.053],
    [2026, 3, 'Langzeitleistungsbezug', 'K3', 'Veränderung', -0.025],
  ],
};

export function exampleTable({ table }: ExampleTable): RawTable {
  return tables[table];
}
