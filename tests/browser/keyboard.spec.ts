import { Keyboard } from './keyboard';
import { NewAgreement, typed } from './new-agreement';
import { expect, test } from './workbench';

test('the whole job with the keyboard alone', async ({ workbench }) => {
  test.setTimeout(180_000);
  const keyboard = new Keyboard(workbench);
  const wizard = new NewAgreement(workbench);
  const { page, pane } = workbench;

  // From the page to the button in the ribbon; where the sheet has taken the focus by now, F6 goes round once more.
  await expect(async () => {
    await keyboard.press('F6');
    await keyboard.tabTo(workbench.ribbonButton('Neue Vereinbarung'));
  }).toPass({ timeout: 60_000 });
  await keyboard.press('Enter');
  await expect(wizard.button('Leer beginnen')).toBeVisible();

  await keyboard.intoPane();

  await keyboard.activate(wizard.button('Leer beginnen'));
  await expect(wizard.step('Partner und Jahr')).toBeVisible();
  await keyboard.fill(wizard.field('Jobcenter'), typed.jobcenter);
  await keyboard.tabTo(wizard.field('Land'));
  await keyboard.type('Nie');
  await expect(wizard.field('Land')).toHaveValue(typed.land);
  await keyboard.fill(wizard.field('Ministerium'), typed.ministry);
  await keyboard.fill(wizard.field('Jahr'), '2026');
  await keyboard.activate(wizard.button('Weiter'));

  await expect(wizard.step('Haushalt')).toBeFocused();
  await keyboard.fill(wizard.field('Verwaltungskosten'), typed.administrativeCosts);
  await keyboard.fill(wizard.field('Leistungen zur Eingliederung in Arbeit'), typed.integrationBudget);
  await keyboard.activate(wizard.button('Weiter'));

  await expect(wizard.step('Ziele')).toBeFocused();
  const rate = wizard.target('Verbesserung der Integration in Erwerbstätigkeit');
  await keyboard.activate(rate.getByRole('button', { name: /bearbeiten/u }));
  await expect(rate.getByRole('heading')).toBeFocused();
  await keyboard.fill(wizard.field('Gesamt'), typed.rate.total);
  await keyboard.activate(rate.getByRole('button', { name: 'Fertig' }));
  await expect(rate.getByRole('heading')).toBeFocused();
  const stock = wizard.target('Vermeidung von langfristigem Leistungsbezug');
  await keyboard.activate(stock.getByRole('button', { name: /entfernen/iu }));
  await expect(stock).toHaveCount(0);
  await keyboard.activate(wizard.button('Weiter'));

  await expect(wizard.step('Prüfung')).toBeFocused();
  await keyboard.tabTo(wizard.field('Beispielmonat mit erfundenen Zahlen'));
  await keyboard.press('Space');
  await expect(wizard.field('Beispielmonat mit erfundenen Zahlen')).toBeChecked();
  await keyboard.activate(wizard.button('Weiter'));

  await expect(wizard.step('Vorschau')).toBeFocused();
  await expect(wizard.button('Anlegen')).toBeEnabled();
  await keyboard.activate(wizard.button('Anlegen'));

  await expect(pane.getByRole('heading', { name: 'Die Vereinbarung ist angelegt.' })).toBeFocused();
  await keyboard.activate(wizard.button('Zur Übersicht'));
  await expect(pane.getByRole('heading', { name: 'Übersicht' })).toBeFocused();
  await expect(pane.getByText('März 2026').first()).toBeVisible();
  expect(await workbench.sheetNames()).toContain('Monitoring 2026');

  // And out again: Ctrl+F6 leaves the pane.
  await keyboard.press('Control+F6');
  await expect(page.locator('iframe[title="pane"]')).not.toBeFocused();
});
