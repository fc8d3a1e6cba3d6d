import type { Locator } from '@playwright/test';
import { Data } from './data-section';
import { expect, test } from './workbench';

test.use({ first: 'sample' });

test('the figures of a month come in from a file, once, and go out again', async ({ workbench }) => {
  const data = new Data(workbench);
  await workbench.ribbonButton('Daten').click();
  await expect(data.step('Quelle wählen')).toBeVisible();
  const before = await data.rows();

  await data.choose('Monatswerte_2026-11.csv');
  await expect(data.step('Zuordnung prüfen')).toBeFocused();
  expect(await workbench.auditPane()).toEqual([]);
  await data.button('Weiter').click();
  await expect(data.step('Änderungen ansehen')).toBeFocused();
  const added = Number((await data.fact(/^Neu$/u).textContent())?.replace('.', ''));
  const corrected = Number((await data.fact(/^Korrigiert/u).textContent())?.replace('.', ''));
  expect(added).toBeGreaterThan(0);
  expect(await data.rows()).toEqual(before);
  expect(await workbench.auditPane()).toEqual([]);

  await data.button('Übernehmen').click();
  await expect(data.pane.getByText('Die Werte sind übernommen.')).toBeVisible();
  const after = await data.rows();
  expect(after.slice(0, before.length)).toEqual(before);
  const written = after.slice(before.length);
  expect(written.length).toBeGreaterThanOrEqual(added + corrected);
  expect(new Set(written.map((row) => row[8]))).toEqual(new Set(['Import 1: Monatswerte_2026-11.csv']));
  const protocol = (await workbench.read('Importe', 'A1:J12')).find((row) => row[0] === 1);
  expect(protocol?.slice(2, 5)).toEqual(['Monatswerte_2026-11.csv', written.length - corrected, corrected]);

  // The mapping was kept: the same file leads straight to the changes, and there are none.
  await data.button('Weitere Werte einlesen').click();
  await data.choose('Monatswerte_2026-11.csv');
  await expect(data.step('Änderungen ansehen')).toBeFocused();
  await expect(data.pane.getByText('Alles steht schon in der Tabelle.')).toBeVisible();
  await expect(data.button('Übernehmen')).toBeDisabled();
  expect(await data.rows()).toEqual(after);

  await data.button('Abbrechen').click();
  await data.button('Letzte zurücknehmen').click();
  await data.button('Zurücknehmen').click();
  await expect(data.pane.getByText(/^Import 1 ist zurückgenommen/u)).toBeVisible();
  expect(await data.rows()).toEqual(before);
  await expect(data.pane.getByText(/zurückgenommen am/u)).toBeVisible();
});

test('a few figures are typed, a finding is answered', async ({ workbench }) => {
  const data = new Data(workbench);
  await workbench.ribbonButton('Daten').click();
  await data.button('Erfassen').click();
  const field = (name: string, group: string): Locator =>
    data.pane.getByRole('region', { name: new RegExp(group, 'u') }).getByLabel(name);
  await data.pane.getByLabel(/^Berichtsmonat/u).fill('11/2026');
  await data.pane.getByLabel(/^Ladestand/u).fill('11/2026');
  await field('Gesamt 2026', 'K2').fill('30');
  await field('Frauen 2026', 'K2').fill('20,1');
  await field('Männer 2026', 'K2').fill('*');
  await field('Gesamt 2025', 'K2').fill('viel');
  await field('Frauen 2025', 'K2').focus();
  await expect(data.pane.getByText('Bitte eine Quote in Prozent eintragen')).toBeVisible();
  await field('Gesamt 2025', 'K2').fill('');
  await field('Männer 2026', 'K2').fill('26,4');
  await expect(data.pane.getByText(/Gesamt \(30,00.*liegt nicht zwischen/u)).toBeVisible();
  expect(await workbench.auditPane()).toEqual([]);
  // Nothing is forbidden: the figure may be right, and the data check will tell it again.
  await data.button('Weiter').click();
  await expect(data.step('Änderungen ansehen')).toBeVisible();
  await expect(data.fact(/^Neu$/u)).toHaveText('3');
  await data.button('Übernehmen').click();
  await expect(data.pane.getByText('Die Werte sind übernommen.')).toBeVisible();
  const typed = (await data.rows()).slice(-3);
  expect(typed.map((row) => [row[1], row[2], row[3], row[7]])).toEqual([
    ['K2', 'JFW', 'gesamt', 0.3],
    ['K2', 'JFW', 'Frauen', 0.201],
    ['K2', 'JFW', 'Männer', 0.264],
  ]);

  await data.button('Daten prüfen').click();
  const first = data.pane.getByRole('list', { name: 'Offene Befunde' }).getByRole('listitem').first();
  await expect(first).toBeVisible();
  const open = await data.pane.getByRole('list', { name: 'Offene Befunde' }).getByRole('listitem').count();
  expect(await workbench.auditPane()).toEqual([]);
  await first.getByRole('button', { name: /^Geprüft, stimmt/u }).click();
  await data.pane.getByLabel('Bemerkung').fill('mit dem Ministerium geklärt');
  await data.button('Speichern').click();
  await expect(data.button('1 beantworteter Befund')).toBeVisible();
  if (open > 1) {
    await expect(data.pane.getByRole('list', { name: 'Offene Befunde' }).getByRole('listitem')).toHaveCount(open - 1);
  }
  await data.button('1 beantworteter Befund').click();
  await expect(data.pane.getByText(/mit dem Ministerium geklärt/u)).toBeVisible();
  await data.pane.getByRole('button', { name: /^Antwort zurücknehmen/u }).click();
  await expect(data.pane.getByRole('list', { name: 'Offene Befunde' }).getByRole('listitem')).toHaveCount(open);
});
