import { type IStyleBase, BooleanNumber } from '@univerjs/core';
import {
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
  type IHighlightCell,
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormatState, ConditionalRule } from './grid';
import { hex } from './styles';
import { type UniverSession, toArea, toRange } from './univer-session';

const textOperators = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
} as const;
const numberOperators = {
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  Between: CFNumberOperator.between,
} as const;

/** Conditional formats: the first of the list wins, as in Excel. */
export class ConditionalFormats {
  /** The rule as it was asked for. Univer's form of some rules (formulas as limits) cannot be turned back. */
  private readonly asked = new Map<string, ConditionalRule>();
  private nextNumber = 1;

  constructor(private readonly session: UniverSession) {}

  list(sheetId: string): readonly ConditionalFormatState[] {
    const rules = this.session.injector
      .get(ConditionalFormattingRuleModel)
      .getSubunitRules(this.session.unitId, sheetId);
    return (rules ?? []).flatMap((entry) => {
      const rule = this.asked.get(entry.cfId) ?? fromUniver(entry.rule);
      if (rule === null || entry.rule.type !== CFRuleType.highlightCell) return [];
      const { style } = entry.rule as IHighlightCell;
      const fontColor = hex(style.cl?.rgb);
      const fill = hex(style.bg?.rgb);
      return [
        {
          id: entry.cfId,
          areas: entry.ranges.map(toArea),
          rule,
          ...(fontColor !== null && { fontColor }),
          ...(fill !== null && { fill }),
          ...(style.bl === BooleanNumber.TRUE && { bold: true }),
          stopIfTrue: entry.stopIfTrue,
        },
      ];
    });
  }

  add(sheetId: string, format: Omit<ConditionalFormatState, 'id'>): ConditionalFormatState {
    const id = `cf-${this.nextNumber++}`;
    this.asked.set(id, format.rule);
    const rule = toUniver(id, format);
    const target = { unitId: this.session.unitId, subUnitId: sheetId };
    this.session.apply(
      [{ id: AddConditionalRuleMutation.id, params: { ...target, rule } }],
      [{ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId: id } }],
    );
    return { ...format, id };
  }

  remove(sheetId: string, id: string): void {
    const target = { unitId: this.session.unitId, subUnitId: sheetId };
    const rule = this.session.injector.get(ConditionalFormattingRuleModel).getRule(this.session.unitId, sheetId, id);
    if (!rule) throw new Error(`No conditional format ${id}`);
    this.session.apply(
      [{ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId: id } }],
      [{ id: AddConditionalRuleMutation.id, params: { ...target, rule } }],
    );
  }
}

function toUniver(cfId: string, format: Omit<ConditionalFormatState, 'id'>): IConditionFormattingRule {
  const style: IStyleBase = {
    ...(format.fontColor !== undefined && { cl: { rgb: format.fontColor } }),
    ...(format.fill !== undefined && { bg: { rgb: format.fill } }),
    ...(format.bold !== undefined && { bl: format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
  return {
    cfId,
    ranges: format.areas.map(toRange),
    stopIfTrue: format.stopIfTrue,
    rule: ruleConfig(format, style),
  };
}

function ruleConfig(format: Omit<ConditionalFormatState, 'id'>, style: IStyleBase): IConditionalFormattingRuleConfig {
  const { rule } = format;
  const type = CFRuleType.highlightCell as const;
  switch (rule.kind) {
    case 'cellText':
      return { type, subType: CFSubRuleType.text, operator: textOperators[rule.operator], value: rule.text, style };
    case 'formula':
      return { type, subType: CFSubRuleType.formula, value: withEquals(rule.formula), style };
    case 'cellValue': {
      const first = numberOf(rule.formula1);
      const second = rule.formula2 === undefined ? null : numberOf(rule.formula2);
      if (rule.operator === 'Between') {
        if (first !== null && second !== null) {
          return {
            type,
            subType: CFSubRuleType.number,
            operator: CFNumberOperator.between,
            value: [first, second],
            style,
          };
        }
      } else if (first !== null) {
        return { type, subType: CFSubRuleType.number, operator: numberOperators[rule.operator], value: first, style };
      }
      // Univer compares with numbers only; texts and cells as limits are put as a formula on the first cell.
      return { type, subType: CFSubRuleType.formula, value: comparison(format, rule), style };
    }
  }
}

function comparison(
  format: Omit<ConditionalFormatState, 'id'>,
  rule: Extract<ConditionalRule, { kind: 'cellValue' }>,
): string {
  const [area] = format.areas;
  const cell = area ? `${columnLetters(area.column)}${area.row + 1}` : 'A1';
  const first = rule.formula1.replace(/^=/, '');
  const second = (rule.formula2 ?? rule.formula1).replace(/^=/, '');
  switch (rule.operator) {
    case 'EqualTo':
      return `=${cell}=${first}`;
    case 'NotEqualTo':
      return `=${cell}<>${first}`;
    case 'GreaterThan':
      return `=${cell}>${first}`;
    case 'LessThan':
      return `=${cell}<${first}`;
    case 'Between':
      return `=AND(${cell}>=${first},${cell}<=${second})`;
  }
}

/** Rules made by the user in the page; kinds that the add-in never writes (bars, scales, icons) are not reported. */
function fromUniver(config: IConditionalFormattingRuleConfig): ConditionalRule | null {
  if (!('subType' in config)) return null;
  if (config.subType === CFSubRuleType.formula) return { kind: 'formula', formula: config.value };
  if (config.subType === CFSubRuleType.text) {
    const operator = keyOf(textOperators, config.operator);
    return operator ? { kind: 'cellText', operator, text: config.value ?? '' } : null;
  }
  if (config.subType === CFSubRuleType.number) {
    const operator = keyOf(numberOperators, config.operator);
    if (!operator) return null;
    const { value } = config;
    return Array.isArray(value)
      ? { kind: 'cellValue', operator, formula1: `=${value[0]}`, formula2: `=${value[1]}` }
      : { kind: 'cellValue', operator, formula1: `=${value ?? 0}` };
  }
  return null;
}

function keyOf<Key extends string>(map: Readonly<Record<Key, string>>, value: string): Key | undefined {
  return (Object.keys(map) as Key[]).find((key) => map[key] === value);
}

function withEquals(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}

function numberOf(formula: string): number | null {
  const body = formula.replace(/^=/, '').trim();
  return body !== '' && Number.isFinite(Number(body)) ? Number(body) : null;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
