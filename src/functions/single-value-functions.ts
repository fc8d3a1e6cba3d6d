import {
  absoluteDeviation,
  attainmentDegree,
  change,
  deviationInPoints,
  integrationRate,
  neededIntegrations,
  requiredLevel,
} from '../domain/figures';
import { success } from '../domain/result';
import { judgeChange } from '../domain/verdict';
import { verdictText } from '../text/verdict-texts';
import { defineFunction, type FunctionDefinition } from './definition';
import type { ParameterRule } from './rules';

const figure = { kind: 'figure' } as const satisfies ParameterRule;
/** Agreed changes lie within a few percent; more than doubling is always 5,3 typed for 5,3 %. */
const agreedChange = { kind: 'fraction', minimum: -1, maximum: 1 } as const satisfies ParameterRule;
const direction = { kind: 'direction', default: 'higher' } as const satisfies ParameterRule;

/** Functions on single values, for any workbook. */
export const singleValueFunctions: readonly FunctionDefinition[] = [
  defineFunction({
    id: 'VERAENDERUNG',
    category: 'singleValues',
    parameters: [
      { name: 'aktuell', rule: figure },
      { name: 'vorjahr', rule: figure },
    ],
    result: 'number',
    numberFormat: '0.0%',
    example: { args: [1053, 1000], result: { kind: 'number', value: 0.053, display: '5,3 %' } },
    core: change,
  }),
  defineFunction({
    id: 'ZIELWERT',
    category: 'singleValues',
    parameters: [
      { name: 'vorjahreswert', rule: figure },
      { name: 'veraenderung', rule: agreedChange },
    ],
    result: 'number',
    numberFormat: '0.0%',
    example: { args: [0.264, 0.053], result: { kind: 'number', value: 0.277992, display: '27,8 %' } },
    core: requiredLevel,
  }),
  defineFunction({
    id: 'ZIELERREICHUNG',
    category: 'singleValues',
    parameters: [
      { name: 'istwert', rule: figure },
      { name: 'vorjahreswert', rule: figure },
      { name: 'veraenderung', rule: agreedChange },
      { name: 'richtung', rule: direction },
      { name: 'nachkommastellen', rule: { kind: 'whole', minimum: 0, maximum: 6, default: 1 } },
    ],
    result: 'string',
    numberFormat: null,
    example: { args: [975, 1000, -0.025, 'niedrig'], result: { kind: 'text', value: 'erreicht' } },
    core: (actual, previous, agreed, good, decimals) => {
      const judged = judgeChange(actual, previous, agreed, good, decimals);
      return judged.ok ? success(verdictText(judged.value.verdict)) : judged;
    },
  }),
  defineFunction({
    id: 'ZIELERREICHUNGSGRAD',
    category: 'singleValues',
    parameters: [
      { name: 'istwert', rule: figure },
      { name: 'vorjahreswert', rule: figure },
      { name: 'veraenderung', rule: agreedChange },
      { name: 'richtung', rule: direction },
    ],
    result: 'number',
    numberFormat: '0.0%',
    example: {
      args: [0.2776, 0.264, 0.053, 'K2'],
      result: { kind: 'number', value: 0.2776 / 0.277992, display: '99,9 %' },
    },
    core: attainmentDegree,
  }),
  defineFunction({
    id: 'ZIELABWEICHUNG',
    category: 'singleValues',
    parameters: [
      { name: 'istwert', rule: figure },
      { name: 'vorjahreswert', rule: figure },
      { name: 'veraenderung', rule: agreedChange },
      { name: 'art', rule: { kind: 'choice', choices: ['prozentpunkte', 'absolut'], default: 'prozentpunkte' } },
    ],
    result: 'number',
    numberFormat: '#,##0',
    example: { args: [976, 1000, -0.025, 'absolut'], result: { kind: 'number', value: 1, display: '1' } },
    core: (actual, previous, agreed, kind) =>
      kind === 'absolut' ? absoluteDeviation(actual, previous, agreed) : deviationInPoints(actual, previous, agreed),
  }),
  defineFunction({
    id: 'INTEGRATIONSQUOTE',
    category: 'singleValues',
    parameters: [
      { name: 'integrationen', rule: { kind: 'range' } },
      { name: 'bestand', rule: { kind: 'range' } },
    ],
    result: 'number',
    numberFormat: '0.0%',
    example: {
      args: [
        [90, 110, 120],
        [4000, 3960, 3920],
      ],
      result: { kind: 'number', value: 320 / 3960, display: '8,1 %' },
    },
    core: integrationRate,
  }),
  defineFunction({
    id: 'RESTBEDARF',
    category: 'singleValues',
    parameters: [
      { name: 'zielquote', rule: { kind: 'fraction', minimum: 0, maximum: 1 } },
      { name: 'erwarteter_bestand', rule: figure },
      { name: 'integrationen_bisher', rule: { kind: 'count' } },
    ],
    result: 'number',
    numberFormat: '#,##0',
    example: { args: [0.278, 3900, 700], result: { kind: 'number', value: 385, display: '385' } },
    core: neededIntegrations,
  }),
];
