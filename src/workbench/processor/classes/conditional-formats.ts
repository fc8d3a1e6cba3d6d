import { defineClass, type BoundClass, type HostObject } from '../protocol/host-object';
import {
  describe,
  expectBag,
  expectBoolean,
  expectColor,
  expectOneOf,
  expectText,
  type Argument,
} from '../protocol/arguments';
import { HostError, invalidArgument, notAnswered } from '../protocol/host-error';
import type { Json } from '../protocol/wire';
import type { Model, RangeRef } from '../model';
import { checkFormula } from '../rules/formula';
import type { FormatDraft } from '../session';

export interface FormatIdRef {
  readonly sheetId: string;
  readonly id: string;
}

const types = ['Custom', 'CellValue', 'ContainsText'] as const;
const otherTypes = ['DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria'];

export function conditionalFormatsClass(model: Model): BoundClass<RangeRef> {
  const bind = (draft: FormatDraft): HostObject =>
    model.classes.conditionalFormat.bind({ sheetId: draft.sheetId, id: draft.id });
  const find = (ref: RangeRef, key: string | number): HostObject | null => {
    const draft = model.formats.list(ref).find((found) => found.id === String(key));
    return draft ? bind(draft) : null;
  };
  return defineClass<RangeRef>({
    name: 'ConditionalFormatCollection',
    items: (ref) => model.formats.list(ref).map(bind),
    item: find,
    objects: {
      Add: (ref, args) => {
        model.protection.demandFormatting(ref.sheetId, 'allowFormatCells');
        const type = args.at(0);
        if (otherTypes.some((other) => other === type))
          throw notAnswered(`ConditionalFormatCollection.add(${describe(type)})`);
        return bind(model.formats.add(ref, expectOneOf(type, types, 'type')));
      },
      GetItemOrNullObject: (ref, args) => find(ref, args.key(0)),
    },
    answers: { GetCount: (ref) => model.formats.list(ref).length },
    actions: {
      ClearAll: (ref) => {
        model.protection.demandFormatting(ref.sheetId, 'allowFormatCells');
        model.formats.clear(ref);
      },
    },
  });
}

export function conditionalFormatClass(model: Model): BoundClass<FormatIdRef> {
  const draft = (ref: FormatIdRef): FormatDraft => model.formats.find(ref.sheetId, ref.id);
  const kind = (ref: FormatIdRef, type: FormatDraft['type']): boolean => draft(ref).type === type;
  const demandKind = (ref: FormatIdRef, type: FormatDraft['type']): FormatIdRef => {
    if (!kind(ref, type))
      throw new HostError('InvalidOperation', `die bedingte Formatierung ist vom Typ ${draft(ref).type}`);
    return ref;
  };
  return defineClass<FormatIdRef>({
    name: 'ConditionalFormat',
    scalars: {
      Id: { get: (ref) => draft(ref).id },
      Type: { get: (ref) => draft(ref).type },
      Priority: {
        get: (ref) => {
          const [area] = draft(ref).state.areas;
          return area
            ? model.formats.list({ sheetId: ref.sheetId, area }).findIndex((other) => other.id === ref.id)
            : 0;
        },
      },
      StopIfTrue: {
        get: (ref) => draft(ref).state.stopIfTrue,
        set: (ref, value) => model.formats.change(draft(ref), { stopIfTrue: expectBoolean(value, 'stopIfTrue') }),
      },
    },
    parts: {
      Custom: (ref) => model.classes.customFormat.bind(demandKind(ref, 'Custom')),
      CustomOrNullObject: (ref) => (kind(ref, 'Custom') ? model.classes.customFormat.bind(ref) : null),
      CellValue: (ref) => model.classes.cellValueFormat.bind(demandKind(ref, 'CellValue')),
      CellValueOrNullObject: (ref) => (kind(ref, 'CellValue') ? model.classes.cellValueFormat.bind(ref) : null),
      TextComparison: (ref) => model.classes.textFormat.bind(demandKind(ref, 'ContainsText')),
      TextComparisonOrNullObject: (ref) => (kind(ref, 'ContainsText') ? model.classes.textFormat.bind(ref) : null),
    },
    objects: {
      GetRange: (ref) => {
        const [area, ...others] = draft(ref).state.areas;
        if (!area || others.length > 0)
          throw new HostError('ItemNotFound', 'die Formatierung gilt für mehrere Bereiche');
        return model.range(ref.sheetId, area);
      },
      GetRanges: (ref) => model.classes.rangeAreas.bind({ sheetId: ref.sheetId, areas: draft(ref).state.areas }),
    },
    actions: {
      Delete: (ref) => {
        model.protection.demandFormatting(ref.sheetId, 'allowFormatCells');
        model.formats.remove(draft(ref));
      },
    },
    identity: (ref) => ({ Id: ref.id }),
  });
}

export function customFormatClass(model: Model): BoundClass<FormatIdRef> {
  return defineClass<FormatIdRef>({
    name: 'CustomConditionalFormat',
    parts: {
      Rule: (ref) => model.classes.formatRule.bind(ref),
      Format: (ref) => model.classes.conditionalRangeFormat.bind(ref),
    },
  });
}

