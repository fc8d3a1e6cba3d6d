import { success } from '../domain/result';
import { indicatorAspects, indicatorInfo } from '../text/indicator-info-texts';
import { defineFunction, type FunctionDefinition } from './definition';

/** Functions that calculate nothing. */
export const informationFunctions: readonly FunctionDefinition[] = [
  defineFunction({
    id: 'KENNZAHLINFO',
    category: 'information',
    parameters: [
      { name: 'kennzahl', rule: { kind: 'figureCode' } },
      { name: 'merkmal', rule: { kind: 'choice', choices: indicatorAspects, default: 'name' } },
    ],
    result: 'string',
    numberFormat: null,
    example: { args: ['K2'], result: { kind: 'text', value: 'Integrationsquote' } },
    core: (code, aspect) => success(indicatorInfo(code, aspect)),
  }),
  defineFunction({
    id: 'VERSION',
    category: 'information',
    parameters: [],
    result: 'string',
    numberFormat: null,
    example: { args: [], result: { kind: 'version' } },
    core: () => success(__ADDIN_VERSION__),
  }),
];
