import { slicePlaced, type PlacedText } from './placed-text';

/** A year with the words it was read from. */
export interface YearMention {
  readonly year: number;
  readonly placed: PlacedText;
}

const yearWords = '(20[0-9]{2})(?!\\d|[.,]\\d)';
/** From the surest wording to the least sure; the first that occurs decides. */
const agreementYear: readonly RegExp[] = [
  new RegExp(`(?:im|für das|in dem) Jahr(?:e)? ${yearWords} (?:folgende|wird|schließ)`, 'gu'),
  new RegExp(
    `(?:[Vv]ereinbarung(?: zur Erreichung der Ziele der Grundsicherung für Arbeitsuchende)?|[Zz]iel(?:vereinbarung|e)(?:en)?) (?:für das Jahr |im Jahr |für |des Jahres |vom Jahr )?${yearWords}`,
    'gu',
  ),
  new RegExp(`Ziel (?:ist|gilt) (?:im Jahr |für das Jahr |für |in )?${yearWords}`, 'gu'),
  new RegExp(
    `(?:Zielsteuerung|Zielerreichung|Zielwerte?|Planungsjahr|Vereinbarungsjahr|Zieljahr) (?:für das Jahr |im Jahr |für )?${yearWords}`,
    'gu',
  ),
  new RegExp(`[Ff]ür (?:das Jahr )?${yearWords}`, 'gu'),
  new RegExp(`(?:SGB II|Sozialgesetzbuch|Arbeitsuchende) im Jahr ${yearWords}`, 'gu'),
];
const baseYear = new RegExp(
  `(?:im Vergleich zu[mr]?|gegenüber(?: dem)?|verglichen mit(?: dem)?|zu[mr]|Basisjahr|Basis|Bezugsjahr|Vergleichsjahr|Ausgangsjahr)(?: dem)?(?: (?:Vorjahr|Jahr|Jahres|Jahresendwert|Jahresergebnis|Ergebnis|Wert|des|von|aus))*[ (:,]{0,3}${yearWords}`,
  'gu',
);

export function yearMentions(pattern: RegExp, placed: PlacedText): YearMention[] {
  return [...placed.text.matchAll(pattern)].map((match) => ({
    year: Number(match[1]),
    placed: slicePlaced(placed, match.index, match.index + match[0].length),
  }));
}

/** null if no wording of the year occurs; `several` if the surest one names more than one. */
export function readAgreementYear(whole: PlacedText): {
  readonly year: number | null;
  readonly mentions: readonly YearMention[];
} {
  let first: readonly YearMention[] = [];
  for (const pattern of agreementYear) {
    const mentions = yearMentions(pattern, whole);
    if (new Set(mentions.map(({ year }) => year)).size === 1) return { year: mentions[0]?.year ?? null, mentions };
    if (first.length === 0) first = mentions;
  }
  return { year: null, mentions: first };
}

export function baseYearMentions(sentence: PlacedText): YearMention[] {
  return yearMentions(baseYear, sentence);
}

/** Year that a target sentence says it is for: "ist im Jahr 2019 erreicht, wenn". */
export function yearOfTarget(sentence: string): number | null {
  const match =
    /(?:ist|gilt|war|gelten|sind) (?:im Jahr |für das Jahr |für |in |zum Ende des Jahres )?(20\d\d) (?:als )?er+eich/u.exec(
      sentence,
    ) ?? /^(?:Zielwert|Ziel|Zielvereinbarung)e?n? (?:für |im Jahr )?(20\d\d)/u.exec(sentence);
  return match === null ? null : Number(match[1]);
}
