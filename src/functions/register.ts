import { functionCatalogue } from './catalogue';
import { toCellFunction } from './cell-function';

for (const definition of functionCatalogue) CustomFunctions.associate(definition.id, toCellFunction(definition));
