import type { AgreementLayout, FinalEvaluation } from '../domain/agreement';
import type { IndicatorCode } from '../domain/indicator';
import { euroAmount, roundedEuroAmount, timesAYear } from './agreement-wording-numbers';

/**
 * Clauses of the agreement, worded for this product as building blocks with placeholders. The parties are called `das Land`
 * and `der kommunale Träger` throughout, so that no name has to be put into a grammatical case.
 */
interface Terms {
  readonly agreementYear: number;
  readonly baseYear: number;
  readonly jobcenter: string;
  readonly land: string;
  readonly ministries: readonly string[];
}

export const agreementTitles = {
  heading: (year: number) => `Zielvereinbarung ${year}`,
  subheading: 'für die Grundsicherung für Arbeitsuchende',
  legalBasis: 'nach § 48b Absatz 1 Satz 1 Nummer 4 des Zweiten Buches Sozialgesetzbuch (SGB II)',
  between: 'zwischen',
  landParty: (land: string) => (land === '' ? 'dem Land' : `dem Land ${land}`),
  representedBy: 'vertreten durch:',
  landTerm: '– im Folgenden: Land –',
  and: 'und dem zugelassenen kommunalen Träger',
  bodyTerm: '– im Folgenden: kommunaler Träger –',
  parts: {
    principles: { marker: 'I.', title: 'Grundsätze' },
    conditions: { marker: 'II.', title: 'Rahmenbedingungen' },
    provisions: { marker: 'III.', title: 'Vereinbarungen' },
  },
  sections: {
    commitment: 'Zusammenwirken der Vertragspartner',
    budget: 'Haushaltsmittel',
    targets: 'Ziele, Zielindikatoren und Ergänzungsgrößen',
    followUp: 'Zielnachhaltung und Zieldialoge',
  },
} as const;

export const principles: readonly string[] = [
  'Wer Leistungen der Grundsicherung bezieht, soll würdig leben können und auf dem Weg zu einem eigenen, auskömmlichen Einkommen wirksam unterstützt werden. Daran richten die Vertragspartner ihre Zusammenarbeit aus.',
  'Im Mittelpunkt stehen vier Anliegen: weniger Hilfebedürftigkeit, mehr Integrationen in Arbeit, weniger lang andauernder Leistungsbezug und mehr soziale Teilhabe. Frauen und Männer sollen davon gleichermaßen profitieren; ihre Gleichstellung ist bei allen Vorhaben von Anfang an mitzudenken.',
  'Gute Ergebnisse entstehen, wenn die Lebenslage jedes einzelnen Menschen ernst genommen wird. Qualifizierung, Gesundheit, Sprache und familiäre Verpflichtungen werden deshalb in der Beratung gemeinsam betrachtet. Menschen mit Behinderungen und Menschen mit Fluchterfahrung erhalten die Unterstützung, die ihre Lage erfordert.',
];

export function conditions({ agreementYear }: Terms): readonly string[] {
  return [
    `Die Zielwerte beruhen auf den Einschätzungen zu Arbeitsmarkt und Konjunktur, die den Vertragspartnern beim Abschluss für das Jahr ${agreementYear} vorliegen.`,
    'Ändern sich diese Annahmen im Laufe des Jahres wesentlich, sprechen die Vertragspartner darüber in den Zieldialogen und halten fest, welche Folgen das für die Bewertung hat.',
  ];
}

interface BudgetFigures {
  readonly total: number | null;
  readonly lines: readonly { readonly label: string; readonly amount: number }[];
}

export const budgetLabels = {
  administrativeCosts: 'Verwaltungskosten',
  integrationBudget: 'Leistungen zur Eingliederung in Arbeit',
} as const;

/** 2026: one clause with the total, followed by the lines. */
export function budgetClause({ agreementYear }: Terms, { total, lines }: BudgetFigures): string {
  const amount = total === null ? 'Haushaltsmittel' : `ein Gesamtbudget von rund ${roundedEuroAmount(total)}`;
  const colon = lines.length > 0 ? '. Sie verteilen sich auf folgende Ansätze:' : '.';
  return `Für Eingliederung und Verwaltung kann der kommunale Träger im Jahr ${agreementYear} nach heutigem Stand über ${amount} verfügen${colon}`;
}

/** 2020: the total stands in part II, the lines in a section of their own. */
export function budgetTotalClause({ agreementYear }: Terms, { total }: BudgetFigures): string | null {
  if (total === null) return null;
  return `Das Gesamtbudget des kommunalen Trägers beläuft sich für das Jahr ${agreementYear} auf rund ${roundedEuroAmount(total)}.`;
}

export function budgetSectionClause({ agreementYear }: Terms, { lines }: BudgetFigures): string {
  return lines.length > 0
    ? `Dem kommunalen Träger sind für das Jahr ${agreementYear} nach der Eingliederungsmittel-Verordnung diese Ansätze zugeordnet:`
    : `Die Ansätze des kommunalen Trägers für das Jahr ${agreementYear} ergeben sich aus der Eingliederungsmittel-Verordnung.`;
}

export function budgetLine(label: string, amount: number): string {
  return `${label}: ${euroAmount(amount)}`;
}

