import { expect, test } from './workbench';

test('numbers and formulas are edited as a German Excel shows them', async ({ workbench }) => {
  await workbench.write('Tabelle1', 'A1:A3', [[1.234], ['=SUM(1,2)'], [0.053]]);
  // Offered as 1.234, the number would come back as 12,345.
  await workbench.editCell('Tabelle1', 'A1', ['End', '5']);
  await workbench.expectCells('Tabelle1', 'A1', [[1.2345]]);
  // Offered as =SUM(1,2), the formula would become =SUM(1.2,0.5).
  await workbench.editCell('Tabelle1', 'A2', ['End', 'ArrowLeft', ';', '0', ',', '5']);
  await workbench.expectCells('Tabelle1', 'A2', [[3.5]]);
  expect(await workbench.readFormulas('Tabelle1', 'A2')).toEqual([['=SUM(1,2,0.5)']]);
});
