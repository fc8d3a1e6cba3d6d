import type { Sex } from '../../sex';
import type { FigureInText } from './figures-in-text';

/** A target figure with the figures that explain it: "31,4 % (rund 1.900 Integrationen)", "von 3.000 um 1 % auf 2.970". */
export interface FigureGroup {
  readonly primary: FigureInText;
  readonly others: readonly FigureInText[];
  readonly from: number;
  readonly to: number;
}

export interface SexPart {
  readonly sex: Sex;
  readonly group: FigureGroup;
  /** End of the group before and start of the group after: the words that can belong to this figure. */
  readonly after: number;
  readonly before: number;
}

const sexWord = /(?<!\p{L})(?:(frauen|weiblich\p{Ll}*)|(männern?|männlich\p{Ll}*)|(insgesamt|gesamt))(?!\p{L})/gu;
const bothSexes =
  /(?<!\p{L})(?:(?:frauen|männern?) (?:und|sowie) (?:den |der |die )?(?:frauen|männern?)|frauen- und männer)(?!\p{L})(?! ?\d)/gu;

/** Sexes named (lower case); "Frauen und Männer" together name none of them. */
export function sexMentions(text: string): { readonly sex: Sex; readonly from: number }[] {
  const both = text.replace(bothSexes, (phrase) => ' '.repeat(phrase.length));
  return [...both.matchAll(sexWord)].map((match) => ({
    sex: match[1] !== undefined ? 'female' : match[2] !== undefined ? 'male' : 'total',
    from: match.index,
  }));
}

/** Joins figures that explain each other. A figure of a sex of its own always begins a group. */
export function groupFigures(text: string, figures: readonly FigureInText[]): FigureGroup[] {
  const groups: FigureInText[][] = [];
  for (const figure of figures) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group !== undefined && last !== undefined && explains(text, last, figure)) group.push(figure);
    else groups.push([figure]);
  }
  return groups.flatMap((group) => {
    const primary = primaryOf(group);
    if (primary === undefined) return [];
    const [from, to] = [Math.min(...group.map((figure) => figure.from)), Math.max(...group.map((figure) => figure.to))];
    return [{ primary, others: group.filter((figure) => figure !== primary), from, to }];
  });
}

function explains(text: string, last: FigureInText, next: FigureInText): boolean {
  const between = text.slice(last.to, Math.min(next.from, last.to + 120));
  if (next.from - last.to > 110) return next.stockOfAll;
  if (sexMentions(`${between} `).length > 0) return false;
  if (next.stockOfAll || last.stockOfAll) return true;
  if (/\([^)]*$/u.test(between)) return true;
  if (/(?:entspricht|das sind|d\. ?h\.|bzw\.|also|somit)/u.test(between)) return true;
  if (/(?:\bdavon\b|;|, (?:bei|für|und) )/u.test(between)) return false;
  return (
    last.preposition === 'von' ||
    (last.preposition === 'um' && next.preposition === 'auf') ||
    (last.preposition === 'um' && next.preposition === 'von')
  );
}

function isChange({ preposition, sign, kind }: FigureInText): boolean {
  return kind !== 'count' && (preposition === 'um' || sign !== null);
}

function primaryOf(group: readonly FigureInText[]): FigureInText | undefined {
  const own = group.filter(({ stockOfAll }) => !stockOfAll);
  return (
    own.find(isChange) ??
    own.find(({ preposition, kind }) => preposition === 'auf' && kind !== 'count') ??
    own.find(({ kind, preposition }) => kind !== 'count' && preposition !== 'von') ??
    own.find(({ preposition }) => preposition === 'auf') ??
    own[0]
  );
}

/**
 * Gives every figure to total, women or men. null where the sentence leaves it open: then it is a question.
 */
export function partsBySex(text: string, groups: readonly FigureGroup[]): SexPart[] | null {
  const mentions = sexMentions(text);
  const sexes = assign(mentions, groups);
  if (sexes === null || new Set(sexes).size < sexes.length) return null;
  return groups.map((group, index) => ({
    sex: sexes[index] ?? 'total',
    group,
    after: groups[index - 1]?.to ?? 0,
    before: groups[index + 1]?.from ?? text.length,
  }));
}

function assign(
  mentions: readonly { readonly sex: Sex; readonly from: number }[],
  groups: readonly FigureGroup[],
): Sex[] | null {
  const [firstGroup, firstMention] = [groups[0], mentions[0]];
  if (firstGroup === undefined) return null;
  if (mentions.length === 0) return groups.length === 1 ? ['total'] : null;
  if (groups.length === mentions.length) return alternating(mentions, groups);
  if (groups.length === mentions.length + 1 && firstMention !== undefined && firstGroup.from < firstMention.from) {
    const rest = alternating(mentions, groups.slice(1));
    return rest === null ? null : ['total', ...rest];
  }
  // "insgesamt" beside a single figure, or one named once more, adds nothing.
  const named = mentions.filter(({ sex }) => sex !== 'total');
  return named.length < mentions.length ? assign(named, groups) : null;
}

/** Every figure after its sex, or every figure before it; a mixture cannot be told apart. */
function alternating(
  mentions: readonly { readonly sex: Sex; readonly from: number }[],
  groups: readonly FigureGroup[],
): Sex[] | null {
  const pairs = groups.map((group, index) => ({ group, mention: mentions[index] }));
  const ahead = pairs.every(
    ({ group, mention }, index) =>
      mention !== undefined && mention.from < group.from && mention.from >= (groups[index - 1]?.to ?? 0),
  );
  const behind = pairs.every(
    ({ group, mention }, index) =>
      mention !== undefined && mention.from >= group.to && mention.from < (groups[index + 1]?.from ?? Infinity),
  );
  return ahead || behind ? mentions.slice(0, groups.length).map(({ sex }) => sex) : null;
}