export function commitment(targetSection: number): readonly string[] {
  return [
    `Beide Seiten bringen ihre Möglichkeiten ein, damit die Ziele aus § ${targetSection} verwirklicht werden.`,
    'Der kommunale Träger setzt seine Mittel so ein, dass Wirkung und Aufwand in einem guten Verhältnis stehen. Das Land begleitet ihn dabei fachlich und stellt Beratung bereit.',
  ];
}

export const targetsOpening = 'Die Vertragspartner verfolgen im Vereinbarungsjahr diese Ziele:';

/** What a target is about, before its sentence; without an indicator the title speaks for itself. */
export const aims: Readonly<Partial<Record<IndicatorCode, string>>> = {
  K1: 'Mehr Menschen sollen ihren Lebensunterhalt ohne Leistungen nach dem SGB II sichern können.',
  K2: 'Arbeit, Ausbildung und Selbständigkeit sind der verlässlichste Weg aus der Hilfebedürftigkeit. Gemessen wird dieses Ziel an der Integrationsquote.',
  K3: 'Langer Leistungsbezug soll früh verhindert und, wo er besteht, beendet werden. Gemessen wird dieses Ziel am durchschnittlichen Bestand der Langzeitleistungsbeziehenden.',
};

export const stepsOpening = 'Dafür nimmt sich der kommunale Träger folgende Umsetzungsschritte vor:';
export function criteriaOpening(hasSteps: boolean): string {
  return hasSteps
    ? 'Als erreicht gilt das Ziel, sobald alle Schritte abgeschlossen und außerdem folgende Kriterien erfüllt sind:'
    : 'Als erreicht gilt das Ziel, sobald folgende Kriterien erfüllt sind:';
}
export const stepsOnlyClosing = 'Als erreicht gilt das Ziel, sobald alle Schritte abgeschlossen sind.';

export const ordinanceClause =
  'Inhalt und Berechnung der Kennzahlen und Ergänzungsgrößen richten sich nach der Verordnung zur Festlegung der Kennzahlen nach § 48a des Zweiten Buches Sozialgesetzbuch in der jeweils geltenden Fassung. Veränderungen in Prozent beziehen sich auf den Wert des Vorjahres und sind keine Prozentpunkte.';

interface FollowUpTerms extends Terms {
  readonly minPerYear: number;
  readonly targetSection: number;
  readonly layout: AgreementLayout;
  readonly finalEvaluation: FinalEvaluation | null;
}

/** Whom a paragraph of the last section is about, so that next year's can be set beside it. */
interface FollowUpClause {
  readonly part: 'dialogues' | 'evaluation' | 'consideration';
  readonly text: string;
}

export function followUp({
  agreementYear,
  minPerYear,
  targetSection,
  layout,
  finalEvaluation,
}: FollowUpTerms): readonly FollowUpClause[] {
  const budgetPlace = layout === '2020' ? '§ 2' : 'Teil II';
  const rhythm =
    minPerYear > 0
      ? `Die Vertragspartner treffen sich mindestens ${timesAYear(minPerYear)} im Jahr zu einem Zieldialog.`
      : 'Die Vertragspartner treffen sich bei Bedarf zu einem Zieldialog.';
  const { season, year } = finalEvaluation ?? { season: 'Frühjahr', year: agreementYear + 1 };
  return [
    {
      part: 'dialogues',
      text: `${rhythm} Dort erörtern sie, wie sich Kennzahlen und Ziele entwickelt haben und was daraus folgt. Weicht die Entwicklung deutlich ab oder bittet der kommunale Träger darum, kommen weitere Gespräche hinzu.`,
    },
    {
      part: 'dialogues',
      text: 'Ausgewertet werden Jahresfortschrittswerte ohne Wartezeit. Laufendes Jahr und Vorjahr dürfen nur verglichen werden, wenn beide Werte denselben Abstand zwischen Berichtsmonat und Ladestand haben. Das Land übermittelt die dafür nötigen Daten in regelmäßigen Abständen.',
    },
    {
      part: 'dialogues',
      text: `Über Ziele aus § ${targetSection}, die mit Umsetzungsschritten verbunden sind, berichtet der kommunale Träger im Zieldialog; sie werden dort gemeinsam bewertet.`,
    },
    {
      part: 'evaluation',
      text: `Das abschließende Ergebnis stellen die Vertragspartner im ${season} ${year} fest. Maßgeblich sind die Jahresendwerte des Jahres ${agreementYear} ohne Wartezeit.`,
    },
    {
      part: 'consideration',
      text: 'Neue oder geänderte Gesetze, die sich auf die Zielerreichung auswirken, sind bei der Bewertung zu würdigen.',
    },
    {
      part: 'consideration',
      text: `Gleiches gilt, wenn die in ${budgetPlace} genannten Mittel nicht im vorgesehenen Umfang bereitstehen oder wenn Konjunktur und regionaler Arbeitsmarkt sich anders entwickeln als angenommen.`,
    },
  ];
}

export const signatureTexts = {
  placeAndDate: (place: string, date: string | null) =>
    place === '' ? 'Ort, Datum:' : `${place}, den ${date === null ? '' : date.split('-').reverse().join('.')}`.trim(),
  forLand: (land: string) => (land === '' ? 'Für das Land' : `Für das Land ${land}`),
  forBody: 'Für den kommunalen Träger',
  name: 'Name und Funktion:',
} as const;
