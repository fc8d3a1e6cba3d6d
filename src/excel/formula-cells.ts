import type { FormulaCellsPort } from '../application/ports';
import { enterFormulas, readValues } from './enter-formulas';
import { insertFormula, readForInsertion } from './insertion';
import { readFormulas } from './read-formulas';

export const formulaCells: FormulaCellsPort = {
  read: readFormulas,
  enter: enterFormulas,
  values: readValues,
  readForInsertion,
  insert: insertFormula,
};
