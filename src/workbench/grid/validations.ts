import {
  type ISheetDataValidationRule,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { Area, ValidationState } from './grid';
import { type UniverSession, intersects, toArea, toRange } from './univer-session';

type Rule = ValidationState['rule'];
type NumericRule = Extract<Rule, { kind: 'decimal' | 'wholeNumber' | 'date' | 'textLength' }>;

/**
 * Univer's own rule for dates judges the displayed text, so a date shown as `03.2026` would count as wrong. Dates are
 * numbers in Excel; they go as decimal rules between serials, told apart by their id.
 */
const datePrefix = 'dv-date-';
const numericTypes = {
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
  date: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;
const numericTypeTexts: Readonly<Record<keyof typeof numericTypes, string>> = numericTypes;
const listType: string = DataValidationType.LIST;
const customType: string = DataValidationType.CUSTOM;
const errorStyles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;
/** Excel's name of an operator to Univer's. */
const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** Rules for what may be typed. As in Excel a cell has at most one: a new rule takes the cells from older ones. */
export class Validations {
  private nextNumber = 1;

  constructor(private readonly session: UniverSession) {}

  list(sheetId: string): readonly ValidationState[] {
    return this.rules(sheetId).flatMap((rule) => {
      const state = fromUniver(rule);
      return state ? [state] : [];
    });
  }

  set(sheetId: string, validation: Omit<ValidationState, 'id'>): ValidationState {
    for (const area of validation.areas) this.remove(sheetId, area);
    const uid = `${validation.rule.kind === 'date' ? datePrefix : 'dv-'}${this.nextNumber++}`;
    this.add(sheetId, [toUniver(uid, validation)]);
    return { ...validation, id: uid };
  }

  remove(sheetId: string, area: Area): void {
    for (const rule of this.rules(sheetId)) {
      const areas = rule.ranges.map(toArea);
      if (!areas.some((entry) => intersects(entry, area))) continue;
      const rest = areas.flatMap((entry) => without(entry, area));
      this.drop(sheetId, rule);
      if (rest.length > 0) this.add(sheetId, [{ ...rule, ranges: rest.map(toRange) }]);
    }
  }

  private add(sheetId: string, rules: readonly ISheetDataValidationRule[]): void {
    const target = { unitId: this.session.unitId, subUnitId: sheetId };
    for (const rule of rules) {
      this.session.apply(
        [{ id: AddDataValidationMutation.id, params: { ...target, rule } }],
        [{ id: RemoveDataValidationMutation.id, params: { ...target, ruleId: rule.uid } }],
      );
    }
  }

  private drop(sheetId: string, rule: ISheetDataValidationRule): void {
    const target = { unitId: this.session.unitId, subUnitId: sheetId };
    this.session.apply(
      [{ id: RemoveDataValidationMutation.id, params: { ...target, ruleId: rule.uid } }],
      [{ id: AddDataValidationMutation.id, params: { ...target, rule } }],
    );
  }

  private rules(sheetId: string): readonly ISheetDataValidationRule[] {
    return [...this.session.injector.get(SheetDataValidationModel).getRules(this.session.unitId, sheetId)];
  }
}

function toUniver(uid: string, validation: Omit<ValidationState, 'id'>): ISheetDataValidationRule {
  const { rule, error, prompt } = validation;
  return {
    uid,
    ranges: validation.areas.map(toRange),
    allowBlank: validation.ignoreBlanks,
    ...ruleParts(rule),
    ...(error && {
      showErrorMessage: true,
      errorTitle: error.title,
      error: error.message,
      errorStyle: errorStyles[error.style],
    }),
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message }),
  };
}

