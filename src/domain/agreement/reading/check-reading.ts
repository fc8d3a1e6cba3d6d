import type { ReadTarget } from './agreement-reading';
import { figuresInText, type FigureInText } from './figures-in-text';
import { lowerCase, sourceOf } from './placed-text';
import { readingFinding, type ReadingFinding } from './reading-finding';
import type { PlacedTarget, SectionTargets } from './section-targets';

/** Total against women and men of the same number: inside their band, and for counts their sum. */
export function checkSexes(targets: readonly ReadTarget[]): ReadingFinding[] {
  return targets.flatMap((total) => {
    if (total.sex !== 'total' || total.value === null) return [];
    const of = (sex: 'female' | 'male'): ReadTarget | undefined =>
      targets.find(
        (part) =>
          part.sex === sex && part.no === total.no && part.indicator === total.indicator && part.form === total.form,
      );
    const [female, male] = [of('female'), of('male')];
    if (female === undefined || male === undefined || female.value === null || male.value === null) return [];
    if (total.form === 'count')
      return female.value + male.value === total.value ? [] : [readingFinding('partsDoNotAddUp', female.source)];
    const inside =
      total.value >= Math.min(female.value, male.value) && total.value <= Math.max(female.value, male.value);
    return inside ? [] : [readingFinding('totalOutsideBand', female.source)];
  });
}

/** Rounding that a printed number allows: "rund 1.900" half a hundred, 2.970 half a person. */
function roundingOf({ amount, about }: FigureInText): number {
  if (amount === null || !about) return 0.5;
  const zeros = /0*$/u.exec(String(amount))?.[0].length ?? 0;
  return 10 ** zeros / 2;
}

/** Percentages are printed with one decimal, so each may stand for anything within half of it. */
const halfDecimal = 0.0005;

/** Figures of one sentence that explain each other: a quota with its count, a change with the stock it leads to. */
export function checkFigures(original: string, sections: readonly SectionTargets[]): ReadingFinding[] {
  return sections.flatMap((section) => {
    const told: ToldStocks = section.figures.length > 0 ? toldStocks(section) : { all: undefined, previous: undefined };
    return [
      ...section.figures.flatMap((figure) => {
        const place = sourceOf(original, figure.sentence);
        return [
          ...(quotaFits(figure, told) ? [] : [readingFinding('countAgainstQuota', place)]),
          ...(stockFits(figure, told) ? [] : [readingFinding('changeAgainstStock', place)]),
        ];
      }),
      ...checkImpliedStock(original, section),
    ];
  });
}

function quotaFits(figure: PlacedTarget, told: ToldStocks): boolean {
  const { form, value, part } = figure;
  if (form !== 'quota' || value === null || part === null) return true;
  const count = part.group.others.find(({ kind, stockOfAll }) => kind === 'count' && !stockOfAll);
  const stock =
    part.group.others.find(({ stockOfAll }) => stockOfAll) ?? (figure.sex === 'total' ? told.all : undefined);
  if (count?.amount == null) return true;
  if (stock?.amount == null) return value > 0;
  const slack = halfDecimal * stock.amount + roundingOf(count) + value * roundingOf(stock);
  return Math.abs(count.amount - value * stock.amount) <= slack;
}

/** Counts divided by quotas give the stocks of women and men, which add up to that of all. */
function checkImpliedStock(original: string, { figures }: SectionTargets): ReadingFinding[] {
  const stockOf = (sex: PlacedTarget['sex']): number | null => {
    const figure = figures.find((each) => each.sex === sex && each.form === 'quota');
    const count = figure?.part?.group.others.find(({ kind, stockOfAll }) => kind === 'count' && !stockOfAll)?.amount;
    return figure?.value == null || figure.value === 0 || count == null ? null : count / figure.value;
  };
  const [total, female, male] = [stockOf('total'), stockOf('female'), stockOf('male')];
  const sentence = figures[0]?.sentence;
  if (total === null || female === null || male === null || sentence === undefined) return [];
  // Counts are rounded to tens or hundreds; beyond a twentieth one of the figures is wrong.
  const fits = Math.abs(female + male - total) <= total / 20;
  return fits ? [] : [readingFinding('countAgainstQuota', sourceOf(original, sentence))];
}

function stockFits({ form, value, part }: PlacedTarget, told: ToldStocks): boolean {
  if (form !== 'change' || value === null || part === null) return true;
  const { others } = part.group;
  const base = others.find(({ preposition }) => preposition === 'von') ?? told.previous;
  const result = others.find((figure) => figure.preposition === 'auf' || (figure !== base && !figure.stockOfAll));
  if (base?.amount == null || result?.amount == null || base === result || base.kind !== result.kind) return true;
  const slack =
    base.kind === 'count'
      ? halfDecimal * base.amount + roundingOf(base) + roundingOf(result)
      : halfDecimal * (2 + base.amount);
  // One part in a billion for the binary error of the product.
  return Math.abs(base.amount * (1 + value) - result.amount) <= slack + 1e-9;
}

/** Stocks that other sentences of the section name: of all ELB, and of the previous year; only where there is one. */
interface ToldStocks {
  readonly all: FigureInText | undefined;
  readonly previous: FigureInText | undefined;
}

function toldStocks({ section }: SectionTargets): ToldStocks {
  const sentences = section.blocks.flatMap(({ placed }) => placed.text.split(/(?<=[.!?]) /u)).map(lowerCase);
  const all = sentences.flatMap(figuresInText).filter(({ stockOfAll }) => stockOfAll);
  const previous = sentences
    .filter(
      (sentence) =>
        /vorjahr|im jahr 20\d\d|jahresendwert|betrug|lag /u.test(sentence) && !/erreicht|soll/u.test(sentence),
    )
    .flatMap(figuresInText)
    .filter(({ kind, stockOfAll, amount }) => kind === 'count' && !stockOfAll && amount !== null);
  return { all: all.length === 1 ? all[0] : undefined, previous: previous.length === 1 ? previous[0] : undefined };
}
