/** Steps and criteria of the agreement as the controller keeps them in November 2026; days as Excel counts them. */
export interface FollowedStep {
  readonly target: number;
  readonly no: number;
  readonly kind: 'Schritt' | 'Kriterium';
  readonly text: string;
  readonly owner?: string;
  readonly due?: number;
  readonly status: 'offen' | 'in Arbeit' | 'erledigt' | 'erfüllt' | 'nicht erfüllt';
  readonly evidence?: string;
  readonly changed?: number;
}

/** A line of the budget: what was agreed, or what was spent in a month. */
export interface BudgetRow {
  readonly title: 'Verwaltungskosten' | 'Eingliederung';
  readonly agreed?: number;
  readonly month?: number;
  readonly spent?: number;
}

export const agreementYear = 2026;

function day(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
}

/**
 * Seen from the end of October, the month that is reported: one step is overdue, one falls due within 30 days, one has time;
 * a criterion is judged with its reason, the others wait.
 */
export const followedSteps: readonly FollowedStep[] = [
  {
    target: 4,
    no: 1,
    kind: 'Schritt',
    text: 'Konzept abstimmen',
    owner: 'Fachbereich Beratung',
    due: day(2026, 3, 31),
    status: 'erledigt',
    evidence: 'Konzept in der Fassung vom 26.03.2026',
    changed: day(2026, 3, 27),
  },
  {
    target: 4,
    no: 2,
    kind: 'Schritt',
    text: 'Beratungstag an zwei Standorten durchführen',
    owner: 'Standortleitungen Nord und Süd',
    due: day(2026, 10, 30),
    status: 'in Arbeit',
    evidence: 'Standort Nord seit 07.09.2026; Standort Süd verschoben (Umbau)',
    changed: day(2026, 10, 12),
  },
  {
    target: 4,
    no: 3,
    kind: 'Schritt',
    text: 'Rückmeldungen auswerten',
    owner: 'Controlling',
    due: day(2026, 11, 27),
    status: 'offen',
  },
  {
    target: 4,
    no: 1,
    kind: 'Kriterium',
    text: 'Der Beratungstag ist an beiden Standorten eingeführt.',
    status: 'offen',
  },
  { target: 4, no: 2, kind: 'Kriterium', text: 'Die Auswertung liegt vor.', status: 'offen' },
  {
    target: 5,
    no: 1,
    kind: 'Schritt',
    text: 'Servicenummer einrichten',
    owner: 'Fachbereich Organisation',
    due: day(2026, 4, 30),
    status: 'erledigt',
    evidence: 'in Betrieb seit 04.05.2026',
    changed: day(2026, 5, 11),
  },
  {
    target: 5,
    no: 2,
    kind: 'Schritt',
    text: 'Anrufzeiten jeden Monat auswerten',
    owner: 'Controlling',
    due: day(2026, 12, 18),
    status: 'in Arbeit',
    evidence: 'Auswertungen Mai bis Oktober liegen vor',
    changed: day(2026, 11, 9),
  },
  {
    target: 5,
    no: 1,
    kind: 'Kriterium',
    text: 'Die Servicenummer ist in Betrieb.',
    status: 'erfüllt',
    evidence: 'Abnahme vom 11.05.2026',
    changed: day(2026, 5, 12),
  },
  {
    target: 5,
    no: 2,
    kind: 'Kriterium',
    text: 'Im zweiten Halbjahr werden neun von zehn Anrufen angenommen.',
    status: 'offen',
  },
];

/** January to October in whole Euro: administration runs with the year, measures begin late and stay behind. */
const spending: Readonly<Record<BudgetRow['title'], { readonly agreed: number; readonly months: readonly number[] }>> =
  {
    Verwaltungskosten: {
      agreed: 8_575_980,
      months: [701_450, 688_120, 702_310, 699_870, 705_240, 711_030, 708_660, 702_480, 706_150, 712_900],
    },
    Eingliederung: {
      agreed: 7_025_036,
      months: [318_240, 352_910, 431_680, 468_330, 489_720, 512_460, 497_150, 471_890, 534_600, 551_270],
    },
  };

export const budgetRows: readonly BudgetRow[] = (Object.keys(spending) as BudgetRow['title'][]).flatMap((title) => {
  const { agreed, months } = spending[title];
  return [
    { title, agreed },
    ...months.map((spent, index): BudgetRow => ({ title, month: day(agreementYear, index + 1, 1), spent })),
  ];
});
