import type { AgreementReading } from './agreement-reading';
import { speaksOfTargets } from './agreement-signs';
import { readBaseYear } from './base-year';
import { readBlocks } from './blocks';
import { checkFigures, checkSexes } from './check-reading';
import { budgetFacts, inOrder, placedFact, targetFacts, targetPassages } from './clause-facts';
import { collectTargets } from './collect-targets';
import { dialoguesPerYear } from './dialogues-in-text';
import { readLines } from './lines';
import {
  openingOf,
  placeOfJobcenter,
  placeOfLand,
  placeOfMinistry,
  readJobcenter,
  readLand,
  readMinistries,
} from './parties';
import { joinPlaced, lowerCase, slicePlaced, sourceOf, type PlacedText, type Source } from './placed-text';
import { readBudget } from './read-budget';
import { readClauses } from './read-clauses';
import { readingFinding, type ReadingFinding } from './reading-finding';
import { readSectionTargets } from './section-targets';
import { readSections, type Section } from './sections';
import { readSentences } from './sentences';
import { readFinalEvaluation, readSignatures } from './signatures';
import { tidyCharacters } from './tidy-characters';
import { readAgreementYear } from './years';

const nothing: AgreementReading = {
  jobcenter: null,
  state: null,
  year: null,
  baseYear: null,
  ministries: [],
  budget: { administration: null, integration: null, statedTotal: null },
  targets: [],
  dialogues: { minPerYear: null },
  findings: [],
  finalEvaluation: null,
  signatures: [],
  sources: {
    jobcenter: null,
    state: null,
    year: null,
    baseYear: null,
    ministries: [],
    administration: null,
    integration: null,
    statedTotal: null,
    dialogues: null,
  },
  clauses: [],
  wholeAgreement: false,
};

/**
 * Reads a target agreement under § 48b SGB II, or a paper that restates its targets, from plain text: parties, years, budget,
 * targets with steps and criteria, dialogues, each as the text has it. What the text leaves open is null and asked for by a
 * finding; a text of another kind has no target and one finding that says so.
 *
 * Parts are told by the words of their headings, whatever their numbers. Signs follow the verb, sides the indicator.
 * Range: any text, 2011 and later. Units: changes and quotas as fractions, budget in Euro. Errors: none, it never throws.
 * Source: domain reference 4.1, 4.2, 5. Places: `text.slice(source.start, source.end) === source.text`.
 *
 * @example readAgreement('… erreicht, wenn die Integrationsquote um nicht mehr als 7 % sinkt.').targets[0]?.value // −0.07
 */
