import type { Row, Worksheet } from 'exceljs';

/** The rows that a file holds, also those with formats only, which `eachRow` leaves out. No row is made on the way. */
export function storedRows(sheet: Worksheet): readonly Row[] {
  const rows: Row[] = [];
  for (let number = 1; number <= sheet.rowCount; number++) {
    const row = sheet.findRow(number);
    if (row) rows.push(row);
  }
  return rows;
}
