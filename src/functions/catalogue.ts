import type { FunctionDefinition } from './definition';
import { informationFunctions } from './information-functions';
import { singleValueFunctions } from './single-value-functions';
import { tableFunctions } from './table-functions';

/** All published functions, in the order of the function browser. Append only: tests/golden holds the signatures. */
export const functionCatalogue: readonly FunctionDefinition[] = [
  ...singleValueFunctions,
  ...tableFunctions,
  ...informationFunctions,
];
