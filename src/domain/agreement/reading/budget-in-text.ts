import { parseGermanEuro } from '../../german-number';
import type { BudgetLine } from '../finding';
import { slicePlaced, type PlacedText } from './placed-text';

export interface BudgetAmount {
  readonly line: BudgetLine;
  readonly amount: number;
  /** Half of the last digit given: "10,5 Mio." may stand for anything within 50.000 Euro of it. */
  readonly tolerance: number;
  readonly placed: PlacedText;
  /** The amount alone, with its unit. */
  readonly figure: PlacedText;
}

interface Token {
  readonly from: number;
  readonly to: number;
  readonly line: BudgetLine | null;
  readonly amount: number;
  readonly tolerance: number;
}

const lineWords =
  /(?<!\p{L})(?:(Verwaltungs(?:kosten|mittel|budget|ausgaben|etat|kostenbudget)(?:s)?)|((?:Leistungen zur )?Eingliederung(?: in Arbeit|s(?:leistungen|mittel|budget|titel|etat)s?)(?!-|verordnung)|Leistungen zur Eingliederung|EGT(?!\p{L}))|(Gesamtbudgets?|Gesamtmittel|Gesamtsumme|Gesamtbetrag|Globalbudget|[Ii]nsgesamt|Summe))(?!\p{L}|-\p{L})/gu;
const amounts =
  /(?<![\d.,])(\d{1,3}(?:(?:\. ?|[ '])\d{3}){1,4}(?:,\d{1,2})?|\d{1,9}(?:,\d{1,3})?) ?((?:Mio|Mrd|Tsd|Millionen|Milliarden|Tausend)\.?)? ?(Euro|EUR|€|T€|TEUR)/giu;

/** Amounts of the two budget lines and of their total, wherever they stand. */
export function budgetAmounts(placed: PlacedText): BudgetAmount[] {
  const tokens = [...lineTokens(placed.text), ...amountTokens(placed.text)].sort(
    (left, right) => left.from - right.from,
  );
  const found: BudgetAmount[] = [];
  const used = new Set<Token>();
  const give = (label: Token, amount: Token): void => {
    if (label.line === null) return;
    used.add(amount);
    const [from, to] = [Math.min(label.from, amount.from), Math.max(label.to, amount.to)];
    found.push({
      line: label.line,
      amount: amount.amount,
      tolerance: amount.tolerance,
      placed: slicePlaced(placed, from, to),
      figure: slicePlaced(placed, amount.from, amount.to),
    });
  };
  for (const [index, token] of tokens.entries()) {
    if (token.line === null) continue;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const free = before?.line === null && !used.has(before) ? before : undefined;
    if (free !== undefined && /^ (?:für|auf|an|als)(?: \p{Ll}+)? ?$/u.test(placed.text.slice(free.to, token.from)))
      give(token, free);
    else if (after?.line === null && leadsTo(placed.text.slice(token.to, after.from))) give(token, after);
    else if (free !== undefined && token.line !== 'statedTotal' && /^ $/u.test(placed.text.slice(free.to, token.from)))
      give(token, free);
  }
  return found;
}

/** Between a label and its amount stand a few words, but no new sentence and no other amount's words. */
function leadsTo(between: string): boolean {
  return between.length <= 90 && !/[.;!?] \p{Lu}|Ausgaberesten|bis zu/u.test(between);
}

function lineTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(lineWords)) {
    const line =
      match[1] !== undefined ? 'administrativeCosts' : match[2] !== undefined ? 'integrationBudget' : 'statedTotal';
    const from = match.index;
    if (!(explainsTotal(text, from) || (match[0] === 'Summe' && text.slice(from + 5, from + 10).startsWith(' der'))))
      tokens.push({ from, to: from + match[0].length, line, amount: 0, tolerance: 0 });
  }
  return tokens;
}

/** "Gesamtbudget (Verwaltungskosten sowie …) rd. 10,5 Mio. Euro": the names in brackets without a figure explain the total. */
function explainsTotal(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 100), at);
  const opened = before.lastIndexOf('(');
  if (opened === -1 || before.includes(')', opened)) return false;
  const closed = text.slice(at, at + 160).indexOf(')');
  return closed !== -1 && !/\d/u.test(before.slice(opened) + text.slice(at, at + closed));
}

function amountTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(amounts)) {
    const [whole, digits = '', scale = '', currency = ''] = match;
    const thousands = /^T/iu.test(currency);
    const unit = thousands ? 'Tsd. Euro' : `${scale} Euro`;
    const read = parseGermanEuro(`${digits.replace(/[ ']/gu, digits.includes('.') ? '' : '.')} ${unit}`);
    if (!read.ok) continue;
    const decimals = /,(\d+)/u.exec(digits)?.[1]?.length ?? 0;
    const power =
      thousands || /^t/iu.test(scale)
        ? 3
        : /^mi(?:o|ll)/iu.test(scale) && !/^milli?ard/iu.test(scale)
          ? 6
          : scale === ''
            ? 0
            : 9;
    const about = /(?:rd\.|rund|ca\.|etwa|circa|knapp) $/u.test(text.slice(Math.max(0, match.index - 8), match.index));
    const exact = power === 0 && !about;
    const trailingZeros = power === 0 ? (/0*$/u.exec(digits.replace(/\D/gu, ''))?.[0].length ?? 0) : 0;
    const tolerance = exact ? 1 : 10 ** (power + trailingZeros - decimals) / 2;
    tokens.push({ from: match.index, to: match.index + whole.length, line: null, amount: read.value, tolerance });
  }
  return tokens;
}
