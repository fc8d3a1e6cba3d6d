import type { Agreement, Target } from '../../domain/agreement';
import {
  agreementTitles,
  aims,
  budgetClause,
  budgetLabels,
  budgetLine,
  budgetSectionClause,
  budgetTotalClause,
  commitment,
  conditions,
  criteriaOpening,
  followUp,
  ordinanceClause,
  principles,
  signatureTexts,
  stepsOnlyClosing,
  stepsOpening,
  targetsOpening,
} from '../../text/agreement-wording';
import { targetSentences } from '../../text/agreement-wording-targets';

export type ParagraphStyle =
  | 'title'
  | 'subtitle'
  | 'centered'
  | 'party'
  | 'part'
  | 'section'
  | 'targetHeading'
  | 'body'
  | 'listItem'
  | 'gap'
  | 'signatureLabel'
  | 'signatureLine'
  | 'signatureName';

/** One row of the printed agreement. `marker` stands in the narrow column before the text. */
export interface Paragraph {
  readonly style: ParagraphStyle;
  readonly marker: string;
  readonly text: string;
  /** Must not be the last row of a page. */
  readonly keepWithNext: boolean;
}

function paragraph(style: ParagraphStyle, text: string, marker = '', keepWithNext = false): Paragraph {
  return { style, marker, text, keepWithNext };
}

const heading = (style: ParagraphStyle, text: string): Paragraph => paragraph(style, text, '', true);
const body = (text: string, marker = ''): Paragraph => paragraph('body', text, marker);
const leadIn = (text: string, marker = ''): Paragraph => paragraph('body', text, marker, true);
const gap = paragraph('gap', '');

function list(items: readonly string[]): readonly Paragraph[] {
  return items.map((item) => paragraph('listItem', item, '–'));
}

function budgetFigures({ budget }: Agreement): Parameters<typeof budgetClause>[1] {
  const { administrativeCosts, integrationBudget, statedTotal } = budget;
  const lines = [
    { label: budgetLabels.administrativeCosts, amount: administrativeCosts },
    { label: budgetLabels.integrationBudget, amount: integrationBudget },
  ].flatMap(({ label, amount }) => (amount === null ? [] : [{ label, amount }]));
  const sum = lines.length === 2 ? lines.reduce((total, { amount }) => total + amount, 0) : null;
  return { total: statedTotal ?? sum, lines };
}

function opening(agreement: Agreement): readonly Paragraph[] {
  const { ministries, land, jobcenter, agreementYear } = agreement;
  return [
    paragraph('title', agreementTitles.heading(agreementYear)),
    paragraph('subtitle', agreementTitles.subheading),
    paragraph('centered', agreementTitles.legalBasis),
    gap,
    paragraph('centered', agreementTitles.between),
    paragraph('party', agreementTitles.landParty(land)),
    paragraph('centered', agreementTitles.representedBy),
    ...ministries.map((ministry) => paragraph('centered', ministry)),
    paragraph('centered', agreementTitles.landTerm),
    paragraph('centered', agreementTitles.and),
    paragraph('party', jobcenter),
    paragraph('centered', agreementTitles.bodyTerm),
    gap,
  ];
}

function partTwo(agreement: Agreement): readonly Paragraph[] {
  const figures = budgetFigures(agreement);
  const budgetLines = list(figures.lines.map(({ label, amount }) => budgetLine(label, amount)));
  const total = budgetTotalClause(agreement, figures);
  return [
    heading('part', agreementTitles.parts.conditions),
    ...conditions(agreement).map((clause) => body(clause)),
    ...(agreement.layout === '2026' ? [leadIn(budgetClause(agreement, figures)), ...budgetLines] : []),
    ...(agreement.layout === '2020' && total !== null ? [body(total)] : []),
  ];
}

