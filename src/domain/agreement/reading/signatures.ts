import { monthNames } from '../../months';
import type { FinalEvaluation, Signature } from '../agreement';
import type { ReadClause } from './read-clauses';

const months: readonly string[] = monthNames;
const placeAndDay = new RegExp(
  `^(\\p{Lu}[\\p{L} .()/-]{1,40}?), ?(?:den|am)? ?(\\d{1,2})\\. ?(?:(\\d{1,2})\\.?|(${months.join('|')})) ?(20\\d\\d)`,
  'u',
);
const roleWords =
  /^(?:In Vertretung|Im Auftrag|i\. ?V\.|i\. ?A\.|Landrat|Landrätin|Oberbürgermeister(?:in)?|Minister(?:in)?|Staatssekretär(?:in)?)(?: de[rs] |$)/u;

/**
 * Who signed where and when, by place, day and role and without names. The parties are told apart by their order; where
 * there are more or fewer places than parties, none is named.
 */
export function readSignatures(
  clauses: readonly ReadClause[],
  jobcenter: string | null,
  ministries: readonly string[],
): Signature[] {
  const lines = clauses.filter(({ part }) => part === 'closing').map(({ text }) => text);
  const places = lines.flatMap((line) => {
    const match = placeAndDay.exec(line);
    return match === null ? [] : [{ place: match[1] ?? '', date: dateOf(match) }];
  });
  const roles = lines.filter((line) => roleWords.test(line));
  const body = jobcenter === null ? [] : [jobcenter];
  const bodyFirst =
    firstLine(lines, /Landkreis|Stadt|Kreis|Region/u) < firstLine(lines, /[Mm]inisterium|Senat|Behörde/u);
  const parties = bodyFirst ? [...body, ...ministries] : [...ministries, ...body];
  return places.map(({ place, date }, index) => ({
    institution: places.length === parties.length ? (parties[index] ?? '') : '',
    role: roles.length === places.length ? (roles[index] ?? '') : '',
    place,
    date,
  }));
}

function firstLine(lines: readonly string[], pattern: RegExp): number {
  const found = lines.findIndex((line) => pattern.test(line) && !placeAndDay.test(line));
  return found === -1 ? Infinity : found;
}

function dateOf(match: RegExpExecArray): string | null {
  const day = Number(match[2]);
  const month = match[3] === undefined ? months.indexOf(match[4] ?? '') + 1 : Number(match[3]);
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return `${match[5] ?? ''}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const season =
  /(?:im|zum|bis zum|bis) (Frühjahr|Frühsommer|Sommer|Herbst|(?:ersten|zweiten|1\.|2\.) (?:Quartal|Halbjahr)|Januar|Februar|März|April|Mai|Juni|Juli)(?: des Jahres)? (20\d\d)/u;

/** When the result of the year is judged; null where the text does not say. */
export function readFinalEvaluation(clauses: readonly ReadClause[], year: number | null): FinalEvaluation | null {
  for (const { part, text } of clauses) {
    const match = part === 'evaluation' || part === 'dialogues' ? season.exec(text) : null;
    const named = Number(match?.[2]);
    if (match !== null && (year === null || named > year)) return { season: match[1] ?? '', year: named };
  }
  return null;
}
