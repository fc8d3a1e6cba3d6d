import { targetDirection } from '../check-targets';
import type { ReadTarget } from './agreement-reading';
import type { MissedFigure } from './missed-figures';
import { sourceOf, type PlacedText } from './placed-text';
import { readingFinding, type ReadingFinding, type ReadingFindingCode } from './reading-finding';
import type { PlacedTarget, SectionTargets } from './section-targets';
import { yearOfTarget } from './years';

export interface CollectedTargets {
  readonly targets: readonly ReadTarget[];
  readonly findings: readonly ReadingFinding[];
}

/** Puts the figures, steps and criteria of all sections together, each target once. */
export function collectTargets(
  original: string,
  sections: readonly SectionTargets[],
  agreementYear: number | null,
): CollectedTargets {
  const collection = new Collection(original);
  for (const section of sections) addSection(collection, section, agreementYear);
  for (const { missed } of sections) for (const figure of missed) collection.askForMissed(figure);
  return collection.close();
}

function addSection(collection: Collection, read: SectionTargets, agreementYear: number | null): void {
  const { section, steps, criteria, passage } = read;
  const figures = read.figures.filter((figure) => {
    const year = yearOfTarget(figure.sentence.text);
    const ofThisYear = year === null || agreementYear === null || year === agreementYear;
    if (!ofThisYear) collection.ask('targetOfOtherYear', figure.sentence);
    return ofThisYear;
  });
  const judged = figures.filter(({ form }) => form !== 'monitoring');
  // What is observed beside a target of the same indicator is no second target.
  const own = figures.filter(
    ({ form, indicator }) => form !== 'monitoring' || !judged.some((other) => other.indicator === indicator),
  );
  own.forEach((figure, index) =>
    collection.addFigure(section.target, figure, index === 0 ? { steps, criteria } : none),
  );
  if (section.target === null || own.length > 0 || passage === null || read.figures.length > 0) return;
  const qualitative = { section: section.target, passage, steps, criteria };
  if (section.target.indicator !== null && steps.length + criteria.length === 0) collection.addUnreadable(qualitative);
  // A numbered heading alone makes no target: reports have them, too.
  else if (section.target.announced || steps.length + criteria.length > 0) collection.addByHand(qualitative);
}

function titleOf(title: string | undefined): string | null {
  return title === undefined || title === '' ? null : title;
}

const none = { steps: [], criteria: [] } as const;

interface Lists {
  readonly steps: readonly string[];
  readonly criteria: readonly string[];
}

interface Qualitative extends Lists {
  readonly section: { readonly no: number; readonly title: string; readonly indicator: ReadTarget['indicator'] };
  readonly passage: PlacedText;
}

class Collection {
  private readonly targets: ReadTarget[] = [];
  private readonly findings: ReadingFinding[] = [];

  constructor(private readonly original: string) {}

  ask(code: ReadingFindingCode, place: PlacedText): void {
    this.findings.push(readingFinding(code, sourceOf(this.original, place)));
  }

  /** Only where no other sentence agrees the indicator: most figures beside a target tell of it. */
  askForMissed({ indicator, placed }: MissedFigure): void {
    const agreed = this.targets.some((target) => target.indicator === indicator && target.form !== 'monitoring');
    if (!agreed) this.ask('figureNotTaken', placed);
  }

  addFigure(heading: { readonly no: number; readonly title: string } | null, figure: PlacedTarget, lists: Lists): void {
    const { indicator, sex, form, value, questions, sentence } = figure;
    const target: ReadTarget = {
      no: heading?.no ?? null,
      title: titleOf(heading?.title),
      indicator,
      sex,
      form,
      value,
      direction: targetDirection({ form, indicator }),
      ...lists,
      source: sourceOf(this.original, sentence),
    };
    const twin = this.targets.findIndex(
      (other) =>
        other.indicator === indicator &&
        other.sex === sex &&
        (other.no === target.no || target.no === null || other.no === null),
    );
    const first = this.targets[twin];
    if (first !== undefined) {
      this.addAgain(first, twin, target, sentence);
      return;
    }
    for (const question of questions) this.ask(question, sentence);
    if (indicator === null) this.ask('indicatorMissing', sentence);
    this.targets.push(target);
  }

  /** A second sentence on the same target: nothing new, the missing figure, or a contradiction. */
  private addAgain(first: ReadTarget, index: number, again: ReadTarget, sentence: PlacedText): void {
    const same = first.form === again.form && first.value === again.value;
    if (same || again.value === null) return;
    if (first.value === null && first.form === 'monitoring') {
      this.targets[index] = { ...again, no: first.no ?? again.no, title: first.title ?? again.title };
      return;
    }
    // Of two figures neither is taken; a level beside a change says the same in another form and stays a question.
    if (first.form === again.form) this.targets[index] = { ...first, value: null };
    this.ask('contradictingValues', sentence);
  }

  addByHand({ section, passage, steps, criteria }: Qualitative): void {
    const { no } = section;
    const title = titleOf(section.title);
    const source = sourceOf(this.original, passage);
    const empty = { indicator: null, sex: 'total', form: 'steps', value: null, direction: null } as const;
    this.targets.push({ no, title, ...empty, steps, criteria, source });
  }

  /** A heading of an indicator without any figure under it: the figure was lost, or never agreed. */
  addUnreadable({ section, passage }: Qualitative): void {
    const { no, indicator } = section;
    const title = titleOf(section.title);
    const source = sourceOf(this.original, passage);
    const direction = targetDirection({ form: 'change', indicator });
    this.targets.push({ no, title, indicator, sex: 'total', form: 'change', value: null, direction, ...none, source });
    this.findings.push(readingFinding('valueUnreadable', source));
  }

  close(): CollectedTargets {
    const unnumbered = this.targets.some(({ no }) => no === null);
    return {
      targets: this.targets,
      findings: unnumbered ? [...this.findings, readingFinding('targetNumberMissing', null)] : this.findings,
    };
  }
}
