import type { CellWrite } from '../../src/workbench/grid';

/**
 * The table of targets a second time, by formulas that every spreadsheet has: SUMIFS, AVERAGEIFS, COUNTIFS, MAXIFS, IF.
 * Nothing here knows the code of the add-in. Definitions: domain reference 3.2, 4.1, 4.5; design 2 and 3. Every formula names
 * its Ladestand exactly: the months of this year at the load asked for, those of the year before at the load twelve months
 * earlier. That fits tables in which each load delivers all months of its year so far.
 */
export interface DataPlace {
  readonly sheet: string;
  /** Of the data, without headers; as people count. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Zero-based column of each header. */
  readonly columns: Readonly<Record<DataColumn, number>>;
}
export type DataColumn = 'Jobcenter' | 'Kennzahl' | 'Art' | 'Geschlecht' | 'Berichtsmonat' | 'Ladestand' | 'Wert';

export interface NativeTarget {
  readonly no: number;
  readonly code: string;
  readonly sex: 'gesamt' | 'Frauen' | 'Männer';
  readonly form: 'Veränderung' | 'Quote' | 'Anzahl' | 'Beobachtung' | 'Schritte';
  readonly value: number | '';
  /** `hoch` and `niedrig` include the value itself, `über` and `unter` do not. */
  readonly direction: 'hoch' | 'niedrig' | 'über' | 'unter' | '';
}

export interface NativeQuestion {
  readonly data: DataPlace;
  readonly jobcenter: string;
  /** Day numbers of first days. */
  readonly month: number;
  readonly load: number;
  readonly target: NativeTarget;
}

const headers = [
  'Jobcenter',
  'Berichtsmonat',
  'Ladestand',
  'Nr',
  'Kennzahl',
  'Geschlecht',
  'Form',
  'Zielwert',
  'Richtung',
  'Monate',
  'Geschlecht oben',
  'Geschlecht unten',
  'oben von',
  'oben bis',
  'unten von',
  'unten bis',
  'geliefert',
  'Zahlen oben',
  'Zahlen unten',
  'Stand Ist',
  'Berichtsmonat Vorjahr',
  'Ladestand Vorjahr',
  'oben von Vorjahr',
  'oben bis Vorjahr',
  'unten von Vorjahr',
  'unten bis Vorjahr',
  'geliefert Vorjahr',
  'Zahlen oben Vorjahr',
  'Zahlen unten Vorjahr',
  'Zeilen oben Vorjahr',
  'Zeilen unten Vorjahr',
  'Stand Vorjahr',
  'oben bekannt',
  'unten bekannt',
  'anderer Ladestand',
  'anderer Ladestand oben',
  'anderer Ladestand unten',
  'Zahlen oben zum anderen',
  'Zahlen unten zum anderen',
  'Ist',
  'Vorjahr',
  'Veränderung',
  'Zielveränderung',
  'Soll',
  'Abweichung',
  'Zielerreichungsgrad',
  'Ergebnis',
] as const;
type Header = (typeof headers)[number];

export const nativeHeaders: readonly string[] = headers;
/** The columns that ZIELTABELLE has too. */
export const resultHeaders = [
  'Ist',
  'Vorjahr',
  'Veränderung',
  'Zielveränderung',
  'Soll',
  'Abweichung',
  'Zielerreichungsgrad',
  'Ergebnis',
] as const;
export type ResultHeader = (typeof resultHeaders)[number];

export function columnOf(header: ResultHeader): number {
  return headers.indexOf(header);
}

/** A quantity and where its months lie: `earlier` months before January to the reporting month. */
interface Part {
  readonly quantity: string;
  /** Smallest figure that can be right: nobody has a stock of 0. */
  readonly isFigure: '">0"' | '">=0"';
  readonly earlier: 0 | 1;
}
interface Shape {
  readonly call: 'SUMIFS' | 'AVERAGEIFS';
  readonly above: Part;
  /** The mean that the sum is divided by. */
  readonly below: Part | null;
  /** Kennzahl under which a JFW is delivered. */
  readonly delivered: string;
}

const positive = '">0"';
const notNegative = '">=0"';

