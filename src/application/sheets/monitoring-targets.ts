import type { Agreement, Target } from '../../domain/agreement';
import { sheetTexts } from '../../text/sheet-texts';
import { cellReference } from '../cell-reference';
import { directionWords, sexWords } from '../table-rows';
import type { CellContent } from '../workbook-plan';
import { formula, number, text } from './content';
import { countDerivation, derivationOf, isCumulative } from './derivation';
import type { Derivation } from './derivation';
import { derivationRow, head, progressValue } from './monitoring-formulas';

const { words } = sheetTexts.monitoring;

/** Where the parts of one target stand on the sheet; all rows zero-based. */
export interface TargetPlace {
  readonly target: Target;
  readonly row: number;
  /** null where no figure is behind the target. */
  readonly figures: {
    readonly derivation: Derivation;
    /** Kennzahl under which a progress value of this target is delivered. */
    readonly code: string;
    readonly actual: number;
    readonly previous: number;
    /** December of the base year, for the target rate of K2. */
    readonly yearEnd: number | null;
  } | null;
  readonly stepsRow: number | null;
}

export function targetDerivation({ indicator, form }: Target): { derivation: Derivation; code: string } | null {
  if (indicator === null || form === 'steps') return null;
  if (form === 'count') {
    return { derivation: countDerivation(indicator), code: indicator === 'K2' ? 'INT' : indicator };
  }
  return { derivation: derivationOf(indicator), code: indicator };
}

const columns = {
  actual: 4,
  previous: 5,
  change: 6,
  agreedChange: 7,
  required: 8,
  verdict: 11,
  comparable: 13,
} as const;

export const comparableColumn = columns.comparable;
export const verdictColumn = columns.verdict;

/** One row of the table of targets: thirteen printed cells and, beside them, whether both years can be compared. */
export function targetCells(place: TargetPlace, agreement: Agreement): readonly CellContent[] {
  const { target } = place;
  const lead = [number(target.no), text(target.title), text(target.indicator ?? '–'), text(sexWords[target.sex])];
  if (target.form === 'steps') return [...lead, ...empty(7), text(words.open), stepsNote(place), null];
  if (place.figures === null) {
    const note =
      target.form === 'monitoring'
        ? 'ohne Kennzahl, Gegenstand der Zieldialoge'
        : 'ohne Kennzahl, von Hand zu bewerten';
    return [...lead, ...empty(7), text(target.form === 'monitoring' ? words.monitoring : words.open), text(note), null];
  }
  switch (target.form) {
    case 'monitoring':
      return [
        ...lead,
        ...years(place),
        ...empty(4),
        text(words.monitoring),
        formula(note(place, agreement, '')),
        comparable(place),
      ];
    case 'change':
      return [...lead, ...years(place), ...changeCells(place, agreement), comparable(place)];
    case 'quota':
    case 'count':
      return [...lead, ...years(place), ...levelCells(place, agreement), levelUsable(place)];
  }
}

function empty(count: number): readonly CellContent[] {
  return Array.from({ length: count }, () => null);
}

function at(place: TargetPlace, column: keyof typeof columns): string {
  const reference = cellReference(place.row, columns[column]);
  return column === 'comparable' ? `$${reference}` : reference;
}

/** The rows of `Herleitung`; a target without figures never gets here. */
function sources({ figures }: TargetPlace): {
  actual: ReturnType<typeof derivationRow>;
  previous: ReturnType<typeof derivationRow>;
} {
  return { actual: derivationRow(figures?.actual ?? 0), previous: derivationRow(figures?.previous ?? 0) };
}

function years(place: TargetPlace): readonly CellContent[] {
  const { figures } = place;
  if (figures === null) return empty(3);
  return [
    formula(`=${progressValue(figures.actual, figures.derivation)}`),
    formula(`=${progressValue(figures.previous, figures.derivation)}`),
    formula(
      place.target.form === 'quota' || place.target.form === 'count'
        ? `=IF(AND(ISNUMBER(${at(place, 'actual')}),ISNUMBER(${at(place, 'previous')}),${sameOrigin(place)}),ZV.VERAENDERUNG(${at(place, 'actual')},${at(place, 'previous')}),NA())`
        : `=IF(${at(place, 'comparable')}="ja",ZV.VERAENDERUNG(${at(place, 'actual')},${at(place, 'previous')}),NA())`,
    ),
  ];
}

function sameOrigin(place: TargetPlace): string {
  const { actual, previous } = sources(place);
  return `${actual.origin}=${previous.origin}`;
}

function lacks(origin: string): string {
  return `${origin}="${words.absent}",${origin}="${words.duplicate}"`;
}

/**
 * `ja`, or the result to show instead of a verdict. Native on purpose: without the add-in the verdict is then #NAME? and
 * never a wrong word.
 */
function comparable(place: TargetPlace): CellContent {
  const { actual, previous } = sources(place);
  return formula(
    `=IF(OR(${lacks(actual.origin)},${lacks(previous.origin)}),"${words.dataMissing}",IF(OR(${actual.origin}<>${previous.origin},${actual.origin}="${words.otherLoad}"),"${words.notComparable}",IF(${at(place, 'previous')}=0,"${words.notComparable}","ja")))`,
  );
}

