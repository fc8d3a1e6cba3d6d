import type { ConditionalFormatState, ConditionalRule, ValidationState } from '../grid/grid';
import { areaName, parseAreas } from './addresses';
import { argb, readColor } from './cell-styles';
import { fromStored, toStored } from './formula-storage';
import { type XmlElement, attributes, childOf, childrenOf, escapeXml } from './xml';

/** Look of a conditional format, kept in the style part of the file and referred to by its number. */
export type DifferentialStyle = Pick<ConditionalFormatState, 'fontColor' | 'fill' | 'bold'>;

const textRules = {
  Contains: { type: 'containsText', operator: 'containsText' },
  NotContains: { type: 'notContainsText', operator: 'notContains' },
  BeginsWith: { type: 'beginsWith', operator: 'beginsWith' },
  EndsWith: { type: 'endsWith', operator: 'endsWith' },
} as const;
const valueOperators = {
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  Between: 'between',
} as const;
const validationOperators = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThan: 'lessThan',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const;
const validationTypes = { decimal: 'decimal', wholeNumber: 'whole', date: 'date', textLength: 'textLength' } as const;
const errorStyles = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

export function conditionalFormattingXml(
  formats: readonly ConditionalFormatState[],
  namespaces: readonly string[],
  addStyle: (style: DifferentialStyle) => number,
): string {
  return formats
    .map((format, index) => {
      const sqref = format.areas.map(areaName).join(' ');
      const shared = { dxfId: addStyle(format), priority: index + 1, stopIfTrue: format.stopIfTrue ? 1 : undefined };
      return `<conditionalFormatting${attributes({ sqref })}>${ruleXml(format, shared, namespaces)}</conditionalFormatting>`;
    })
    .join('');
}

function ruleXml(
  { rule, areas }: ConditionalFormatState,
  shared: Readonly<Record<string, number | undefined>>,
  namespaces: readonly string[],
): string {
  const formula = (text: string): string => `<formula>${escapeXml(text)}</formula>`;
  switch (rule.kind) {
    case 'formula':
      return `<cfRule${attributes({ type: 'expression', ...shared })}>${formula(toStored(rule.formula, namespaces))}</cfRule>`;
    case 'cellValue': {
      const limits = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
      const body = limits.map((limit) => formula(toStored(limit, namespaces))).join('');
      return `<cfRule${attributes({ type: 'cellIs', ...shared, operator: valueOperators[rule.operator] })}>${body}</cfRule>`;
    }
    case 'cellText': {
      const [first] = areas;
      const cell = first ? areaName({ ...first, rowCount: 1, columnCount: 1 }) : 'A1';
      const text = `"${rule.text.replaceAll('"', '""')}"`;
      const formulas = {
        Contains: `NOT(ISERROR(SEARCH(${text},${cell})))`,
        NotContains: `ISERROR(SEARCH(${text},${cell}))`,
        BeginsWith: `LEFT(${cell},LEN(${text}))=${text}`,
        EndsWith: `RIGHT(${cell},LEN(${text}))=${text}`,
      } as const;
      const head = attributes({ ...textRules[rule.operator], ...shared, text: rule.text });
      return `<cfRule${head}>${formula(formulas[rule.operator])}</cfRule>`;
    }
  }
}

/** The formats of a sheet in the order in which they apply. Bars, scales and icons are left out: the grid has no such kinds. */
export function readConditionalFormats(
  sheet: XmlElement,
  styles: readonly DifferentialStyle[],
): readonly Omit<ConditionalFormatState, 'id'>[] {
  return childrenOf(sheet, 'conditionalFormatting')
    .flatMap((block) => childrenOf(block, 'cfRule').map((rule) => ({ block, rule })))
    .sort((a, b) => Number(a.rule.attributes['priority'] ?? 0) - Number(b.rule.attributes['priority'] ?? 0))
    .flatMap(({ block, rule }) => {
      const areas = parseAreas(block.attributes['sqref'] ?? '');
      const found = readRule(rule);
      if (found === null || areas.length === 0) return [];
      const style = styles[Number(rule.attributes['dxfId'] ?? -1)] ?? {};
      return [{ areas, rule: found, ...style, stopIfTrue: isTrue(rule.attributes['stopIfTrue']) }];
    });
}

function readRule(element: XmlElement): ConditionalRule | null {
  const { type, operator, text } = element.attributes;
  const [formula1, formula2] = childrenOf(element, 'formula').map((child) => fromStored(child.text));
  const textOperator = keysOf(textRules).find((key) => textRules[key].type === type);
  if (textOperator !== undefined) return text === undefined ? null : { kind: 'cellText', operator: textOperator, text };
  if (formula1 === undefined) return null;
  if (type === 'expression') return { kind: 'formula', formula: formula1 };
  const valueOperator = keysOf(valueOperators).find((key) => valueOperators[key] === operator);
  if (type !== 'cellIs' || valueOperator === undefined) return null;
  return { kind: 'cellValue', operator: valueOperator, formula1, ...(formula2 !== undefined && { formula2 }) };
}

export function differentialStyleXml({ fontColor, fill, bold }: DifferentialStyle): string {
  const color = fontColor === undefined ? '' : `<color${attributes({ rgb: argb(fontColor) })}/>`;
  const font = bold === true || color !== '' ? `<font>${bold === true ? '<b/>' : ''}${color}</font>` : '';
  // Excel reads the background colour of a differential fill and other programs the foreground colour.
  const shade = fill === undefined ? '' : attributes({ rgb: argb(fill) });
  const pattern =
    shade && `<fill><patternFill patternType="solid"><fgColor${shade}/><bgColor${shade}/></patternFill></fill>`;
  return `<dxf>${font}${pattern}</dxf>`;
}