function shapeOf({ code, form }: NativeTarget): Shape {
  const integrations: Part = { quantity: 'INT', isFigure: notNegative, earlier: 0 };
  if (code === 'INT' || (code === 'K2' && form === 'Anzahl')) {
    return { call: 'SUMIFS', above: integrations, below: null, delivered: 'INT' };
  }
  const single = (call: Shape['call'], quantity: string): Shape => ({
    call,
    above: { quantity, isFigure: positive, earlier: 0 },
    below: null,
    delivered: code,
  });
  switch (code) {
    case 'K1':
      return single('SUMIFS', 'LLU');
    case 'K1E2':
      return single('AVERAGEIFS', 'ELB');
    case 'K3':
      return single('AVERAGEIFS', 'LZB');
    case 'K2':
      return {
        call: 'SUMIFS',
        above: integrations,
        below: { quantity: 'ELB', isFigure: positive, earlier: 1 },
        delivered: 'K2',
      };
    default:
      throw new Error(`No native formula for ${code}`);
  }
}

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** One row of the sheet of native formulas; `row` as people count. */
export function nativeRow({ data, jobcenter, month, load, target }: NativeQuestion, row: number): readonly CellWrite[] {
  const cell: CellOf = (header) => `$${columnLetters(headers.indexOf(header))}${row}`;
  const range = (column: DataColumn): string => {
    const letters = columnLetters(data.columns[column]);
    return `'${data.sheet}'!$${letters}$${data.firstRow}:$${letters}$${data.lastRow}`;
  };
  const inputs: Partial<Record<Header, string | number>> = {
    Jobcenter: jobcenter,
    Berichtsmonat: month,
    Ladestand: load,
    Nr: target.no,
    Kennzahl: target.code,
    Geschlecht: target.sex,
    Form: target.form,
    Zielwert: target.value,
    Richtung: target.direction,
  };
  const formulas = target.form === 'Schritte' ? stepFormulas() : figureFormulas(target, cell, range);
  return headers.map((header): CellWrite => {
    const formula = formulas[header];
    if (formula !== undefined) return { formula: `=${formula}` };
    return { value: inputs[header] ?? '' };
  });
}

type Formulas = Partial<Record<Header, string>>;

function stepFormulas(): Formulas {
  return { Ergebnis: '"offen"' };
}

type CellOf = (header: Header) => string;
/** The cells that one part of one year is looked up with. */
interface Lookup {
  readonly part: Part;
  readonly sex: string;
  readonly from: string;
  readonly to: string;
}

