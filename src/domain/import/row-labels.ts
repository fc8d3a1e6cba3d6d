import { parseMeasure, type Measure } from '../figure-table';
import { reportingMonth, type ReportingMonth } from '../months';
import { parseFigureCode, type FigureCode } from '../quantities';
import { parseSex, type Sex } from '../sex';
import { ownEntry, type TableMapping } from './import-mapping';
import { isSubtotal, isWiderArea } from './jobcenter-in-label';
import { labelKey, labelText, labelWords } from './label-text';
import { readMonthCell, type MonthCell } from './months-in-text';
import { readLabel, type DeclaredUnit } from './read-label';
import type { RefusalReason } from './read-figure-value';
import type { SheetValue } from './sheet-cells';

/** What the label columns of a row say. null: the row does not say. */
export interface RowLabels {
  jobcenter: string | null;
  figure: FigureCode | null;
  sex: Sex | null;
  month: ReportingMonth | null;
  measure: Measure | null;
  dataLoad: ReportingMonth | null;
  waitingPeriod: number | null;
  unit: DeclaredUnit | null;
}

export type LabelOutcome =
  | { readonly kind: 'said'; readonly said: Partial<RowLabels>; readonly monthCell?: MonthCell; readonly year?: number }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  /** The user said that rows with this label are left out. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknownFigure'; readonly label: string; readonly text: string };

export type LabelReader = (cell: Exclude<SheetValue, null>, isDate: boolean) => LabelOutcome;

const nothing: LabelOutcome = { kind: 'said', said: {} };
const refused = (reason: RefusalReason): LabelOutcome => ({ kind: 'refused', reason });

function readFigure(text: string, mapping: TableMapping): LabelOutcome {
  const key = labelKey(text);
  const told = ownEntry(mapping.figureNames, key);
  if (told === 'ignore') return { kind: 'ignored' };
  const features = readLabel(text);
  const figure = told ?? features.figure ?? parseFigureCode(text);
  if (figure !== null && (told !== undefined || features.rest === ''))
    return {
      kind: 'said',
      said: { figure, sex: features.sex, measure: features.measure, unit: features.unit },
    };
  // 'davon Frauen' under the row of the figure.
  if (features.sex !== null && features.rest === '' && features.role === null && features.figure === null)
    return { kind: 'said', said: { sex: features.sex } };
  if (isSubtotal(text)) return refused({ code: 'subtotalRow', text });
  return { kind: 'unknownFigure', label: key, text };
}

function readJobcenter(text: string, mapping: TableMapping, keyOf: (name: string) => string): LabelOutcome {
  if (isSubtotal(text) || isWiderArea(text)) return refused({ code: 'subtotalRow', text });
  const told = ownEntry(mapping.jobcenterNames, keyOf(text));
  if (told === null) return { kind: 'ignored' };
  return { kind: 'said', said: { jobcenter: told ?? text } };
}

function readMonth(cell: string | number, isDate: boolean): LabelOutcome {
  const text = labelText(cell);
  const monthCell = readMonthCell(cell, isDate, labelWords);
  if (monthCell.kind === 'quarter') return refused({ code: 'quarterInsteadOfMonth', text });
  if (monthCell.kind === 'unreadable') {
    if (isSubtotal(text) || /^\d{4}$/.test(text)) return refused({ code: 'subtotalRow', text });
    return refused({ code: 'monthUnreadable', text });
  }
  return { kind: 'said', said: monthCell.kind === 'month' ? { month: monthCell.month } : {}, monthCell };
}

function readSex(text: string): LabelOutcome {
  const sex = parseSex(text) ?? readLabel(text).sex;
  return sex === null ? refused({ code: 'sexUnknown', text }) : { kind: 'said', said: { sex } };
}

function readWaitingPeriod(cell: string | number, text: string): LabelOutcome {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : readLabel(text).waitingPeriod;
  if (number === null || number > 12 || (typeof cell === 'number' && !Number.isInteger(cell)))
    return refused({ code: 'waitingPeriodUnreadable', text });
  return { kind: 'said', said: { waitingPeriod: number } };
}

const wordUnits: Readonly<Record<string, DeclaredUnit>> = { anzahl: 'count', personen: 'count', fälle: 'count' };

function readUnit(text: string): LabelOutcome {
  const unit = readLabel(text).unit ?? wordUnits[text.toLowerCase()] ?? null;
  return unit === null ? refused({ code: 'unitUnknown', text }) : { kind: 'said', said: { unit } };
}

function readYear(text: string): LabelOutcome {
  const { year } = readLabel(text);
  return year === null ? refused({ code: 'monthUnreadable', text }) : { kind: 'said', said: {}, year };
}

export type LabelRole =
  'jobcenter' | 'figure' | 'sex' | 'month' | 'year' | 'measure' | 'dataLoad' | 'waitingPeriod' | 'unit';

function readLabelCell(
  role: LabelRole,
  cell: Exclude<SheetValue, null>,
  isDate: boolean,
  mapping: TableMapping,
  keyOf: (name: string) => string,
): LabelOutcome {
  const text = labelText(cell);
  if (text === '' || typeof cell === 'boolean') return nothing;
  switch (role) {
    case 'jobcenter':
      return readJobcenter(text, mapping, keyOf);
    case 'figure':
      return readFigure(text, mapping);
    case 'sex':
      return readSex(text);
    case 'month':
      return readMonth(cell, isDate);
    case 'year':
      return readYear(text);
    case 'measure': {
      const measure = parseMeasure(text) ?? readLabel(text).measure;
      return measure === null ? refused({ code: 'measureUnknown', text }) : { kind: 'said', said: { measure } };
    }
    case 'dataLoad': {
      const found = readMonthCell(cell, isDate, labelWords);
      return found.kind === 'month'
        ? { kind: 'said', said: { dataLoad: found.month } }
        : refused({ code: 'dataLoadUnreadable', text });
    }
    case 'waitingPeriod':
      return readWaitingPeriod(cell, text);
    case 'unit':
      return readUnit(text);
  }
}

/** Reader of one label column; what it read once it remembers, because labels repeat by the thousand. */
export function labelReader(role: LabelRole, mapping: TableMapping, keyOf: (name: string) => string): LabelReader {
  const plain = new Map<SheetValue, LabelOutcome>();
  const dates = new Map<SheetValue, LabelOutcome>();
  return (cell, isDate) => {
    const known = isDate ? dates : plain;
    let outcome = known.get(cell);
    if (outcome === undefined) {
      outcome = readLabelCell(role, cell, isDate, mapping, keyOf);
      known.set(cell, outcome);
    }
    return outcome;
  };
}

/** The month of a row from a month without a year ('Juni', 6) and the year of another column or of the title. */
export function monthOfRow(monthCell: MonthCell | undefined, year: number | null): ReportingMonth | null {
  if (monthCell?.kind !== 'monthNumber' || year === null) return null;
  const month = reportingMonth(year, monthCell.monthNumber);
  return month.ok ? month.value : null;
}
