import fc from 'fast-check';
import { wordedByProduct, type Agreement, type Target } from '../../../src/domain/agreement';

const plain = { steps: [], criteria: [], wording: null } as const;
const counties = ['Landkreis Musterland', 'Landkreis Beispielhausen', 'Kreis Neuland', 'Stadt Musterstadt'];
const steps = fc.uniqueArray(
  fc.constantFrom(
    'Auswertung der Fallzahlen nach Wohnort',
    'Gemeinsame Fachtage der Teams',
    'Erprobung einer aufsuchenden Beratung',
    'Schulung aller Fachkräfte bis Juni',
    'Abgleich des Konzepts mit der neuen Rechtslage',
  ),
  { minLength: 1, maxLength: 4 },
);
const criteria = fc.uniqueArray(
  fc.constantFrom(
    'ein abgestimmtes Verzeichnis der Angebote liegt vor',
    'beide Fachtage haben stattgefunden',
    'die Erprobung ist ausgewertet',
  ),
  { minLength: 1, maxLength: 3 },
);
/** Tenths of a percent, never 0: "unchanged" is a sentence of its own. */
const change = fc.integer({ min: 1, max: 150 }).chain((tenths) => fc.constantFrom(tenths / 1000, -tenths / 1000));

function numeric(no: number, title: string, indicator: 'K2' | 'K3', sex: Target['sex'], value: number): Target {
  const direction = indicator === 'K2' ? 'higher' : 'lower';
  return { ...plain, no, title, indicator, sex, form: 'change', value, direction };
}

const rates = fc.tuple(change, fc.option(fc.tuple(change, change), { nil: null })).map(([total, sexes]) =>
  [
    ['total', total] as const,
    ...(sexes === null
      ? []
      : ([
          ['female', sexes[0]],
          ['male', sexes[1]],
        ] as const)),
  ].map(([sex, value]) => numeric(2, 'Verbesserung der Integration in Erwerbstätigkeit', 'K2', sex, value)),
);

const amount = fc.integer({ min: 1_000_000, max: 20_000_000 });

/** Agreements as the wizard makes them, about districts that do not exist. */
export const generatedAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    jobcenter: fc.constantFrom(...counties),
    year: fc.integer({ min: 2016, max: 2030 }),
    layout: fc.constantFrom('2020', '2026'),
    costs: fc.tuple(amount, amount),
    rates,
    stock: change,
    byHand: fc.array(fc.tuple(steps, criteria), { maxLength: 3 }),
    minPerYear: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ jobcenter, year, layout, costs, rates: rateTargets, stock, byHand, minPerYear }) => ({
    jobcenter,
    land: 'Niedersachsen',
    ministries: ['Ministerium für Arbeit und Teilhabe'],
    agreementYear: year,
    baseYear: year - 1,
    layout,
    budget: {
      administrativeCosts: costs[0],
      integrationBudget: costs[1],
      statedTotal: Math.round((costs[0] + costs[1]) / 100_000) * 100_000,
    },
    targets: [
      {
        ...plain,
        no: 1,
        title: 'Verringerung der Hilfebedürftigkeit',
        indicator: 'K1',
        sex: 'total',
        form: 'monitoring',
        value: null,
        direction: null,
      },
      ...rateTargets,
      numeric(3, 'Vermeidung von langfristigem Leistungsbezug', 'K3', 'total', stock),
      ...byHand.map(([own, judged], index): Target => ({
        ...plain,
        no: 4 + index,
        title: `Vorhaben ${['Beratung', 'Qualifizierung', 'Gesundheit'][index] ?? ''}`,
        indicator: null,
        sex: 'total',
        form: 'steps',
        value: null,
        direction: null,
        steps: own,
        criteria: judged,
      })),
    ],
    dialogues: { minPerYear },
    ...wordedByProduct,
  }));
