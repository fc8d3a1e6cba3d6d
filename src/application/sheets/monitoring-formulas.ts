import { sheetTexts } from '../../text/sheet-texts';
import { cellReference, columnLetters, fixedReference } from '../cell-reference';
import type { Derivation } from './derivation';

/** Zero-based rows and columns of the cells at the top of the sheet. */
export const headCells = {
  column: 2,
  jobcenter: 3,
  reportingMonth: 4,
  dataLoad: 5,
  baseDataLoad: 6,
  lag: 7,
  shift: 8,
  state: 9,
} as const;

export const head = {
  jobcenter: fixedReference(headCells.jobcenter, headCells.column),
  reportingMonth: fixedReference(headCells.reportingMonth, headCells.column),
  dataLoad: fixedReference(headCells.dataLoad, headCells.column),
  baseDataLoad: fixedReference(headCells.baseDataLoad, headCells.column),
  lag: fixedReference(headCells.lag, headCells.column),
  shift: fixedReference(headCells.shift, headCells.column),
  state: fixedReference(headCells.state, headCells.column),
} as const;

/** Columns of `Herleitung`; the last four stand beside the printed area. */
export const derivationColumns = {
  sex: 3,
  reportingMonth: 4,
  dataLoad: 5,
  delivered: 6,
  numerator: 7,
  denominator: 8,
  numeratorMonths: 9,
  denominatorMonths: 10,
  origin: 11,
  finding: 12,
  numeratorRows: 13,
  denominatorRows: 14,
  otherLoadRows: 15,
  deliveredRows: 16,
} as const;

const { words } = sheetTexts.monitoring;
const months = '{1,2,3,4,5,6,7,8,9,10,11,12}';
/** Only numbers count: a marker such as `*` or an empty cell is a missing figure and never a 0. */
const isFigure = 'tblKennzahlen[Wert],">-1E300"';

interface Period {
  readonly from: string;
  readonly to: string;
}

/** References of one row of `Herleitung`. */
export function derivationRow(row: number): Readonly<Record<keyof typeof derivationColumns, string>> {
  const at = (column: number): string => cellReference(row, column);
  const { sex, reportingMonth, dataLoad, delivered, numerator, denominator } = derivationColumns;
  return {
    sex: at(sex),
    reportingMonth: at(reportingMonth),
    dataLoad: at(dataLoad),
    delivered: at(delivered),
    numerator: at(numerator),
    denominator: at(denominator),
    numeratorMonths: at(derivationColumns.numeratorMonths),
    denominatorMonths: at(derivationColumns.denominatorMonths),
    origin: at(derivationColumns.origin),
    finding: at(derivationColumns.finding),
    numeratorRows: at(derivationColumns.numeratorRows),
    denominatorRows: at(derivationColumns.denominatorRows),
    otherLoadRows: at(derivationColumns.otherLoadRows),
    deliveredRows: at(derivationColumns.deliveredRows),
  };
}

type Cells = ReturnType<typeof derivationRow>;

function criteria(cells: Cells, quantity: string, kind: string, period: Period): string {
  return `tblKennzahlen[Jobcenter],${head.jobcenter},tblKennzahlen[Kennzahl],"${quantity}",tblKennzahlen[Art],"${kind}",tblKennzahlen[Geschlecht],${cells.sex},${within(period)}`;
}

function within({ from, to }: Period): string {
  return `tblKennzahlen[Berichtsmonat],">="&${from},tblKennzahlen[Berichtsmonat],"<"&${to}`;
}

/** Exactly the data load of the row, whatever day of its month stands in the table. */
function atLoad({ dataLoad }: Cells): string {
  return `tblKennzahlen[Ladestand],">="&${dataLoad},tblKennzahlen[Ladestand],"<"&EDATE(${dataLoad},1)`;
}

const noShift = '0';

function yearToMonth({ reportingMonth }: Cells, shift: string): Period {
  return shift === noShift
    ? { from: `DATE(YEAR(${reportingMonth}),1,1)`, to: `EDATE(${reportingMonth},1)` }
    : { from: `DATE(YEAR(${reportingMonth}),1-${shift},1)`, to: `EDATE(${reportingMonth},1-${shift})` };
}

/** December of the year before and the twelve months of the year, counted from the year before; and the months behind. */
const shiftedMonths = '{12,13,14,15,16,17,18,19,20,21,22,23,24}';
const monthsBehind = '{13,14,15,16,17,18,19,20,21,22,23,24,25}';

/**
 * Months of the year so far that have a figure at the data load. More rows than months are duplicates. SIGN and a further
 * criterion for the period take the place of comparisons, which not every engine calculates rightly on lists.
 */