function figureFormulas(target: NativeTarget, cell: CellOf, range: (column: DataColumn) => string): Formulas {
  const { call, above, below, delivered } = shapeOf(target);
  const months = cell('Monate');
  const month = cell('Berichtsmonat');
  const load = cell('Ladestand');
  const monthBefore = cell('Berichtsmonat Vorjahr');
  const loadBefore = cell('Ladestand Vorjahr');
  const lookup = (part: Part, sex: Header, from: Header, to: Header): Lookup => ({
    part,
    sex: cell(sex),
    from: cell(from),
    to: cell(to),
  });
  const top = lookup(above, 'Geschlecht oben', 'oben von', 'oben bis');
  const topBefore = lookup(above, 'Geschlecht oben', 'oben von Vorjahr', 'oben bis Vorjahr');
  const bottom = below && lookup(below, 'Geschlecht unten', 'unten von', 'unten bis');
  const bottomBefore = below && lookup(below, 'Geschlecht unten', 'unten von Vorjahr', 'unten bis Vorjahr');

  const series = (part: Part, sex: string): string =>
    `${range('Jobcenter')},${cell('Jobcenter')},${range('Kennzahl')},"${part.quantity}",${range('Art')},"Monat",${range('Geschlecht')},${sex}`;
  const whole = ({ part, sex, from, to }: Lookup, at: string): string =>
    `${series(part, sex)},${range('Berichtsmonat')},">="&${from},${range('Berichtsmonat')},"<="&${to},${range('Ladestand')},${at}`;
  /** Women and men stand in for a total that the table does not have. */
  const sexes = (sex: string): string => `IF(${sex}="<>gesamt",2,1)`;
  const rows = (each: Lookup, at: string): string => `COUNTIFS(${whole(each, at)})/${sexes(each.sex)}`;
  const figures = (each: Lookup, at: string): string =>
    `COUNTIFS(${whole(each, at)},${range('Wert')},${each.part.isFigure})/${sexes(each.sex)}`;
  const sum = (each: Lookup, at: string): string => `SUMIFS(${range('Wert')},${whole(each, at)})`;
  const mean = (each: Lookup, at: string): string =>
    `AVERAGEIFS(${range('Wert')},${whole(each, at)})*${sexes(each.sex)}`;
  const value = (upper: Lookup, lower: Lookup | null, atUpper: string, atLower: string): string => {
    const upperValue = call === 'SUMIFS' ? sum(upper, atUpper) : mean(upper, atUpper);
    return lower === null ? upperValue : `${upperValue}/(${mean(lower, atLower)})`;
  };
  const delivery = (of: string, at: string): string =>
    `${range('Jobcenter')},${cell('Jobcenter')},${range('Kennzahl')},"${delivered}",${range('Art')},"JFW",${range('Geschlecht')},${cell('Geschlecht')},${range('Berichtsmonat')},${of},${range('Ladestand')},${at},${range('Wert')},">=0"`;
  const deliveredValue = (of: string, at: string): string => `SUMIFS(${range('Wert')},${delivery(of, at)})`;

  const sexOf = (part: Part): string =>
    target.sex === 'gesamt' ? `IF(COUNTIFS(${series(part, '"gesamt"')})=0,"<>gesamt","gesamt")` : cell('Geschlecht');
  const january = (of: string, { earlier }: Part): string => `DATE(YEAR(${of}),${1 - earlier},1)`;
  const last = (of: string, { earlier }: Part): string => (earlier === 0 ? of : `EDATE(${of},-${earlier})`);

  // Another load of the year before: the newest one up to the one that is needed, else the first that knows the month.
  const lastMonth = ({ part, sex, to }: Lookup): string => `${series(part, sex)},${range('Berichtsmonat')},${to}`;
  const knownBy = (each: Lookup): string =>
    `IF(COUNTIFS(${lastMonth(each)},${range('Ladestand')},"<="&${loadBefore})>0,${loadBefore},MINIFS(${range('Ladestand')},${lastMonth(each)}))`;
  const newestUpTo = (each: Lookup): string =>
    `MAXIFS(${range('Ladestand')},${lastMonth(each)},${range('Ladestand')},"<="&${cell('anderer Ladestand')})`;

  const lower: Formulas =
    below === null || bottom === null || bottomBefore === null
      ? {}
      : {
          'Geschlecht unten': sexOf(below),
          'unten von': january(month, below),
          'unten bis': last(month, below),
          'Zahlen unten': figures(bottom, load),
          'unten von Vorjahr': january(monthBefore, below),
          'unten bis Vorjahr': last(monthBefore, below),
          'Zahlen unten Vorjahr': figures(bottomBefore, loadBefore),
          'Zeilen unten Vorjahr': rows(bottomBefore, loadBefore),
          'unten bekannt': knownBy(bottomBefore),
          'anderer Ladestand unten': newestUpTo(bottomBefore),
          'Zahlen unten zum anderen': figures(bottomBefore, cell('anderer Ladestand unten')),
        };
  const isComplete = (upper: Header, lowerHeader: Header): string =>
    below === null ? `${cell(upper)}=${months}` : `AND(${cell(upper)}=${months},${cell(lowerHeader)}=${months})`;
  const state = cell('Stand Ist');
  const stateBefore = cell('Stand Vorjahr');
  const otherValue = value(topBefore, bottomBefore, cell('anderer Ladestand oben'), cell('anderer Ladestand unten'));
  return {
    ...lower,
    Monate: `MONTH(${month})`,
    'Geschlecht oben': sexOf(above),
    'oben von': january(month, above),
    'oben bis': last(month, above),
    geliefert: `COUNTIFS(${delivery(month, load)})`,
    'Zahlen oben': figures(top, load),
    'Stand Ist': `IF(${cell('geliefert')}=1,"geliefert",IF(${isComplete('Zahlen oben', 'Zahlen unten')},"berechnet","fehlt"))`,
    'Berichtsmonat Vorjahr': `EDATE(${month},-12)`,
    'Ladestand Vorjahr': `EDATE(${load},-12)`,
    'oben von Vorjahr': january(monthBefore, above),
    'oben bis Vorjahr': last(monthBefore, above),
    'geliefert Vorjahr': `COUNTIFS(${delivery(monthBefore, loadBefore)})`,
    'Zahlen oben Vorjahr': figures(topBefore, loadBefore),
    'Zeilen oben Vorjahr': rows(topBefore, loadBefore),
    'Stand Vorjahr': stateOfYearBefore(cell, isComplete, below !== null),
    'oben bekannt': knownBy(topBefore),
    'anderer Ladestand': `MAX(${cell('oben bekannt')},${cell('unten bekannt')})`,
    'anderer Ladestand oben': newestUpTo(topBefore),
    'Zahlen oben zum anderen': figures(topBefore, cell('anderer Ladestand oben')),
    Ist: `IF(${state}="geliefert",${deliveredValue(month, load)},IF(${state}="berechnet",${value(top, bottom, load, load)},NA()))`,
    // A value of another Ladestand stands only beside an Ist, where the line says so.
    Vorjahr: `IF(${stateBefore}="geliefert",${deliveredValue(monthBefore, loadBefore)},IF(${stateBefore}="berechnet",${value(topBefore, bottomBefore, loadBefore, loadBefore)},IF(${stateBefore}="anderer Stand",IF(ISNUMBER(${cell('Ist')}),${otherValue},NA()),NA())))`,
    ...judgement(target, cell),
  };
}