/** Targets under their numbers, in the order of the agreement; women and men of a number stay together. */
export function targetsByNumber(targets: readonly Target[]): readonly (readonly Target[])[] {
  const numbers = [...new Set(targets.map((target) => target.no))].sort((left, right) => left - right);
  return numbers.map((no) => targets.filter((target) => target.no === no));
}

function targetParagraphs(targets: readonly Target[], agreement: Agreement): readonly Paragraph[] {
  const [first] = targets;
  if (first === undefined) return [];
  const aim = first.indicator === null ? undefined : aims[first.indicator];
  const steps = targets.flatMap((target) => target.steps);
  const criteria = targets.flatMap((target) => target.criteria);
  const byHand = targets.every((target) => target.form === 'steps' && target.wording === null);
  const closing =
    criteria.length > 0
      ? [leadIn(criteriaOpening), ...list(criteria)]
      : steps.length > 0
        ? [body(stepsOnlyClosing)]
        : [];
  return [
    paragraph('targetHeading', first.title, `${first.no}.`, true),
    ...(aim === undefined ? [] : [body(aim)]),
    ...(byHand && steps.length + criteria.length > 0
      ? []
      : targetSentences(targets, agreement).map((sentence) => body(sentence))),
    ...(steps.length > 0 ? [leadIn(stepsOpening), ...list(steps)] : []),
    ...closing,
  ];
}

function partThree(agreement: Agreement): readonly Paragraph[] {
  const { sections } = agreementTitles;
  const figures = budgetFigures(agreement);
  const withBudget = agreement.layout === '2020';
  const targetSection = withBudget ? 3 : 2;
  const clauses = followUp({ ...agreement, minPerYear: agreement.dialogues.minPerYear, targetSection });
  return [
    heading('part', agreementTitles.parts.provisions),
    heading('section', `§ 1 ${sections.commitment}`),
    ...commitment(targetSection).map((clause, index) => body(clause, `(${index + 1})`)),
    ...(withBudget
      ? [
          heading('section', `§ 2 ${sections.budget}`),
          leadIn(budgetSectionClause(agreement, figures)),
          ...list(figures.lines.map(({ label, amount }) => budgetLine(label, amount))),
        ]
      : []),
    heading('section', `§ ${targetSection} ${sections.targets}`),
    leadIn(targetsOpening, '(1)'),
    ...targetsByNumber(agreement.targets).flatMap((targets) => targetParagraphs(targets, agreement)),
    body(ordinanceClause, '(2)'),
    heading('section', `§ ${targetSection + 1} ${sections.followUp}`),
    // The last clause goes along with the signatures: they must not stand on a page without text.
    ...clauses.map((clause, index) =>
      index === clauses.length - 1 ? leadIn(clause, `(${index + 1})`) : body(clause, `(${index + 1})`),
    ),
  ];
}

/** All blocks of signatures stay on one page: a signature must not stand alone behind the text it signs. */
function signatures({ ministries, jobcenter, land }: Agreement): readonly Paragraph[] {
  const block = (label: string, institution: string): readonly Paragraph[] => [
    paragraph('signatureLabel', label, '', true),
    paragraph('signatureLabel', signatureTexts.placeAndDate, '', true),
    paragraph('signatureLine', '', '', true),
    paragraph('signatureName', institution, '', true),
    paragraph('signatureLabel', signatureTexts.name, '', true),
  ];
  const blocks = [
    ...ministries.map((ministry) => block(signatureTexts.forLand(land), ministry)),
    block(signatureTexts.forBody, jobcenter),
  ];
  return blocks.flatMap((rows) => [paragraph('gap', '', '', true), ...rows]);
}

/** The whole agreement as rows, from its title to the signatures. */
export function agreementDocument(agreement: Agreement): readonly Paragraph[] {
  return [
    ...opening(agreement),
    heading('part', agreementTitles.parts.principles),
    ...principles.map((clause) => body(clause)),
    ...partTwo(agreement),
    ...partThree(agreement),
    ...signatures(agreement),
  ];
}
