import type { InsertedFunction } from './services';
import type { TableName } from './table-catalogue';

/** Parameters that take a whole table with its header row. */
export const tableParameters = { daten: 'tblKennzahlen', ziele: 'tblZiele' } as const satisfies Record<
  string,
  TableName
>;

/** Whether the arguments of a function have to be taken from the workbook. */
export function needsTables(parameters: InsertedFunction['parameters']): boolean {
  return parameters.some(({ name }) => Object.hasOwn(tableParameters, name));
}
