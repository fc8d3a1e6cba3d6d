import { documentClauses, type Agreement, type OwnWords, type Target, type WordedClause } from '../../domain/agreement';
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
  stepsOnlyClosing,
  stepsOpening,
  targetsOpening,
} from '../../text/agreement-wording';
import { targetSentences } from '../../text/agreement-wording-targets';

type Words = Omit<WordedClause, 'origin' | 'targetNo'> & { readonly targetNo?: number };

function clause({ targetNo, ...words }: Words): WordedClause {
  return { ...words, targetNo: targetNo ?? null, origin: 'product' };
}

function paragraphs(part: WordedClause['part'], texts: readonly string[]): readonly WordedClause[] {
  return texts.map((text) => clause({ part, kind: 'paragraph', marker: '', text }));
}

function numbered(part: WordedClause['part'], texts: readonly string[]): readonly WordedClause[] {
  return texts.map((text, index) => clause({ part, kind: 'paragraph', marker: `(${index + 1})`, text }));
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

function opening({ ministries, land, jobcenter, agreementYear }: Agreement): readonly WordedClause[] {
  const { heading, subheading, legalBasis, between, landParty, representedBy, landTerm, and, bodyTerm } =
    agreementTitles;
  const titles = [heading(agreementYear), subheading];
  const lines = [
    legalBasis,
    between,
    landParty(land),
    representedBy,
    ...ministries,
    landTerm,
    and,
    jobcenter,
    bodyTerm,
  ];
  return [
    ...titles.map((text) => clause({ part: 'opening', kind: 'title', marker: '', text })),
    ...lines.map((text) => clause({ part: 'opening', kind: 'line', marker: '', text })),
  ];
}

function partTwo(agreement: Agreement): readonly WordedClause[] {
  const figures = budgetFigures(agreement);
  const { marker, title } = agreementTitles.parts.conditions;
  const total = budgetTotalClause(agreement, figures);
  return [
    clause({ part: 'frame', kind: 'part', marker, text: title }),
    ...paragraphs('frame', conditions(agreement)),
    ...(agreement.layout === '2026'
      ? [...paragraphs('budget', [budgetClause(agreement, figures)]), ...budgetLines(figures)]
      : paragraphs('budget', total === null ? [] : [total])),
  ];
}

function budgetLines({ lines }: ReturnType<typeof budgetFigures>): readonly WordedClause[] {
  return lines.map(({ label, amount }) =>
    clause({ part: 'budget', kind: 'item', marker: '–', text: budgetLine(label, amount) }),
  );
}

function partThree(agreement: Agreement): readonly WordedClause[] {
  const { sections, parts } = agreementTitles;
  const withBudget = agreement.layout === '2020';
  const targetSection = withBudget ? 3 : 2;
  const figures = budgetFigures(agreement);
  const section = (part: WordedClause['part'], no: number, text: string): WordedClause =>
    clause({ part, kind: 'section', marker: `§ ${no}`, text });
  const terms = { ...agreement, minPerYear: agreement.dialogues.minPerYear, targetSection };
  return [
    clause({ part: 'other', kind: 'part', marker: parts.provisions.marker, text: parts.provisions.title }),
    section('obligations', 1, sections.commitment),
    ...numbered('obligations', commitment(targetSection)),
    ...(withBudget
      ? [
          section('budget', 2, sections.budget),
          ...paragraphs('budget', [budgetSectionClause(agreement, figures)]),
          ...budgetLines(figures),
        ]
      : []),
    section('targets', targetSection, sections.targets),
    clause({ part: 'targets', kind: 'paragraph', marker: '(1)', text: targetsOpening }),
    ...targetsByNumber(agreement.targets).flatMap((targets) => ownWords.target(targets, agreement)),
    clause({ part: 'targets', kind: 'paragraph', marker: '(2)', text: ordinanceClause }),
    section('dialogues', targetSection + 1, sections.followUp),
    ...followUp(terms).map(({ part, text }, index) =>
      clause({ part, kind: 'paragraph', marker: `(${index + 1})`, text }),
    ),
  ];
}

/** Targets under their numbers, in the order of the agreement; women and men of a number stay together. */
export function targetsByNumber(targets: readonly Target[]): readonly (readonly Target[])[] {
  const numbers = [...new Set(targets.map((target) => target.no))].sort((left, right) => left - right);
  return numbers.map((no) => targets.filter((target) => target.no === no));
}

function listed(texts: readonly string[], targetNo: number): readonly WordedClause[] {
  return texts.map((text) => clause({ part: 'targets', kind: 'item', marker: '–', text, targetNo }));
}

function targetParagraph(text: string, targetNo: number): WordedClause {
  return clause({ part: 'targets', kind: 'paragraph', marker: '', text, targetNo });
}

/** What the product says in its own words, also amid the clauses of a document. */
export const ownWords: OwnWords = {
  sentences: (targets, agreement) => targetSentences(targets, agreement),
  steps: (steps, no) => [targetParagraph(stepsOpening, no), ...listed(steps, no)],
  criteria: (criteria, no, hasSteps) =>
    criteria.length > 0
      ? [targetParagraph(criteriaOpening(hasSteps), no), ...listed(criteria, no)]
      : [targetParagraph(stepsOnlyClosing, no)],
  target(targets, agreement) {
    const [first] = targets;
    if (first === undefined) return [];
    const { no, title, indicator } = first;
    const aim = indicator === null ? undefined : aims[indicator];
    const steps = targets.flatMap((target) => target.steps);
    const criteria = targets.flatMap((target) => target.criteria);
    const byHand = targets.every((target) => target.form === 'steps' && target.wording === null);
    const lists = steps.length + criteria.length > 0;
    const sentences = byHand && lists ? [] : targetSentences(targets, agreement);
    return [
      clause({ part: 'targets', kind: 'target', marker: `${no}.`, text: title, targetNo: no }),
      ...[...(aim === undefined ? [] : [aim]), ...sentences].map((text) => targetParagraph(text, no)),
      ...(steps.length > 0 ? ownWords.steps(steps, no) : []),
      ...(lists ? ownWords.criteria(criteria, no, steps.length > 0) : []),
    ];
  },
};

/**
 * The whole wording of an agreement, in order and without signatures: that of the document it was read from, or the
 * product's own.
 */
export function agreementWording(agreement: Agreement): readonly WordedClause[] {
  if (agreement.clauses.length > 0) return documentClauses(agreement, ownWords);
  const { marker, title } = agreementTitles.parts.principles;
  return [
    ...opening(agreement),
    clause({ part: 'principles', kind: 'part', marker, text: title }),
    ...paragraphs('principles', principles),
    ...partTwo(agreement),
    ...partThree(agreement),
  ];
}