export function readAgreement(text: string): AgreementReading {
  const blocks = readBlocks(readLines(tidyCharacters(text)));
  const whole = joinPlaced(
    blocks.map(({ placed }) => placed),
    ' ',
  );
  if (!speaksOfTargets(lowerCase(whole.text)))
    return { ...nothing, findings: [readingFinding('notAnAgreement', null)] };
  const sections = readSections(blocks);
  const agreementYear = readAgreementYear(whole);
  const read = sections.map(readSectionTargets);
  const { targets, findings } = collectTargets(text, read, agreementYear.year);
  const reading = { ...nothing, targets };
  const asked = findings.filter(({ code }) => code === 'figureNotTaken').length;
  if (!looksLikeAgreement(whole.text, targets.length + asked))
    return { ...nothing, findings: [readingFinding('notAnAgreement', null)] };
  const opening = openingOf(sections);
  const jobcenter = readJobcenter(opening, whole.text);
  const atTop = readMinistries(opening);
  const ministries = atTop.length > 0 ? atTop : readMinistries(whole.text);
  const sentences = read.flatMap(({ figures }) => figures.map(({ sentence }) => sentence));
  // A law or a commentary on it: it speaks of agreements, but of none between two parties for a year.
  if (targets.length === 0 && jobcenter.name === null && agreementYear.mentions.length === 0)
    return { ...nothing, findings: [readingFinding('notAnAgreement', null)] };
  const base = readBaseYear(text, sentences, whole, agreementYear.year);
  const pieces = blocks.map(({ placed }) => placed);
  const budget = readBudget(text, pieces);
  const { administrativeCosts, integrationBudget, statedTotal } = budget.lines;
  const dialogues = readDialogues(pieces);
  const state = readLand(whole.text);
  const amounts = {
    administrativeCosts: administrativeCosts?.amount ?? null,
    integrationBudget: integrationBudget?.amount ?? null,
    statedTotal: statedTotal?.amount ?? null,
  };
  const clauses = readClauses(sections, {
    original: text,
    year: agreementYear.year,
    baseYear: base.year,
    facts: inOrder([
      ...budgetFacts(budget.amounts, amounts),
      ...targetFacts(read),
      ...(dialogues === null ? [] : placedFact(dialogues.number, { kind: 'dialogues' }, dialogues.count)),
    ]),
    passages: inOrder(targetPassages(read)),
  });
  const place = (placed: PlacedText | null | undefined): Source | null =>
    placed == null ? null : sourceOf(text, placed);
  return {
    ...reading,
    jobcenter: jobcenter.name,
    state,
    year: agreementYear.year,
    baseYear: base.year,
    ministries,
    budget: {
      administration: amounts.administrativeCosts,
      integration: amounts.integrationBudget,
      statedTotal: amounts.statedTotal,
    },
    dialogues: { minPerYear: dialogues?.count ?? null },
    finalEvaluation: readFinalEvaluation(clauses, agreementYear.year),
    signatures: readSignatures(clauses, jobcenter.name, ministries),
    sources: {
      jobcenter: place(jobcenter.name === null ? null : placeOfJobcenter(whole, jobcenter.name)),
      state: place(state === null ? null : placeOfLand(whole, state)),
      year: place(agreementYear.year === null ? null : agreementYear.mentions[0]?.placed),
      baseYear: place(base.place),
      ministries: ministries.map((name) => place(placeOfMinistry(whole, name))),
      administration: place(administrativeCosts?.placed),
      integration: place(integrationBudget?.placed),
      statedTotal: place(statedTotal?.placed),
      dialogues: place(dialogues?.sentence),
    },
    clauses,
    wholeAgreement: isWholeAgreement(sections),
    findings: [
      ...(targets.length === 0 ? [readingFinding('noTargets', null)] : []),
      ...(jobcenter.name === null
        ? [readingFinding(jobcenter.several ? 'jobcenterUnclear' : 'jobcenterMissing', null)]
        : []),
      ...(state === null ? [readingFinding('stateMissing', null)] : []),
      ...yearFindings(text, agreementYear),
      ...base.findings,
      ...budget.findings,
      ...findings,
      ...checkSexes(targets),
      ...checkFigures(text, read),
    ],
  };
}

/** Targets under headings of their own beside at least two other parts that agreements have. */
function isWholeAgreement(sections: readonly Section[]): boolean {
  const parts = new Set(sections.map(({ part }) => part));
  const others = (['principles', 'frame', 'budget', 'duty', 'followUp'] as const).filter((part) => parts.has(part));
  return sections.some(({ target }) => target !== null) && others.length >= 2;
}

/** With targets, or figures that may be some, the words of the field suffice; without one the text must call itself an agreement. */
function looksLikeAgreement(text: string, figures: number): boolean {
  if (figures > 0) return true;
  return (
    /(?:§|(?<!\d)8) ?48 ?b|[Zz]ielvereinbarung|Erreichung der Ziele/u.test(text) &&
    /Ziele|Zieldialog|Zielindikator/u.test(text) &&
    /[Vv]ereinbar(?:en|t|ung)/u.test(text)
  );
}

function yearFindings(text: string, { year, mentions }: ReturnType<typeof readAgreementYear>): ReadingFinding[] {
  if (year !== null) return [];
  const second = mentions.find((mention) => mention.year !== mentions[0]?.year);
  return [
    second === undefined
      ? readingFinding('yearMissing', null)
      : readingFinding('yearUnclear', sourceOf(text, second.placed)),
  ];
}

interface ReadDialogues {
  readonly count: number;
  readonly sentence: PlacedText;
  readonly number: PlacedText;
}

/** The first sentence on dialogues with a number; page breaks may have cut it into paragraphs. */
function readDialogues(blocks: readonly PlacedText[]): ReadDialogues | null {
  for (const block of blocks) {
    for (const sentence of readSentences(block)) {
      const found = dialoguesPerYear(lowerCase(sentence.text));
      if (found !== null) return { count: found.count, sentence, number: slicePlaced(sentence, found.from, found.to) };
    }
  }
  return null;
}
