import { wordedByProduct, type Agreement, type Target } from '../../src/domain/agreement';

const plain = {
  indicator: null,
  sex: 'total',
  form: 'steps',
  value: null,
  direction: null,
  steps: [],
  criteria: [],
  wording: null,
} as const;

function change(no: number, title: string, indicator: 'K2' | 'K3', sex: Target['sex'], value: number): Target {
  return {
    ...plain,
    no,
    title,
    indicator,
    sex,
    form: 'change',
    value,
    direction: indicator === 'K2' ? 'higher' : 'lower',
  };
}

const integration = 'Verbesserung der Integration in Erwerbstätigkeit';

/** An invented body with the figures of a real agreement of 2026: budget, K2 in total and by sex, K3, two targets by hand. */
export const neulandAgreement: Agreement = {
  jobcenter: 'Landkreis Musterland',
  land: 'Niedersachsen',
  ministries: ['Ministerium für Arbeit und Teilhabe'],
  agreementYear: 2026,
  baseYear: 2025,
  layout: '2026',
  budget: { administrativeCosts: 8_575_980, integrationBudget: 7_025_036, statedTotal: 15_600_000 },
  targets: [
    { ...plain, no: 1, title: 'Verringerung der Hilfebedürftigkeit', indicator: 'K1', form: 'monitoring' },
    change(2, integration, 'K2', 'total', 0.053),
    change(2, integration, 'K2', 'female', 0.062),
    change(2, integration, 'K2', 'male', 0.046),
    change(3, 'Vermeidung von langfristigem Leistungsbezug', 'K3', 'total', -0.025),
    {
      ...plain,
      no: 4,
      title: 'Angebote für Menschen mit mehreren Hemmnissen',
      steps: [
        'Auswertung der Fallzahlen nach Beratungsanlass und Wohnort',
        'Gemeinsame Fachtage der Teams Beratung und Vermittlung',
        'Erprobung einer aufsuchenden Beratung in zwei Gemeinden',
      ],
      criteria: [
        'ein abgestimmtes Angebotsverzeichnis liegt vor',
        'beide Fachtage haben stattgefunden',
        'die Erprobung ist ausgewertet',
      ],
    },
    {
      ...plain,
      no: 5,
      title: 'Überarbeitung des Beratungskonzepts',
      steps: [
        'Abgleich des Konzepts mit der neuen Rechtslage',
        'Entwurf durch eine Arbeitsgruppe',
        'Schulung aller Fachkräfte',
      ],
      criteria: ['das Konzept ist in Kraft', 'die Abläufe sind beschrieben', 'alle Fachkräfte sind geschult'],
    },
  ],
  dialogues: { minPerYear: 2 },
  ...wordedByProduct,
};
