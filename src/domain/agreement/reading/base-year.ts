import { sourceOf, type PlacedText } from './placed-text';
import { readingFinding, type ReadingFinding } from './reading-finding';
import { baseYearMentions } from './years';

export interface BaseYear {
  readonly year: number | null;
  readonly place: PlacedText | null;
  readonly findings: readonly ReadingFinding[];
}

/** The year that the target sentences compare with; where they say "Vorjahr" only, the year before. */
export function readBaseYear(
  text: string,
  sentences: readonly PlacedText[],
  whole: PlacedText,
  agreementYear: number | null,
): BaseYear {
  const inTargets = [...new Set(sentences)].flatMap(baseYearMentions);
  const mentions = inTargets.length > 0 ? inTargets : sentences.length > 0 ? [] : baseYearMentions(whole);
  const years = new Set(mentions.map(({ year }) => year));
  const odd = mentions.filter(({ year }) => agreementYear !== null && year !== agreementYear - 1);
  const findings = odd.map(({ placed }) => readingFinding('baseYearNotPrevious', sourceOf(text, placed)));
  if (years.size > 1) {
    const last = mentions[mentions.length - 1];
    const place = last === undefined ? null : sourceOf(text, last.placed);
    return { year: null, place: null, findings: [...findings, readingFinding('baseYearUnclear', place)] };
  }
  const [named = null] = years;
  if (named !== null) return { year: named, place: mentions[0]?.placed ?? null, findings };
  const previous = (sentences.map((sentence) => sentence.text).join(' ') || whole.text).includes('Vorjahr');
  return { year: previous && agreementYear !== null ? agreementYear - 1 : null, place: null, findings };
}