export function readDifferentialStyles(styleSheet: XmlElement | null): readonly DifferentialStyle[] {
  return childrenOf(childOf(styleSheet, 'dxfs'), 'dxf').map((dxf) => {
    const font = childOf(dxf, 'font');
    const fontColor = colorOf(childOf(font, 'color'));
    const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
    const fill = colorOf(childOf(pattern, 'bgColor')) ?? colorOf(childOf(pattern, 'fgColor'));
    const boldElement = childOf(font, 'b');
    const bold = boldElement !== null && boldElement.attributes['val'] !== '0';
    return { ...(fontColor !== null && { fontColor }), ...(fill !== null && { fill }), ...(bold && { bold }) };
  });
}

export function dataValidationsXml(validations: readonly ValidationState[], namespaces: readonly string[]): string {
  if (validations.length === 0) return '';
  const items = validations.map(({ areas, rule, ignoreBlanks, error, prompt }) => {
    const parts = validationParts(rule, namespaces);
    const head = attributes({
      type: parts.type,
      errorStyle: error && error.style !== 'Stop' ? errorStyles[error.style] : undefined,
      operator: parts.operator,
      allowBlank: ignoreBlanks ? 1 : undefined,
      // The file counts the other way round: 1 hides the arrow.
      showDropDown: rule.kind === 'list' && !rule.inCellDropDown ? 1 : undefined,
      showInputMessage: prompt ? 1 : undefined,
      showErrorMessage: error ? 1 : undefined,
      errorTitle: error?.title,
      error: error?.message,
      promptTitle: prompt?.title,
      prompt: prompt?.message,
      sqref: areas.map(areaName).join(' '),
    });
    const formulas = parts.formulas.map(
      (text, index) => `<formula${index + 1}>${escapeXml(text)}</formula${index + 1}>`,
    );
    return `<dataValidation${head}>${formulas.join('')}</dataValidation>`;
  });
  return `<dataValidations${attributes({ count: items.length })}>${items.join('')}</dataValidations>`;
}

function validationParts(
  rule: ValidationState['rule'],
  namespaces: readonly string[],
): { readonly type: string; readonly operator?: string; readonly formulas: readonly string[] } {
  switch (rule.kind) {
    case 'list': {
      const { source } = rule;
      const formula = source.startsWith('=') ? toStored(source, namespaces) : `"${source.replaceAll('"', '""')}"`;
      return { type: 'list', formulas: [formula] };
    }
    case 'custom':
      return { type: 'custom', formulas: [toStored(rule.formula, namespaces)] };
    case 'decimal':
    case 'wholeNumber':
    case 'date':
    case 'textLength': {
      const limits = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
      const operator = keysOf(validationOperators).find((key) => key === rule.operator) ?? 'Between';
      return {
        type: validationTypes[rule.kind],
        operator: validationOperators[operator],
        formulas: limits.map((limit) => (typeof limit === 'number' ? String(limit) : toStored(limit, namespaces))),
      };
    }
  }
}

export function readValidations(sheet: XmlElement): readonly Omit<ValidationState, 'id'>[] {
  return childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation').flatMap((element) => {
    const areas = parseAreas(element.attributes['sqref'] ?? '');
    const rule = readValidationRule(element);
    if (rule === null || areas.length === 0) return [];
    const { errorTitle, error, promptTitle, prompt, errorStyle } = element.attributes;
    const style = keysOf(errorStyles).find((key) => errorStyles[key] === errorStyle) ?? 'Stop';
    return [
      {
        areas,
        rule,
        ignoreBlanks: isTrue(element.attributes['allowBlank']),
        error: isTrue(element.attributes['showErrorMessage'])
          ? { title: errorTitle ?? '', message: error ?? '', style }
          : null,
        prompt: isTrue(element.attributes['showInputMessage'])
          ? { title: promptTitle ?? '', message: prompt ?? '' }
          : null,
      },
    ];
  });
}

function readValidationRule(element: XmlElement): ValidationState['rule'] | null {
  const { type, operator, showDropDown } = element.attributes;
  const formula1 = childOf(element, 'formula1')?.text;
  const formula2 = childOf(element, 'formula2')?.text;
  if (formula1 === undefined) return null;
  if (type === 'list') {
    const literal = /^"(.*)"$/s.exec(formula1.trim());
    const source = literal ? (literal[1] ?? '').replaceAll('""', '"') : fromStored(formula1);
    return { kind: 'list', source, inCellDropDown: !isTrue(showDropDown) };
  }
  if (type === 'custom') return { kind: 'custom', formula: fromStored(formula1) };
  const kind = keysOf(validationTypes).find((key) => validationTypes[key] === type);
  if (kind === undefined) return null;
  const limit = (text: string): string | number =>
    text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : fromStored(text);
  return {
    kind,
    operator: keysOf(validationOperators).find((key) => validationOperators[key] === operator) ?? 'Between',
    formula1: limit(formula1),
    ...(formula2 !== undefined && { formula2: limit(formula2) }),
  };
}

function colorOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  const { rgb, theme, tint } = element.attributes;
  if (rgb !== undefined) return readColor({ argb: rgb });
  if (theme === undefined) return null;
  return readColor({ theme: Number(theme), tint: Number(tint ?? 0) } as Parameters<typeof readColor>[0]);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function keysOf<Key extends string>(map: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(map) as Key[];
}
