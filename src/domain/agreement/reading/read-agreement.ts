import type { BudgetLine } from '../finding';
import type { AgreementReading } from './agreement-reading';
import { speaksOfTargets } from './agreement-signs';
import { readBlocks } from './blocks';
import { budgetAmounts, type BudgetAmount } from './budget-in-text';
import { checkFigures, checkSexes } from './check-reading';
import { collectTargets } from './collect-targets';
import { dialoguesPerYear } from './dialogues-in-text';
import { readLines } from './lines';
import { openingOf, readJobcenter, readLand, readMinistries } from './parties';
import { joinPlaced, lowerCase, sourceOf, type PlacedText } from './placed-text';
import { readingFinding, type ReadingFinding } from './reading-finding';
import { readSectionTargets } from './section-targets';
import { readSections } from './sections';
import { readSentences } from './sentences';
import { tidyCharacters } from './tidy-characters';
import { baseYearMentions, readAgreementYear } from './years';

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
  if (!looksLikeAgreement(whole.text, targets.length))
    return { ...nothing, findings: [readingFinding('notAnAgreement', null)] };
  const opening = openingOf(sections);
  const jobcenter = readJobcenter(opening, whole.text);
  const ministries = readMinistries(opening);
  const base = readBase(
    text,
    read.flatMap(({ figures }) => figures.map(({ sentence }) => sentence)),
    whole,
    agreementYear.year,
  );
  const budget = readBudget(
    text,
    blocks.map(({ placed }) => placed),
  );
  const state = readLand(whole.text);
  return {
    ...reading,
    jobcenter: jobcenter.name,
    state,
    year: agreementYear.year,
    baseYear: base.year,
    ministries: ministries.length > 0 ? ministries : readMinistries(whole.text),
    budget: budget.budget,
    dialogues: { minPerYear: readDialogues(blocks.map(({ placed }) => placed)) },
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

/** With targets the words of the field suffice; without one the text must call itself an agreement. */
function looksLikeAgreement(text: string, targets: number): boolean {
  if (targets > 0) return true;
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

interface Base {
  readonly year: number | null;
  readonly findings: readonly ReadingFinding[];
}

/** The year that the target sentences compare with; where they say "Vorjahr" only, the year before. */
function readBase(
  text: string,
  sentences: readonly PlacedText[],
  whole: PlacedText,
  agreementYear: number | null,
): Base {
  const inTargets = [...new Set(sentences)].flatMap(baseYearMentions);
  const mentions = inTargets.length > 0 ? inTargets : sentences.length > 0 ? [] : baseYearMentions(whole);
  const years = new Set(mentions.map(({ year }) => year));
  const odd = mentions.filter(({ year }) => agreementYear !== null && year !== agreementYear - 1);
  const findings = odd.map(({ placed }) => readingFinding('baseYearNotPrevious', sourceOf(text, placed)));
  if (years.size > 1) {
    const last = mentions[mentions.length - 1];
    const place = last === undefined ? null : sourceOf(text, last.placed);
    return { year: null, findings: [...findings, readingFinding('baseYearUnclear', place)] };
  }
  const [named = null] = years;
  if (named !== null) return { year: named, findings };
  const previous = (sentences.map((sentence) => sentence.text).join(' ') || whole.text).includes('Vorjahr');
  return { year: previous && agreementYear !== null ? agreementYear - 1 : null, findings };
}

function readBudget(
  text: string,
  blocks: readonly PlacedText[],
): { readonly budget: AgreementReading['budget']; readonly findings: readonly ReadingFinding[] } {
  const found = blocks.flatMap(budgetAmounts);
  const findings: ReadingFinding[] = [];
  const lineOf = (line: BudgetLine): BudgetAmount | null => {
    const all = found.filter((amount) => amount.line === line);
    const exact = all.reduce<BudgetAmount | null>(
      (best, amount) => (best === null || amount.tolerance < best.tolerance ? amount : best),
      null,
    );
    const other = all.find(
      ({ amount, tolerance }) => exact !== null && Math.abs(amount - exact.amount) > tolerance + exact.tolerance,
    );
    if (other === undefined) return exact;
    findings.push(readingFinding('budgetLineUnclear', sourceOf(text, other.placed)));
    return null;
  };
  const [administration, integration, total] = [
    lineOf('administrativeCosts'),
    lineOf('integrationBudget'),
    lineOf('statedTotal'),
  ];
  if (administration !== null && integration !== null && total !== null) {
    const slack = administration.tolerance + integration.tolerance + total.tolerance;
    if (Math.abs(administration.amount + integration.amount - total.amount) > slack)
      findings.push(readingFinding('budgetTotalDiffers', sourceOf(text, total.placed)));
  }
  const budget = {
    administration: administration?.amount ?? null,
    integration: integration?.amount ?? null,
    statedTotal: total?.amount ?? null,
  };
  return { budget, findings };
}

/** The first sentence on dialogues with a number; page breaks may have cut it into paragraphs. */
function readDialogues(blocks: readonly PlacedText[]): number | null {
  for (const block of blocks) {
    for (const sentence of readSentences(block)) {
      const count = dialoguesPerYear(lowerCase(sentence.text));
      if (count !== null) return count;
    }
  }
  return null;
}