function monthsFound(cells: Cells, quantity: string, shift: string): string {
  const year = `YEAR(${cells.reportingMonth})`;
  const each =
    shift === noShift
      ? { from: `DATE(${year},${months},1)`, to: `DATE(${year},${months}+1,1)` }
      : { from: `DATE(${year}-1,${shiftedMonths},1)`, to: `DATE(${year}-1,${monthsBehind},1)` };
  return `=SUMPRODUCT(SIGN(COUNTIFS(${criteria(cells, quantity, 'Monat', each)},${within(yearToMonth(cells, shift))},${atLoad(cells)},${isFigure})))`;
}

function rowsFound(cells: Cells, quantity: string, shift: string): string {
  return `=COUNTIFS(${criteria(cells, quantity, 'Monat', yearToMonth(cells, shift))},${atLoad(cells)},${isFigure})`;
}

function overMonths(call: 'SUMIFS' | 'AVERAGEIFS', cells: Cells, quantity: string, shift: string): string {
  const [found, rows] =
    call === 'SUMIFS' ? [cells.numeratorMonths, cells.numeratorRows] : [cells.denominatorMonths, cells.denominatorRows];
  return `=IF(AND(${found}=MONTH(${cells.reportingMonth}),${rows}=${found}),${call}(tblKennzahlen[Wert],${criteria(cells, quantity, 'Monat', yearToMonth(cells, shift))},${atLoad(cells)}),NA())`;
}

export interface DerivationFormulas {
  readonly delivered: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly numeratorMonths: string | null;
  readonly denominatorMonths: string | null;
  readonly origin: string;
  readonly finding: string;
  readonly numeratorRows: string | null;
  readonly denominatorRows: string | null;
  readonly otherLoadRows: string | null;
  readonly deliveredRows: string;
}

/**
 * Every formula of one row of `Herleitung`. `code`: Kennzahl under which a progress value is delivered. `compared`: the row
 * is one side of a comparison, so that figures of another data load are worth a word of their own.
 */
export function derivationFormulas(
  row: number,
  derivation: Derivation,
  code: string,
  compared: boolean,
): DerivationFormulas {
  const cells = derivationRow(row);
  const month = { from: cells.reportingMonth, to: `EDATE(${cells.reportingMonth},1)` };
  const delivery = criteria(cells, code, 'JFW', month);
  const common = {
    delivered: `=IF(${cells.deliveredRows}=1,SUMIFS(tblKennzahlen[Wert],${delivery},${atLoad(cells)}),"")`,
    deliveredRows: `=COUNTIFS(${delivery},${atLoad(cells)},${isFigure})`,
    origin: originFormula(cells, derivation, compared),
    finding: findingFormula(cells, derivation),
  };
  const deliveredAnywhere = `COUNTIFS(${delivery},${isFigure})`;
  if (derivation.kind === 'delivered') {
    return {
      ...common,
      numerator: null,
      denominator: null,
      numeratorMonths: null,
      denominatorMonths: null,
      numeratorRows: null,
      denominatorRows: null,
      otherLoadRows: compared ? `=${deliveredAnywhere}` : null,
    };
  }
  const ratio = derivation.kind === 'ratio';
  const quantity = ratio ? derivation.numerator : derivation.quantity;
  const anywhere = `COUNTIFS(${criteria(cells, quantity, 'Monat', yearToMonth(cells, noShift))},${isFigure})`;
  const denominator = ratio ? derivation.denominator : null;
  return {
    ...common,
    numerator: overMonths('SUMIFS', cells, quantity, noShift),
    numeratorMonths: monthsFound(cells, quantity, noShift),
    numeratorRows: rowsFound(cells, quantity, noShift),
    denominator:
      denominator !== null
        ? overMonths('AVERAGEIFS', cells, denominator, head.shift)
        : derivation.kind === 'mean'
          ? `=IF(ISNUMBER(${cells.numerator}),MONTH(${cells.reportingMonth}),NA())`
          : null,
    denominatorMonths: denominator === null ? null : monthsFound(cells, denominator, head.shift),
    denominatorRows: denominator === null ? null : rowsFound(cells, denominator, head.shift),
    otherLoadRows: compared ? `=${deliveredAnywhere}+${anywhere}` : null,
  };
}

function originFormula(cells: Cells, derivation: Derivation, compared: boolean): string {
  const { deliveredRows, numeratorRows, numeratorMonths, denominatorRows, denominatorMonths, otherLoadRows } = cells;
  const elsewhere = compared ? `IF(${otherLoadRows}>0,"${words.otherLoad}","${words.absent}")` : `"${words.absent}"`;
  if (derivation.kind === 'delivered') {
    return `=IF(${deliveredRows}=1,"${words.delivered}",IF(${deliveredRows}>1,"${words.duplicate}",${elsewhere}))`;
  }
  const needed = `MONTH(${cells.reportingMonth})`;
  const ratio = derivation.kind === 'ratio';
  const duplicate = ratio
    ? `OR(${deliveredRows}>1,${numeratorRows}>${numeratorMonths},${denominatorRows}>${denominatorMonths})`
    : `OR(${deliveredRows}>1,${numeratorRows}>${numeratorMonths})`;
  const complete = ratio
    ? `AND(${numeratorMonths}=${needed},${denominatorMonths}=${needed})`
    : `${numeratorMonths}=${needed}`;
  const nothing = ratio ? `${numeratorRows}+${denominatorRows}=0` : `${numeratorRows}=0`;
  const otherwise = compared ? `IF(${nothing},${elsewhere},"${words.absent}")` : elsewhere;
  return `=IF(${deliveredRows}=1,"${words.delivered}",IF(${duplicate},"${words.duplicate}",IF(${complete},"${words.computed}",${otherwise})))`;
}

