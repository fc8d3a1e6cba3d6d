const numbers: ReadonlyMap<string, number> = new Map([
  ['ein', 1],
  ['einen', 1],
  ['zwei', 2],
  ['drei', 3],
  ['vier', 4],
  ['fünf', 5],
  ['sechs', 6],
]);
const count = '(ein|zwei|drei|vier|fünf|sechs|\\d{1,2})';
const timesAYear = new RegExp(
  `(?<!\\p{L})${count} ?-?mal ?,? ?(?:jährlich|im (?:\\p{Ll}+ )?jahr|pro jahr|je jahr|unterjährig|p\\. ?a\\.|im laufe)`,
  'u',
);
const dialoguesAYear = new RegExp(
  `(?<!\\p{L})(?:mindestens |wenigstens |jährlich )(?:\\p{Ll}+ )?(ein|einen|zwei|drei|vier|fünf|sechs|\\d{1,2}) (?:\\p{Ll}+ )?(?:ziel)?(?:dialog|gespräch|nachhaltedialog)`,
  'u',
);
const rhythms: readonly (readonly [RegExp, number])[] = [
  [/halbjährlich|jedes halbjahr/u, 2],
  [/vierteljährlich|quartalsweise|jedes quartal/u, 4],
];

export interface DialogueCount {
  readonly count: number;
  /** The number alone; empty where a word such as "halbjährlich" says it. */
  readonly from: number;
  readonly to: number;
}

/** Least number of Zieldialoge a year that one sentence (lower case) agrees; null if it agrees none. */
export function dialoguesPerYear(sentence: string): DialogueCount | null {
  if (!/dialog|zielnachhaltung|zielgespräch|gespräche zur zielerreichung|bilanzgespräch/u.test(sentence)) return null;
  const match = timesAYear.exec(sentence) ?? dialoguesAYear.exec(sentence);
  const word = match?.[1];
  if (match !== null && word !== undefined) {
    const from = match.index + match[0].indexOf(word);
    return { count: numbers.get(word) ?? Number(word), from, to: from + word.length };
  }
  const rhythm = rhythms.find(([pattern]) => pattern.test(sentence));
  return rhythm === undefined ? null : { count: rhythm[1], from: 0, to: 0 };
}
