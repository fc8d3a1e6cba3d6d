import type { Overview } from '../../src/application/services';
import { wordedByProduct, type Agreement, type Target } from '../../src/domain/agreement/agreement';
import { targetStatus } from './in-memory-services';

const nothing = { steps: [], criteria: [], wording: null } as const;

function rate(no: number, sex: Target['sex'], value: number): Target {
  return {
    ...nothing,
    no,
    title: 'Verbesserung der Integration in Erwerbstätigkeit',
    indicator: 'K2',
    sex,
    form: 'change',
    value,
    direction: 'higher',
  };
}

/** An invented agreement with every kind of target that the overview shows. */
export const musterlandAgreement: Agreement = {
  jobcenter: 'Landkreis Musterland',
  land: 'Niedersachsen',
  ministries: ['Ministerium für Arbeit und Soziales des Musterlandes'],
  agreementYear: 2026,
  baseYear: 2025,
  layout: '2026',
  budget: { administrativeCosts: 8_120_400, integrationBudget: 6_450_300, statedTotal: 14_600_000 },
  targets: [
    {
      ...nothing,
      no: 1,
      title: 'Verringerung der Hilfebedürftigkeit',
      indicator: 'K1',
      sex: 'total',
      form: 'monitoring',
      value: null,
      direction: null,
    },
    rate(2, 'total', 0.031),
    rate(2, 'female', 0.042),
    rate(2, 'male', 0.022),
    {
      ...nothing,
      no: 3,
      title: 'Vermeidung von langfristigem Leistungsbezug',
      indicator: 'K3',
      sex: 'total',
      form: 'change',
      value: -0.025,
      direction: 'lower',
    },
    {
      ...nothing,
      no: 4,
      title: 'Ausbau der Beratung für Alleinerziehende',
      indicator: null,
      sex: 'total',
      form: 'steps',
      value: null,
      direction: null,
      steps: ['Sprechstunde in drei Gemeinden einrichten', 'Ergebnisse auswerten'],
      criteria: ['die Sprechstunde findet monatlich statt'],
    },
  ],
  dialogues: { minPerYear: 2 },
  ...wordedByProduct,
};

const [monitoring, total, female, male, longTerm, counselling] = musterlandAgreement.targets;

/** The agreement with figures for June 2026. */
export function musterlandOverview(): Extract<Overview, { readonly state: 'agreement' }> {
  if (!monitoring || !total || !female || !male || !longTerm || !counselling)
    throw new Error('The invented agreement lost one of its targets.');
  return {
    state: 'agreement',
    agreement: musterlandAgreement,
    reportingMonth: '2026-06',
    dataLoad: '2026-07',
    missingSheets: [],
    calculating: false,
    targets: [
      targetStatus(monitoring, { actual: 14_360_952, change: -0.0644 }),
      targetStatus(total, { verdict: 'erreicht', actual: 0.1418, required: 0.1412, change: 0.0352 }),
      targetStatus(female, {
        verdict: 'erreicht',
        note: 'Rundungsabhängig: Ohne Rundung ergäbe der Vergleich das andere Ergebnis.',
        actual: 0.1213,
        required: 0.1214,
        change: 0.04196,
      }),
      targetStatus(male, { verdict: 'nicht vergleichbar', note: 'Der Ladestand beider Jahre ist verschieden.' }),
      targetStatus(longTerm, { verdict: 'nicht erreicht', actual: 2370, required: 2349.75, change: -0.0166 }),
      targetStatus(counselling),
    ],
  };
}
