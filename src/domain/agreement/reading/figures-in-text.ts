import { parseGermanCount, parseGermanPercent } from '../../german-number';

/** On which side of a figure the words before it put what is asked for. */
export type Bound = 'atLeast' | 'atMost' | 'above' | 'below';

export interface FigureInText {
  readonly kind: 'percent' | 'points' | 'count';
  /** Fraction, percentage points / 100 or number, without sign; null: the number cannot be read for certain. */
  readonly amount: number | null;
  readonly sign: 1 | -1 | null;
  readonly bound: Bound | null;
  readonly about: boolean;
  /** `um` makes it a change, `auf` what results, `von` where it starts. */
  readonly preposition: 'um' | 'auf' | 'von' | null;
  /** Number of ELB given beside a quota. */
  readonly stockOfAll: boolean;
  readonly from: number;
  readonly to: number;
}

const percentFigure =
  /(?:(\. ?\/ ?\.|[+\u2212–—-]|(?<!\p{L})(?:plus|minus)(?!\p{L})) ?)?(?<![\d.,]|(?<!\p{L})\d )(\d{1,4}(?: ?[,.] ?\d{1,4})?) ?(prozentpunkte?n?|%-?punkte?n?|%|prozent|v\. ?h\.?)(?!\p{L})/gu;
const countFigure =
  /(?<![\p{L}\d.,/]|(?<!\p{L})\d )(\d{1,3}(?:[. ]\d{3}(?!\d)){1,4}|\d{1,3}(?! \d{4})|\d{4,7})(?![\d%]|[,.]\d| ?[%/]|\p{L})/gu;
const countedNoun =
  /^ ?(?:\p{Ll}+ ){0,2}?(?:integrationen|personen|frauen|männern?|langzeit|lzb|leistungsb|erwerbsfähige|elb|menschen|fälle|eintritte|alleinerzieh)/u;
/** "Bestand Langzeitleistungsbeziehende 3.120": a cell behind its name; with a percentage in the next it is last year's. */
const stockName = /(?:langzeitleistungsbe(?:zieh|recht)\p{Ll}*|langzeitbezieh\p{Ll}*|(?<!\p{L})lzb)$/u;
const percentBehind = /^ (?:[-+\u2212–] ?)?\d{1,3}(?:,\d{1,2})? ?(?:%|prozent)/u;
const notCounted =
  /(?:§|nr\.|nrn\.|abs\.|absatz|satz|nummer|ziffer|artikel|art\.|ziel|jahr|jahre|jahres|jahresendwert|seite|sgb|vorjahr|stand|drucksache)$/u;
const spacer = new Set(
  'nicht um mehr als weniger stärker höher maximal max. höchstens mindestens mind. wenigstens zumindest minimal bis zu ca. rund rd. etwa circa knapp auf von bei unter über insgesamt lediglich jeweils je den dem wert einen eine einem einer durchschnittlich jahresdurchschnittlich beträgt davon frauen männer männern : ('.split(
    ' ',
  ),
);

/** Percentages and numbers of persons or events in a sentence (lower case), in order. */
export function figuresInText(sentence: string): FigureInText[] {
  const percents = [...sentence.matchAll(percentFigure)].map((match) => percentOf(sentence, match));
  const taken = percents.map(({ from, to }) => ({ from, to }));
  let next = 0;
  const counts: FigureInText[] = [];
  for (const match of sentence.matchAll(countFigure)) {
    const from = match.index;
    while ((taken[next]?.to ?? Infinity) <= from) next += 1;
    if ((taken[next]?.from ?? Infinity) < from + match[0].length) continue;
    const count = countOf(sentence, match[0], from);
    if (count !== null) counts.push(count);
  }
  return [...percents, ...counts].sort((left, right) => left.from - right.from);
}