/**
 * `geliefert` or `berechnet`: there at the Ladestand and in the Art that the comparison needs. `anderer Stand`: there, but
 * not so. `fehlt`: not there.
 */
function stateOfYearBefore(
  cell: CellOf,
  isComplete: (upper: Header, lower: Header) => string,
  hasLower: boolean,
): string {
  const exact = isComplete('Zahlen oben Vorjahr', 'Zahlen unten Vorjahr');
  const known = isComplete('Zahlen oben zum anderen', 'Zahlen unten zum anderen');
  // A row without a figure in it, or two for one month, is a missing figure, whatever other loads know.
  const unusable = (figures: Header, rows: Header): string =>
    `${cell(figures)}<>${cell(rows)},${cell(rows)}>${cell('Monate')}`;
  const upper = unusable('Zahlen oben Vorjahr', 'Zeilen oben Vorjahr');
  const blank = hasLower ? `OR(${upper},${unusable('Zahlen unten Vorjahr', 'Zeilen unten Vorjahr')})` : `OR(${upper})`;
  const delivered = `${cell('geliefert Vorjahr')}=1`;
  const elsewhere = `IF(${blank},"fehlt",IF(${known},"anderer Stand","fehlt"))`;
  const byMonths = `IF(${exact},"berechnet",${elsewhere})`;
  const otherMeasure = `IF(${exact},"anderer Stand",${elsewhere})`;
  const state = cell('Stand Ist');
  return `IF(${state}="berechnet",${byMonths},IF(${delivered},"geliefert",IF(${state}="geliefert",${otherMeasure},${byMonths})))`;
}

/** Whole tenths of a percent, half away from zero. A half that the machine cannot hold comes back at eleven decimals. */
function tenths(fraction: string): string {
  return `(SIGN(${fraction})*ROUND(ROUND(ABS(${fraction})*1E11,0)/1E8,0))`;
}

const sides = { hoch: '>=', niedrig: '<=', über: '>', unter: '<', '': '>=' } as const;

function judgement(target: NativeTarget, cell: CellOf): Formulas {
  const [actual, previous, agreed] = [cell('Ist'), cell('Vorjahr'), cell('Zielwert')];
  const change = cell('Veränderung');
  const required = cell('Soll');
  const there = `${cell('Stand Ist')}<>"fehlt"`;
  const comparable = `OR(${cell('Stand Vorjahr')}="geliefert",${cell('Stand Vorjahr')}="berechnet")`;
  const both = `AND(${there},${comparable})`;
  const yearChange = `IF(${both},IF(${previous}=0,NA(),${actual}/${previous}-1),NA())`;
  const higher = target.direction === 'hoch' || target.direction === 'über';
  const degree = higher
    ? `IF(${required}=0,NA(),${actual}/${required})`
    : `IF(OR(${actual}=0,${required}=0),NA(),${required}/${actual})`;
  const side = sides[target.direction];
  const verdict = (reached: string): string => `IF(${reached},"erreicht","nicht erreicht")`;
  switch (target.form) {
    case 'Schritte':
      return stepFormulas();
    case 'Beobachtung':
      return { Veränderung: yearChange, Ergebnis: '"Beobachtung"' };
    case 'Veränderung':
      return {
        Veränderung: yearChange,
        Zielveränderung: agreed,
        // The Soll belongs to the same Ladestand of the year before, and to no other.
        Soll: `IF(${comparable},${previous}*(1+${agreed}),NA())`,
        Abweichung: `${change}-${agreed}`,
        Zielerreichungsgrad: `IF(${both},${degree},NA())`,
        Ergebnis: `IF(NOT(${there}),"Daten fehlen",IF(${cell('Stand Vorjahr')}="anderer Stand","nicht vergleichbar",IF(ISNUMBER(${change}),${verdict(`${tenths(change)}${side}${tenths(agreed)}`)},"Daten fehlen")))`,
      };
    case 'Quote':
    case 'Anzahl': {
      const compared =
        target.form === 'Quote' ? `${tenths(actual)}${side}${tenths(required)}` : `${actual}${side}${required}`;
      return {
        Veränderung: yearChange,
        Soll: agreed,
        Abweichung: `${actual}-${required}`,
        Zielerreichungsgrad: `IF(${there},${degree},NA())`,
        Ergebnis: `IF(${there},${verdict(compared)},"Daten fehlen")`,
      };
    }
  }
}