/** `03.2026`; TEXT with a date code would depend on the language of Excel. */
export function monthText(reference: string): string {
  return `RIGHT("0"&MONTH(${reference}),2)&"."&YEAR(${reference})`;
}

function findingFormula(cells: Cells, derivation: Derivation): string {
  const load = `" zum Ladestand "&${monthText(cells.dataLoad)}`;
  const needed = `" von "&MONTH(${cells.reportingMonth})`;
  const found =
    derivation.kind === 'delivered'
      ? `"kein gelieferter JFW"`
      : derivation.kind === 'ratio'
        ? `"${derivation.numerator} "&${cells.numeratorMonths}&${needed}&", ${derivation.denominator} "&${cells.denominatorMonths}&${needed}&" Monaten"`
        : `"${derivation.quantity} "&${cells.numeratorMonths}&${needed}&" Monaten"`;
  return `=IF(${cells.origin}="${words.delivered}","JFW geliefert",IF(${cells.origin}="${words.duplicate}","mehrere Werte für denselben Monat",IF(${cells.origin}="${words.otherLoad}","kein Wert",${found})))&${load}`;
}

/** The progress value of a row of `Herleitung`: delivered first, else computed, else #N/A. */
export function progressValue(row: number, derivation: Derivation): string {
  const cells = derivationRow(row);
  if (derivation.kind === 'delivered') return `IF(${cells.origin}="${words.delivered}",${cells.delivered},NA())`;
  const computed = derivation.kind === 'sum' ? cells.numerator : `${cells.numerator}/${cells.denominator}`;
  return `IF(${cells.origin}="${words.delivered}",${cells.delivered},IF(${cells.origin}="${words.computed}",${computed},NA()))`;
}

/** Native formulas on `tblHaushalt` for one title; the columns are those of the section on the sheet. */
export function budgetFormulas(row: number): readonly [planned: string, spent: string, share: string, months: string] {
  const line = `tblHaushalt[Jahr],YEAR(${head.reportingMonth}),tblHaushalt[Jobcenter],${head.jobcenter},tblHaushalt[Titel],$B${row + 1}`;
  const monthIn = (from: string, to: string): string => `tblHaushalt[Monat],">="&${from},tblHaushalt[Monat],"<"&${to}`;
  const year = `YEAR(${head.reportingMonth})`;
  const monthly = monthIn(`DATE(${year},${months},1)`, `DATE(${year},${months}+1,1)`);
  const soFar = monthIn(`DATE(${year},1,1)`, `DATE(${year},MONTH(${head.reportingMonth})+1,1)`);
  const planned = cellReference(row, 4);
  const spent = cellReference(row, 5);
  return [
    `=IF(COUNTIFS(${line},tblHaushalt[Ansatz],">-1E300")>0,SUMIFS(tblHaushalt[Ansatz],${line}),NA())`,
    `=IF(${cellReference(row, 7)}=MONTH(${head.reportingMonth}),SUMIFS(tblHaushalt[Ausgaben],${line},${soFar}),NA())`,
    `=IF(AND(ISNUMBER(${planned}),ISNUMBER(${spent})),IF(${planned}>0,${spent}/${planned},NA()),NA())`,
    `=SUMPRODUCT(SIGN(COUNTIFS(${line},${monthly},${soFar},tblHaushalt[Ausgaben],">-1E300")))`,
  ];
}

/** Counts on `tblSchritte` for the target whose number stands in column A. */
export function stepFormulas(row: number): readonly string[] {
  const target = `tblSchritte[Jahr],YEAR(${head.reportingMonth}),tblSchritte[Jobcenter],${head.jobcenter},tblSchritte[Ziel-Nr],$${columnLetters(0)}${row + 1}`;
  const count = (kind: string, status?: string): string =>
    `=COUNTIFS(${target},tblSchritte[Art],"${kind}"${status === undefined ? '' : `,tblSchritte[Status],"${status}"`})`;
  return [
    count('Schritt'),
    count('Schritt', 'in Arbeit'),
    count('Schritt', 'erledigt'),
    count('Kriterium'),
    count('Kriterium', 'erledigt'),
  ];
}
