import type { ValidationState } from '../../grid/grid';
import { defineClass, isHostObject, type BoundClass } from '../protocol/host-object';
import {
  describe,
  expectBag,
  expectBoolean,
  expectOneOf,
  expectText,
  isList,
  type Argument,
  type ArgumentBag,
} from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/wire';
import type { Model, RangeRef } from '../model';
import { contains, intersect, sameArea } from '../rules/address';
import { checkFormula } from '../rules/formula';
import { dateSerial } from '../rules/cell-input';
import type { ValidationDraft } from '../session';

type Rule = ValidationState['rule'];
type Settings = Pick<ValidationState, 'rule' | 'error' | 'prompt' | 'ignoreBlanks'>;

/** Excel's limit for a list typed as text. */
const maxListText = 255;
/** Excel's limits for the titles and texts of alerts and prompts. */
const maxTitle = 32;
const maxMessage = 255;

const operators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
const kinds = ['list', 'date', 'decimal', 'wholeNumber', 'textLength', 'custom'] as const;

const wireTypes: Readonly<Record<Rule['kind'], string>> = {
  list: 'List',
  date: 'Date',
  decimal: 'Decimal',
  wholeNumber: 'WholeNumber',
  textLength: 'TextLength',
  custom: 'Custom',
};

export function dataValidationClass(model: Model): BoundClass<RangeRef> {
  const key = (ref: RangeRef): string => `${ref.sheetId}|${JSON.stringify(ref.area)}`;
  const draft = (ref: RangeRef): ValidationDraft => model.session.validationDrafts.get(key(ref)) ?? {};
  const touching = (ref: RangeRef): readonly ValidationState[] =>
    model.grid
      .validations(ref.sheetId)
      .filter((found) => found.areas.some((area) => intersect(area, ref.area) !== null));
  const current = (ref: RangeRef): ValidationState | null =>
    touching(ref).find((found) => found.areas.some((area) => contains(area, ref.area))) ?? null;
  const change = (ref: RangeRef, settings: Partial<Settings>): void => {
    model.protection.demandWritable(ref.sheetId, ref.area);
    const merged = { ...current(ref), ...draft(ref), ...settings };
    if (merged.rule === undefined) {
      model.session.validationDrafts.set(key(ref), { ...draft(ref), ...settings });
      return;
    }
    model.session.validationDrafts.delete(key(ref));
    model.grid.removeValidation(ref.sheetId, ref.area);
    model.grid.setValidation(ref.sheetId, {
      areas: [ref.area],
      rule: merged.rule,
      ignoreBlanks: merged.ignoreBlanks ?? true,
      error: merged.error ?? null,
      prompt: merged.prompt ?? null,
    });
  };
  return defineClass<RangeRef>({
    name: 'DataValidation',
    scalars: {
      Type: {
        get: (ref) => {
          const found = touching(ref);
          const exact = current(ref);
          if (found.length === 0) return 'None';
          if (exact !== null) return wireTypes[exact.rule.kind];
          return found.some((state) => state.areas.some((area) => sameArea(area, ref.area)))
            ? 'Inconsistent'
            : 'MixedCriteria';
        },
      },
      Rule: {
        get: (ref) => {
          const found = current(ref);
          return found === null ? {} : wireRule(found.rule);
        },
        set: (ref, value) => change(ref, { rule: readRule(model, ref, expectBag(value, 'rule')) }),
      },
      ErrorAlert: {
        get: (ref): Json => {
          const error = current(ref)?.error ?? draft(ref).error ?? null;
          return error === null
            ? { message: '', showAlert: false, style: 'Stop', title: '' }
            : { message: error.message, showAlert: true, style: error.style, title: error.title };
        },
        set: (ref, value) => {
          const bag = expectBag(value, 'errorAlert');
          const style = expectOneOf(bag['style'] ?? 'Stop', ['Stop', 'Warning', 'Information'], 'style');
          const shown = expectBoolean(bag['showAlert'] ?? true, 'showAlert');
          change(ref, { error: shown ? { ...titled(bag), style } : null });
        },
      },
      Prompt: {
        get: (ref): Json => {
          const prompt = current(ref)?.prompt ?? draft(ref).prompt ?? null;
          return prompt === null
            ? { message: '', showPrompt: false, title: '' }
            : { message: prompt.message, showPrompt: true, title: prompt.title };
        },
        set: (ref, value) => {
          const bag = expectBag(value, 'prompt');
          const shown = expectBoolean(bag['showPrompt'] ?? true, 'showPrompt');
          change(ref, { prompt: shown ? titled(bag) : null });
        },
      },
      IgnoreBlanks: {
        get: (ref) => current(ref)?.ignoreBlanks ?? draft(ref).ignoreBlanks ?? true,
        set: (ref, value) => change(ref, { ignoreBlanks: expectBoolean(value, 'ignoreBlanks') }),
      },
    },
    actions: {
      Clear: (ref) => {
        model.protection.demandWritable(ref.sheetId, ref.area);
        model.session.validationDrafts.delete(key(ref));
        model.grid.removeValidation(ref.sheetId, ref.area);
      },
    },
  });
}

