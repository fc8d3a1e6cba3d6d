import { functionCatalogue } from './catalogue';
import type { FunctionDefinition } from './definition';
import { isOptional, type Parameter } from './rules';

/** Excel's format of functions.json, as far as the add-in uses it. */
export interface FunctionMetadata {
  readonly functions: readonly PublishedFunction[];
}

export interface PublishedFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly PublishedParameter[];
  /** A spill holds numbers, texts and errors: `any` of them. */
  readonly result: { readonly type: 'number' | 'string' | 'any'; readonly dimensionality: 'scalar' | 'matrix' };
}

export interface PublishedParameter {
  readonly name: string;
  readonly description: string;
  /**
   * Always `any`: with `number` Excel itself would turn a blank cell into 0 and refuse a marker such as `*` with a #WERT! of
   * its own, and the argument gate could neither see nor explain it.
   */
  readonly type: 'any';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional?: true;
}

/**
 * Address of a function's help below the base address of the add-in.
 *
 * @example functionHelpAddress('https://host/addin', 'ZIELWERT') // 'https://host/addin/hilfe/funktionen.html#ZIELWERT'
 */
export function functionHelpAddress(baseUrl: string, id: string): string {
  return `${baseUrl.replace(/\/+$/u, '')}/hilfe/funktionen.html#${id}`;
}

/**
 * Contents of functions.json for an add-in served from `baseUrl`. Neither `allowCustomDataForDataTypeAny` (made every
 * function fail on perpetual licences) nor `allowErrorForDataTypeAny` (with the other one it crashes LTSC 2021) is written.
 */
export function functionMetadata(baseUrl: string): FunctionMetadata {
  return { functions: functionCatalogue.map((definition) => publish(definition, baseUrl)) };
}

function publish({ id, text, parameters, result }: FunctionDefinition, baseUrl: string): PublishedFunction {
  return {
    id,
    name: id,
    description: text.description,
    helpUrl: functionHelpAddress(baseUrl, id),
    parameters: parameters.map((parameter) => publishParameter(parameter, text.parameters[parameter.name] ?? '')),
    result: result === 'spill' ? { type: 'any', dimensionality: 'matrix' } : { type: result, dimensionality: 'scalar' },
  };
}

function publishParameter({ name, rule }: Parameter, description: string): PublishedParameter {
  return {
    name,
    description,
    type: 'any',
    dimensionality: rule.kind === 'range' || rule.kind === 'table' ? 'matrix' : 'scalar',
    ...(isOptional(rule) ? { optional: true } : {}),
  };
}
