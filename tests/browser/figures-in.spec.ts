import type { Locator } from '@playwright/test';
import { Data, sampleFile } from './data-section';
import { Keyboard } from './keyboard';
import { NewAgreement, typed } from './new-agreement';
import { expect, test } from './workbench';

test.describe('beside the figures of the sample workbook', () => {
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

  test('the keyboard alone brings figures in and takes them back, in a narrow pane', async ({ workbench, page }) => {
    const data = new Data(workbench);
    const keyboard = new Keyboard(workbench);
    const buffer = await sampleFile(workbench, 'JFW_2026-11.xlsx');
    await workbench.setPaneWidth('320');
    await workbench.tab('Start').click();
    await workbench.ribbonButton('Daten').click();
    await expect(data.step('Quelle wählen')).toBeVisible();
    const before = await data.rows();
    await keyboard.intoPane();

    // Listening before the way there: a key is pressed sooner than the browser hears that its dialog is caught.
    const chooser = page.waitForEvent('filechooser');
    await keyboard.tabTo(data.button('Datei wählen'));
    await keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'JFW_2026-11.xlsx', mimeType: 'application/octet-stream', buffer });
    await expect(data.step('Zuordnung prüfen')).toBeFocused();

    // An answer is read at once, and the focus stays with it.
    const [proposed, other] = ['Wie der Berichtsmonat', 'Drei Monate nach'].map((name) =>
      data.pane.getByRole('radio', { name: new RegExp(`^${name}`, 'u') }),
    );
    if (proposed === undefined || other === undefined) throw new Error('no answers');
    await keyboard.tabTo(proposed);
    await keyboard.press('ArrowDown');
    await expect(other).toBeChecked();
    await expect(data.pane.getByText(/Ladestand Februar 2027/u).first()).toBeVisible();
    await expect(other).toBeFocused();
    await keyboard.press('ArrowUp');
    await expect(proposed).toBeChecked();
    await expect(data.pane.getByText(/Ladestand Februar 2027/u)).toHaveCount(0);
    await keyboard.activate(data.button('Weiter'));

    await expect(data.step('Änderungen ansehen')).toBeFocused();
    await keyboard.activate(data.button(/^Neu: 18 Werte$/u));
    await expect(data.pane.getByRole('list', { name: 'Neu' }).getByRole('listitem')).toHaveCount(18);
    await keyboard.activate(data.button('Übernehmen'));

    await expect(data.step('Übernommen')).toBeFocused();
    expect(await data.rows()).toHaveLength(before.length + 18);
    await keyboard.activate(data.button('Zurücknehmen'));
    await expect(data.button('Behalten')).toBeFocused();
    await keyboard.press('Escape');
    await expect(data.button('Zurücknehmen')).toBeFocused();
    await keyboard.press('Enter');
    await expect(data.button('Behalten')).toBeFocused();
    await keyboard.press('Shift+Tab');
    await expect(data.button('Zurücknehmen')).toBeFocused();
    await keyboard.press('Enter');
    await expect(data.step('Quelle wählen')).toBeFocused();
    expect(await data.rows()).toEqual(before);
  });

  test('a long file is called off while it is written, and nothing of it is left', async ({ workbench }) => {
    const data = new Data(workbench);
    await workbench.ribbonButton('Daten').click();
    await expect(data.step('Quelle wählen')).toBeVisible();
    const before = await data.rows();
    const lines = Array.from({ length: 24_000 }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, '0');
      return `Landkreis ${Math.floor(index / 12) + 1};ELB;Monat;gesamt;${month}/2025;${month}/2025;0;${4_000 + index}`;
    });
    const header = 'Jobcenter;Kennzahl;Art;Geschlecht;Berichtsmonat;Ladestand;Wartezeit;Wert';
    await data.choose('Lang.csv', Buffer.from([header, ...lines].join('\r\n'), 'latin1'));
    await data.button('Weiter').click();
    await expect(data.fact(/^Neu$/u)).toHaveText('24.000');
    await data.button('Übernehmen').click();
    // Some of it is there by now.
    await expect.poll(async () => (await workbench.read('Kennzahlen', 'A3000:A3000'))[0]?.[0]).toMatch(/^Landkreis/u);
    await data.button('Abbrechen').click();
    await expect(data.pane.getByText('Der Vorgang wurde abgebrochen.')).toBeVisible();
    await expect(data.pane.getByText('Ihre Arbeitsmappe ist unverändert.')).toBeVisible();
    expect(await data.rows()).toEqual(before);
    expect(await workbench.sheetNames()).not.toContain('Importe');
  });
});

test('the overview counts findings, leads to them, and knows what is answered', async ({ workbench }) => {
  const data = new Data(workbench);
  const wizard = new NewAgreement(workbench);
  await wizard.start();
  await wizard.fillAll({ sampleMonth: false });
  await wizard.build();
  const line = (sex: string, value: number): string => `${typed.jobcenter};ELB;Monat;${sex};03/2026;03/2026;0;${value}`;
  const header = 'Jobcenter;Kennzahl;Art;Geschlecht;Berichtsmonat;Ladestand;Wartezeit;Wert';
  const delivery = [header, line('gesamt', 4_000), line('Frauen', 1_900), line('Männer', 1_900)];
  await data.takeIn('Lieferung.csv', Buffer.from(delivery.join('\n')));

  const overview = workbench.pane.getByRole('navigation').getByRole('button', { name: 'Übersicht', exact: true });
  await overview.click();
  const counted = /^Fehler: (\d+), Warnungen: (\d+), Hinweise: (\d+)$/u;
  const counts = async (): Promise<readonly number[]> => {
    const text = (await workbench.pane.getByText(counted).textContent()) ?? '';
    return (counted.exec(text) ?? []).slice(1).map(Number);
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const open = sum(await counts());
  expect(open).toBeGreaterThan(0);
  await data.button('Zur Datenprüfung').click();
  const list = data.pane.getByRole('list', { name: 'Offene Befunde' });
  const first = list.getByRole('listitem').first();
  await expect(first).toContainText(/Frauen|Männer/u);
  await first.getByRole('button', { name: /^Geprüft, stimmt/u }).click();
  await data.pane.getByLabel('Bemerkung').fill('mit dem Ministerium geklärt');
  await data.button('Speichern').click();
  await expect(data.button('1 beantworteter Befund')).toBeVisible();

  await overview.click();
  await expect(workbench.pane.getByText('1 beantworteter Befund')).toBeVisible();
  await expect.poll(async () => (open === 1 ? 0 : sum(await counts()))).toBe(open - 1);

  // Answers live in the file: they are there when it is opened again.
  await workbench.open(await workbench.save(), 'wieder.xlsx');
  await overview.click();
  await expect(workbench.pane.getByText('1 beantworteter Befund')).toBeVisible();
});
