import { expect, test } from './workbench';

test('formulas that were stored without the add-in are repaired, and the next one too', async ({ workbench }) => {
  await workbench.write('Tabelle1', 'A1:B2', [
    [1000, '=_xldudf_ZV_ZIELWERT(A1,0.053)'],
    ['Text', '=FEHLT(1)'],
  ]);
  await workbench.expectCells('Tabelle1', 'A1:B2', [
    [1000, '#NAME?'],
    ['Text', '#NAME?'],
  ]);
  await workbench.setPaneWidth('320');
  await workbench.tab('Start').click();
  await workbench.pane.getByRole('button', { name: 'Formeln', exact: true }).click();
  const card = workbench.pane.getByRole('region', { name: 'Formeln reparieren' });
  await card.getByRole('button', { name: 'Formeln reparieren' }).press('Enter');
  await expect(card.getByText('1 Formel ist repariert.')).toBeVisible();
  await workbench.expectCells('Tabelle1', 'A1:B2', [
    [1000, 1053],
    ['Text', '#NAME?'],
  ]);
  expect(await workbench.readFormulas('Tabelle1', 'B1:B2')).toEqual([['=ZV.ZIELWERT(A1,0.053)'], ['=FEHLT(1)']]);

  // 320 px: nothing to scroll sideways, nothing that axe objects to.
  const frame = await workbench.paneFrame();
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await workbench.auditPane()).toEqual([]);

  await card.getByRole('button', { name: 'Formeln reparieren' }).click();
  await expect(card.getByText('Keine ZV-Formel hängt.')).toBeVisible();
});