export function formatRuleClass(model: Model): BoundClass<FormatIdRef> {
  return defineClass<FormatIdRef>({
    name: 'ConditionalFormatRule',
    scalars: {
      Formula: {
        get: (ref) => {
          const { rule } = model.formats.find(ref.sheetId, ref.id).state;
          return rule?.kind === 'formula' ? rule.formula : '';
        },
        set: (ref, value) => {
          const formula = expectText(value, 'formula');
          demandRuleFormula(formula);
          model.formats.change(model.formats.find(ref.sheetId, ref.id), { rule: { kind: 'formula', formula } });
        },
      },
    },
  });
}

function demandRuleFormula(formula: string): void {
  if (!formula.startsWith('=')) throw invalidArgument(`die Regel ${formula} beginnt nicht mit =`);
  checkFormula(formula);
}

const answeredOperators = ['Between', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan'] as const;
const otherOperators = ['NotBetween', 'GreaterThanOrEqual', 'LessThanOrEqual'];
const textOperators = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;

function operand(value: Argument | undefined, name: string): string {
  const text = expectText(value, name);
  if (text === '') throw invalidArgument(`${name}: leer`);
  if (text.startsWith('=')) checkFormula(text);
  return text;
}

export function cellValueFormatClass(model: Model): BoundClass<FormatIdRef> {
  return defineClass<FormatIdRef>({
    name: 'CellValueConditionalFormat',
    scalars: {
      Rule: {
        get: (ref): Json => {
          const { rule } = model.formats.find(ref.sheetId, ref.id).state;
          if (rule?.kind !== 'cellValue') return {};
          const { operator, formula1, formula2 } = rule;
          return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
        },
        set: (ref, value) => {
          const bag = expectBag(value, 'rule');
          if (otherOperators.some((other) => other === bag['operator']))
            throw notAnswered(`CellValueConditionalFormat.rule mit ${describe(bag['operator'])}`);
          const operator = expectOneOf(bag['operator'], answeredOperators, 'operator');
          const formula1 = operand(bag['formula1'], 'formula1');
          const formula2 = operator === 'Between' ? operand(bag['formula2'], 'formula2') : null;
          model.formats.change(model.formats.find(ref.sheetId, ref.id), {
            rule: { kind: 'cellValue', operator, formula1, ...(formula2 === null ? {} : { formula2 }) },
          });
        },
      },
    },
    parts: { Format: (ref) => model.classes.conditionalRangeFormat.bind(ref) },
  });
}

export function textFormatClass(model: Model): BoundClass<FormatIdRef> {
  return defineClass<FormatIdRef>({
    name: 'TextConditionalFormat',
    scalars: {
      Rule: {
        get: (ref): Json => {
          const { rule } = model.formats.find(ref.sheetId, ref.id).state;
          return rule?.kind === 'cellText' ? { operator: rule.operator, text: rule.text } : {};
        },
        set: (ref, value) => {
          const bag = expectBag(value, 'rule');
          const operator = expectOneOf(bag['operator'], textOperators, 'operator');
          const text = operand(bag['text'], 'text');
          model.formats.change(model.formats.find(ref.sheetId, ref.id), { rule: { kind: 'cellText', operator, text } });
        },
      },
    },
    parts: { Format: (ref) => model.classes.conditionalRangeFormat.bind(ref) },
  });
}

export function conditionalRangeFormatClass(model: Model): BoundClass<FormatIdRef> {
  return defineClass<FormatIdRef>({
    name: 'ConditionalRangeFormat',
    parts: {
      Font: (ref) => model.classes.conditionalFont.bind(ref),
      Fill: (ref) => model.classes.conditionalFill.bind(ref),
    },
  });
}

export function conditionalFontClass(model: Model): BoundClass<FormatIdRef> {
  const draft = (ref: FormatIdRef): FormatDraft => model.formats.find(ref.sheetId, ref.id);
  return defineClass<FormatIdRef>({
    name: 'ConditionalRangeFont',
    scalars: {
      Color: {
        get: (ref) => draft(ref).state.fontColor ?? '',
        set: (ref, value) => model.formats.change(draft(ref), { fontColor: expectColor(value, 'color') }),
      },
      Bold: {
        get: (ref) => draft(ref).state.bold ?? null,
        set: (ref, value) => model.formats.change(draft(ref), { bold: expectBoolean(value, 'bold') }),
      },
    },
  });
}

export function conditionalFillClass(model: Model): BoundClass<FormatIdRef> {
  const draft = (ref: FormatIdRef): FormatDraft => model.formats.find(ref.sheetId, ref.id);
  return defineClass<FormatIdRef>({
    name: 'ConditionalRangeFill',
    scalars: {
      Color: {
        get: (ref) => draft(ref).state.fill ?? '',
        set: (ref, value) => model.formats.change(draft(ref), { fill: expectColor(value, 'color') }),
      },
    },
  });
}
