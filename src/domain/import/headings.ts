import { jobcenterInLabel } from './jobcenter-in-label';
import { readLabel, type DeclaredUnit } from './read-label';
import type { RowLabels } from './row-labels';

const headingParts = ['jobcenter', 'figure', 'sex', 'month', 'measure'] as const;
type HeadingPart = (typeof headingParts)[number];
type HeadingLabels = Partial<Pick<RowLabels, HeadingPart>>;

/** What a row with one text and no figures says for the rows under it; null if it is a note. */
function headingOf(text: string, jobcenters: readonly string[]): HeadingLabels | null {
  const jobcenter = jobcenterInLabel(text, jobcenters);
  if (jobcenter !== null) return { jobcenter };
  const { figure, sex, months, measure, rest } = readLabel(text);
  const [month = null, another] = months;
  if (rest !== '' || another !== undefined) return null;
  return figure === null && sex === null && month === null && measure === null ? null : { figure, sex, month, measure };
}

/** Headings in force. One that says again what an earlier one said ends that one and all that came after it. */
export class Headings {
  private readonly stack: HeadingLabels[] = [];
  /** Of the last heading only: 'Leistungen (in Euro)'. */
  unit: DeclaredUnit | null = null;

  /** Takes a row with one text for what it is. */
  read(text: string, jobcenters: readonly string[]): void {
    this.unit = readLabel(text).unit;
    const heading = headingOf(text, jobcenters);
    if (heading !== null) this.add(heading);
  }

  private add(labels: HeadingLabels): void {
    const says = (held: HeadingLabels, part: HeadingPart): boolean => (held[part] ?? null) !== null;
    const known = this.stack.findIndex((held) => headingParts.some((part) => says(labels, part) && says(held, part)));
    if (known >= 0) this.stack.length = known;
    this.stack.push(labels);
  }

  get<Part extends HeadingPart>(part: Part): RowLabels[Part] | null {
    for (const held of this.stack) {
      const value: RowLabels[Part] | null | undefined = held[part];
      if (value !== undefined && value !== null) return value;
    }
    return null;
  }
}
