import type { ClauseSlot } from '../clause';

const months = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
/** The year of a day, of a law gazette or of a span stays what it is. */
const fixedYear = new RegExp(`(?:\\d{1,2}\\. ?(?:${months}|\\d{1,2}\\.?) ?|Bl\\.? ?|[-–/]|\\d)$`, 'u');
const yearToken = /(?<![\d.,/])20\d\d(?![\d/]|[.,]\d)/gu;

/** Mentions of the agreement year, its base year and the year after it. */
export function yearSlots(
  text: string,
  { year, baseYear }: { readonly year: number | null; readonly baseYear: number | null },
): ClauseSlot[] {
  if (year === null) return [];
  return [...text.matchAll(yearToken)].flatMap((match): ClauseSlot[] => {
    const value = Number(match[0]);
    const [start, end] = [match.index, match.index + match[0].length];
    if (fixedYear.test(text.slice(Math.max(0, start - 24), start))) return [];
    if (value === baseYear) return [{ start, end, fact: { kind: 'baseYear' }, value }];
    if (value !== year && value !== year + 1) return [];
    return [{ start, end, fact: { kind: 'year', offset: value - year }, value }];
  });
}
