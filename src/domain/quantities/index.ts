export { figureCodes, isQuantity, parseFigureCode, type FigureCode } from './parse-figure-code';
export { quantityCodes, quantityFacts, type QuantityCode, type QuantityFacts, type QuantityKind } from './quantity';
