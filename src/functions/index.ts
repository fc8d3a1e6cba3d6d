export { functionCatalogue } from './catalogue';
export type { FunctionCategory, FunctionDefinition, FunctionExample } from './definition';
export { exampleFormula, type FormulaLanguage } from './example-formula';
export { functionHelpAddress, functionMetadata } from './metadata';
export { isOptional, type Parameter, type ParameterRule } from './rules';