function titled(bag: ArgumentBag): { readonly title: string; readonly message: string } {
  const title = expectText(bag['title'] ?? '', 'title');
  const message = expectText(bag['message'] ?? '', 'message');
  if (title.length > maxTitle) throw invalidArgument(`title: länger als ${maxTitle} Zeichen`);
  if (message.length > maxMessage) throw invalidArgument(`message: länger als ${maxMessage} Zeichen`);
  return { title, message };
}

function readRule(model: Model, ref: RangeRef, bag: ArgumentBag): Rule {
  const given = Object.keys(bag).filter((name) => bag[name] !== null);
  const [name] = given;
  if (given.length !== 1 || name === undefined)
    throw invalidArgument(`rule: genau eine Regel erwartet, nicht ${given.length}`);
  const kind = expectOneOf(name, kinds, 'rule');
  const rule = expectBag(bag[name], name);
  if (kind === 'list')
    return {
      kind,
      source: readListSource(model, ref, rule['source']),
      inCellDropDown: expectBoolean(rule['inCellDropDown'] ?? true, 'inCellDropDown'),
    };
  if (kind === 'custom') {
    const formula = expectText(rule['formula'], 'formula');
    if (!formula.startsWith('=')) throw invalidArgument(`custom: ${formula} beginnt nicht mit =`);
    checkFormula(formula);
    return { kind, formula };
  }
  const operator = expectOneOf(rule['operator'], operators, 'operator');
  const formula1 = readBound(model, rule['formula1'], kind);
  if (operator !== 'Between' && operator !== 'NotBetween') return { kind, operator, formula1 };
  return { kind, operator, formula1, formula2: readBound(model, rule['formula2'], kind) };
}

/** Texts are comma-separated in every language, so that no item can hold a comma; quoting does not help. */
function readListSource(model: Model, ref: RangeRef, source: Argument | undefined): string {
  if (isHostObject(source)) return `=${model.address(model.rangeArgument(source, ref.sheetId, 'source'), true)}`;
  if (isList(source)) throw invalidArgument('list.source: Text oder Bereich erwartet, keine Liste');
  const text = expectText(source, 'list.source');
  if (text.startsWith('=')) {
    checkFormula(text);
    return text;
  }
  const items = text.split(',').map((item) => item.trim());
  if (items.some((item) => item === '')) throw invalidArgument('list.source: ein Eintrag ist leer');
  if (items.some((item) => item.startsWith('"') || item.endsWith('"')))
    throw invalidArgument('list.source: Anführungszeichen schützen kein Komma');
  if (text.length > maxListText) throw invalidArgument(`list.source: länger als ${maxListText} Zeichen`);
  return text;
}

function readBound(model: Model, value: Argument | undefined, kind: string): string | number {
  if (isHostObject(value)) return `=${model.address(model.rangeArgument(value, null, kind), true)}`;
  if (typeof value === 'number') return value;
  const text = expectText(value, `${kind}.formula`);
  if (text.startsWith('=')) {
    checkFormula(text);
    return text;
  }
  if (kind === 'date') {
    const found = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/u.exec(text);
    if (!found || dateSerial(Number(found[1]), Number(found[2]), Number(found[3])) === null)
      throw invalidArgument(`date: ${describe(text)} ist kein Datum in der Form 2026-12-31`);
    return text;
  }
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number))
    throw invalidArgument(`${kind}: ${describe(text)} ist keine Zahl`);
  return number;
}

function wireRule(rule: Rule): Json {
  if (rule.kind === 'list') return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.kind === 'custom') return { custom: { formula: rule.formula } };
  const { kind, operator, formula1, formula2 } = rule;
  return { [kind]: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) } };
}
