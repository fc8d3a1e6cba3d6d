import type { Locator } from '@playwright/test';
import { NewAgreement, typed } from './new-agreement';
import { expect, test } from './workbench';
import type { WorkbenchPage } from './workbench-page';

/** More Tab stops than any view has: what is not reached by then cannot be reached. */
const MOST_STOPS = 60;

/** Only key presses: what a person does who cannot use a mouse. */
class Keyboard {
  constructor(private readonly workbench: WorkbenchPage) {}

  async press(key: string, times = 1): Promise<void> {
    for (let count = 0; count < times; count += 1) await this.workbench.page.keyboard.press(key);
  }
  type(text: string): Promise<void> {
    return this.workbench.page.keyboard.type(text);
  }
  /** Goes on with Tab until the element has the focus; every stop on the way must be visible. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) {
        expect(await showsFocus(target), `focus on ${String(target)}`).toBe(true);
        return;
      }
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  }
  async fill(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.press('Control+a');
    await this.type(text);
    await expect(field).toHaveValue(text);
  }
  async activate(button: Locator): Promise<void> {
    await this.tabTo(button);
    await this.press('Enter');
  }
}

/** Something is drawn round or under the focused element (or its frame) that is not there without the focus. */
async function showsFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    if (!element.matches(':focus-visible')) return false;
    const drawn = (node: Element): string =>
      [node, node.parentElement, node.parentElement?.parentElement]
        .filter((part): part is Element => part instanceof Element)
        .flatMap((part) => [undefined, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
        .map((style) =>
          [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow]
            .concat([style.borderBottomColor, style.borderTopColor, style.borderBottomWidth, style.transform])
            .join(' '),
        )
        .join('|');
    const withFocus = drawn(element);
    if (!(element instanceof HTMLElement)) return false;
    element.blur();
    const without = drawn(element);
    element.focus();
    const box = element.getBoundingClientRect();
    const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    return inView && withFocus !== without;
  });
}

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

  // Into the pane.
  for (let region = 0; region < 3; region += 1) {
    if (await page.locator('iframe[title="pane"]').evaluate((frame) => frame === document.activeElement)) break;
    await keyboard.press('F6');
  }
  await expect(page.locator('iframe[title="pane"]')).toBeFocused();

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