function ruleParts(
  rule: Rule,
): Pick<ISheetDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator' | 'showDropDown'> {
  switch (rule.kind) {
    case 'list':
      return { type: DataValidationType.LIST, formula1: rule.source, showDropDown: rule.inCellDropDown };
    case 'custom':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    case 'decimal':
    case 'wholeNumber':
    case 'date':
    case 'textLength':
      return {
        type: numericTypes[rule.kind],
        operator: operators[rule.operator] ?? DataValidationOperator.BETWEEN,
        formula1: storedLimit(rule.kind, rule.formula1),
        ...(rule.formula2 !== undefined && { formula2: storedLimit(rule.kind, rule.formula2) }),
      };
  }
}

function fromUniver(rule: ISheetDataValidationRule): ValidationState | null {
  const kind = ruleOf(rule);
  if (kind === null) return null;
  return {
    id: rule.uid,
    areas: rule.ranges.map(toArea),
    rule: kind,
    ignoreBlanks: rule.allowBlank ?? true,
    error: rule.showErrorMessage
      ? { title: rule.errorTitle ?? '', message: rule.error ?? '', style: styleOf(rule.errorStyle) }
      : null,
    prompt: rule.showInputMessage ? { title: rule.promptTitle ?? '', message: rule.prompt ?? '' } : null,
  };
}

function ruleOf(rule: ISheetDataValidationRule): Rule | null {
  const type: string = rule.type;
  if (type === listType) {
    return { kind: 'list', source: rule.formula1 ?? '', inCellDropDown: rule.showDropDown ?? true };
  }
  if (type === customType) return { kind: 'custom', formula: rule.formula1 ?? '' };
  const kinds = Object.keys(numericTypes) as NumericRule['kind'][];
  const kind = rule.uid.startsWith(datePrefix) ? 'date' : kinds.find((key) => numericTypeTexts[key] === type);
  if (kind === undefined) return null;
  const operator = Object.keys(operators).find((key) => operators[key] === rule.operator) ?? 'Between';
  return {
    kind,
    operator,
    formula1: readLimit(kind, rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: readLimit(kind, rule.formula2) }),
  };
}

const dayMilliseconds = 86_400_000;
/** Day 0 of the 1900 system, counted so that every day from March 1900 on is right. */
const dayZero = Date.UTC(1899, 11, 30);

/** An ISO date as its serial; formulas and numbers stay as they are. */
function storedLimit(kind: NumericRule['kind'], bound: string | number): string {
  const time = kind === 'date' && typeof bound === 'string' && !bound.startsWith('=') ? Date.parse(bound) : NaN;
  return Number.isNaN(time) ? String(bound) : String((time - dayZero) / dayMilliseconds);
}

function readLimit(kind: NumericRule['kind'], text: string | undefined): string | number {
  const bound = limit(text);
  if (kind !== 'date' || typeof bound !== 'number') return bound;
  return new Date(dayZero + bound * dayMilliseconds).toISOString().slice(0, 10);
}

function limit(text: string | undefined): string | number {
  return text !== undefined && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : (text ?? '');
}

function styleOf(style: DataValidationErrorStyle | undefined): 'Stop' | 'Warning' | 'Information' {
  const names = Object.keys(errorStyles) as (keyof typeof errorStyles)[];
  return names.find((name) => errorStyles[name] === style) ?? 'Stop';
}

/** What is left of an area when another is cut out: at most four rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  if (!intersects(area, hole)) return [area];
  const bottom = area.row + area.rowCount;
  const right = area.column + area.columnCount;
  const top2 = Math.max(area.row, hole.row);
  const bottom2 = Math.min(bottom, hole.row + hole.rowCount);
  const left2 = Math.max(area.column, hole.column);
  const right2 = Math.min(right, hole.column + hole.columnCount);
  return [
    { ...area, rowCount: top2 - area.row },
    { ...area, row: bottom2, rowCount: bottom - bottom2 },
    { row: top2, rowCount: bottom2 - top2, column: area.column, columnCount: left2 - area.column },
    { row: top2, rowCount: bottom2 - top2, column: right2, columnCount: right - right2 },
  ].filter((rest) => rest.rowCount > 0 && rest.columnCount > 0);
}
