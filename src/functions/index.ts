export { functionCatalogue } from './catalogue';
export {
  missingFigure,
  type FunctionCategory,
  type FunctionDefinition,
  type FunctionExample,
  type Spill,
} from './definition';
export { exampleTable } from './example-tables';
export { exampleFormula, exampleResultText, type FormulaLanguage } from './example-formula';
export { functionHelpAddress, functionMetadata } from './metadata';
export { isOptional, type Parameter, type ParameterRule } from './rules';