function levelUsable(place: TargetPlace): CellContent {
  const { actual } = sources(place);
  return formula(
    `=IF(OR(${actual.origin}="${words.delivered}",${actual.origin}="${words.computed}"),"ja","${words.dataMissing}")`,
  );
}

function direction({ direction: good }: Target): string {
  return directionWords[good ?? 'higher'];
}

function changeCells(place: TargetPlace, agreement: Agreement): readonly CellContent[] {
  const { target } = place;
  const [actual, previous, agreed] = [at(place, 'actual'), at(place, 'previous'), at(place, 'agreedChange')];
  const ready = `${at(place, 'comparable')}="ja"`;
  const figures = `${actual},${previous},${agreed}`;
  const good = `"${direction(target)}"`;
  return [
    number(target.value),
    formula(`=IF(ISNUMBER(${previous}),ZV.ZIELWERT(${previous},${agreed}),NA())`),
    formula(`=IF(${ready},ZV.ZIELABWEICHUNG(${figures}),NA())`),
    formula(`=IF(${ready},ZV.ZIELERREICHUNGSGRAD(${figures},${good}),NA())`),
    formula(`=IF(${ready},ZV.ZIELERREICHUNG(${figures},${good}),${at(place, 'comparable')})`),
    formula(note(place, agreement, roundingNote(place))),
  ];
}

/** Rounded to nine decimals of a percent, so that a binary remainder decides nothing (domain reference 4.5). */
function roundingNote(place: TargetPlace): string {
  const side = place.target.direction === 'lower' ? '<=' : '>=';
  const verdict = at(place, 'verdict');
  const unrounded = `ROUND(${at(place, 'actual')}/${at(place, 'previous')}-1-${at(place, 'agreedChange')},11)${side}0`;
  return `&IF(${at(place, 'comparable')}="ja",IF((${unrounded})<>(${verdict}="${words.reached}"),"; Rundung entscheidet, ungerundet wäre das Ziel "&IF(${verdict}="${words.reached}","${words.missed}","${words.reached}"),""),"")`;
}

function levelCells(place: TargetPlace, agreement: Agreement): readonly CellContent[] {
  const { target, figures } = place;
  const [actual, required] = [at(place, 'actual'), at(place, 'required')];
  const ready = `${at(place, 'comparable')}="ja"`;
  const side = target.direction === 'lower' ? '<=' : '>=';
  const rounded = (reference: string): string => `ROUND(ROUND(${reference},12),3)`;
  const held =
    target.form === 'quota' ? `${rounded(actual)}${side}${rounded(required)}` : `${actual}${side}${required}`;
  const degree = target.direction === 'lower' ? `${required}/${actual}` : `${actual}/${required}`;
  const grows = figures !== null && isCumulative(figures.derivation);
  const roundingMark =
    target.form === 'quota'
      ? `&IF(${ready},IF((ROUND(${actual}-${required},11)${side}0)<>(${held}),"; Rundung entscheidet, ungerundet wäre das Ziel "&IF(${held},"${words.missed}","${words.reached}"),""),"")`
      : '';
  return [
    null,
    number(target.value),
    target.form === 'quota' ? formula(`=IF(${ready},${actual}-${required},NA())`) : null,
    formula(`=IF(${ready},IF(AND(${actual}>0,${required}>0),${degree},NA()),NA())`),
    formula(`=IF(${ready},IF(${held},"${words.reached}","${words.missed}"),${at(place, 'comparable')})`),
    formula(
      note(
        place,
        agreement,
        `${roundingMark}${grows ? `&IF(MONTH(${head.reportingMonth})<12,"; Jahresziel, der Wert wächst bis Dezember","")` : ''}`,
      ),
    ),
  ];
}

/** Stand, then what is missing for each year, then what differs between them. */
function note(place: TargetPlace, agreement: Agreement, more: string): string {
  const { actual, previous } = sources(place);
  const usable = (origin: string): string => `OR(${origin}="${words.delivered}",${origin}="${words.computed}")`;
  const missing = (label: string, row: typeof actual): string =>
    `IF(${usable(row.origin)},"","; ${label} "&${row.origin}&": "&${row.finding})`;
  const base = `Vorjahr ${agreement.baseYear}`;
  const differing = `IF(AND(${usable(actual.origin)},${usable(previous.origin)},${actual.origin}<>${previous.origin}),"; Ist "&${actual.origin}&", Vorjahr "&${previous.origin},"")`;
  const zero = `IF(${usable(previous.origin)},IF(${at(place, 'previous')}=0,"; Vorjahr ist 0",""),"")`;
  return `=${head.state}&${missing('Ist', actual)}&${missing(base, previous)}&${differing}&${zero}${more}`;
}

function stepsNote({ stepsRow }: TargetPlace): CellContent {
  if (stepsRow === null) return null;
  const [steps, , done, criteria, met] = [4, 5, 6, 7, 8].map((column) => cellReference(stepsRow, column));
  return formula(
    `="von Hand zu bewerten: "&${done}&" von "&${steps}&" Schritten erledigt, "&${met}&" von "&${criteria}&" Kriterien erfüllt"`,
  );
}
