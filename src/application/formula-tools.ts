/** What is downloaded together when formulas are repaired or inserted for the first time. */
export { insertTableFormula } from './insert-table-formula';
export { recheckRepair, repairFormulas } from './repair-formulas';