function percentOf(sentence: string, match: RegExpExecArray): FigureInText {
  const [whole, signText, digits = '', unit = ''] = match;
  const read = parseGermanPercent(digits.replaceAll(' ', ''));
  const sign = signText === undefined ? null : signText === '+' || signText === 'plus' ? 1 : -1;
  // A dash right after a word is a dash: "Integrationsquote – 31,4 %".
  const dash = signText === '–' || signText === '—';
  const points = unit.includes('punkt');
  return {
    kind: points ? 'points' : 'percent',
    amount: read.ok ? read.value : null,
    sign: dash && /[–—] /u.test(whole) ? null : sign,
    ...wordsBefore(sentence, match.index),
    stockOfAll: false,
    from: match.index,
    to: match.index + whole.length,
  };
}

function countOf(sentence: string, digits: string, from: number): FigureInText | null {
  const to = from + digits.length;
  const before = sentence.slice(Math.max(0, from - 30), from).trimEnd();
  const after = sentence.slice(to, to + 60);
  const noun = countedNoun.test(after);
  const number = Number(digits.replace(/[. ]/gu, ''));
  const looksLikeYear = /^(?:19|20)\d\d$|^2100$/u.test(digits);
  if (
    notCounted.test(before) ||
    /^\. ?(?:\d|januar|februar|märz|april|mai|juni|juli|august|sept|okt|nov|dez)/u.test(after)
  )
    return null;
  if (/^ ?(?:euro|€|mio|mrd|tsd|monat|jahr|tag|woche|stunde|steuerungs|umsetzungs|schritt|ziel)/u.test(after))
    return null;
  const words = wordsBefore(sentence, from);
  const introduced =
    words.bound !== null ||
    words.about ||
    words.preposition === 'auf' ||
    words.preposition === 'von' ||
    /(?:davon|frauen|männern?|insgesamt|beträgt|bei|:|=|(?<!\p{L})k[123](?:e[1-4])?)$/u.test(before) ||
    (number >= 100 && stockName.test(before) && !percentBehind.test(after));
  if (!noun && (looksLikeYear || !introduced)) return null;
  const read = parseGermanCount(digits.replaceAll(' ', '.'));
  const stockOfAll =
    /^ ?(?:erwerbsfähige|elb(?!\p{L})|leistungsberechtigte)/u.test(after) ||
    (/(?:elb|leistungsberechtigten?)[ :]*(?:\p{Ll}+\.? ){0,2}$/u.test(sentence.slice(Math.max(0, from - 40), from)) &&
      !before.includes('langzeit'));
  return { kind: 'count', amount: read.ok ? read.value : null, sign: null, ...words, stockOfAll, from, to };
}

/** The chain of small words right before a figure: "um nicht mehr als", "auf maximal rund". */
function wordsBefore(sentence: string, from: number): Pick<FigureInText, 'bound' | 'about' | 'preposition'> {
  const words = sentence
    .slice(Math.max(0, from - 70), from)
    .replace(/[(:,]/gu, ' ')
    .trim()
    .split(' ');
  let first = words.length;
  while (first > 0 && spacer.has(words[first - 1] ?? '')) first -= 1;
  const chain = ` ${words.slice(first).join(' ')} `;
  const has = (...phrases: readonly string[]): boolean => phrases.some((phrase) => chain.includes(` ${phrase} `));
  return {
    bound: boundOf(has),
    about: has('ca.', 'rund', 'rd.', 'etwa', 'circa', 'knapp'),
    preposition: has('um') ? 'um' : has('auf') ? 'auf' : has('von') ? 'von' : null,
  };
}

function boundOf(has: (...phrases: readonly string[]) => boolean): Bound | null {
  const notMore = ['nicht mehr als', 'nicht um mehr als', 'nicht stärker als', 'nicht höher als', 'nicht über'];
  if (has(...notMore, 'maximal', 'max.', 'höchstens', 'bis zu')) return 'atMost';
  const notLess = ['nicht weniger als', 'nicht um weniger als', 'nicht unter'];
  if (has(...notLess, 'mindestens', 'mind.', 'wenigstens', 'zumindest', 'minimal')) return 'atLeast';
  if (has('unter', 'weniger als')) return 'below';
  return has('über', 'mehr als') ? 'above' : null;
}
