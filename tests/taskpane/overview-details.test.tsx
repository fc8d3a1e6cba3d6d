import { cleanup, screen, within } from '@testing-library/react';
import { buildYear } from '../fakes/built-year';
import { figureHeaders } from '../fakes/figure-rows';
import { createInMemoryServices, type InMemoryServices } from '../fakes/in-memory-services';
import { musterlandAgreement, musterlandOverview } from '../fakes/musterland';
import { mountPane, openSection, violations } from './mount-pane';

afterEach(cleanup);

async function built(): Promise<InMemoryServices> {
  const services = createInMemoryServices(musterlandOverview());
  await buildYear(services.dialogues.workbook, musterlandAgreement);
  return services;
}

/** Day 46032 is 10 January 2026, ten days before the test's today. */
function makeOverdue({ dialogues }: InMemoryServices): void {
  const steps = dialogues.workbook.state.tables.find(({ name }) => name === 'tblSchritte');
  const [row] = steps?.rows ?? [];
  if (steps === undefined || row === undefined) throw new Error('There are no steps.');
  row[steps.headers.indexOf('Fällig')] = 46032;
}

test('beneath the verdicts: next dialogue, overdue steps, findings of the data', async () => {
  mountPane({ services: await built() });
  const dialogues = within(await screen.findByRole('region', { name: 'Zieldialoge' }));
  expect(
    dialogues.getByText(/^0 von mindestens 2 Zieldialogen im Jahr 2026 geführt\. Vorschlag für den 1\./),
  ).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Überfällige Schritte: 0' }).textContent).toContain('Kein Schritt');
  expect(screen.getByRole('region', { name: 'Daten' })).toBeTruthy();
  const rate = within(screen.getByRole('region', { name: /^Ziel 2:/ }));
  expect(rate.getByText(/Frauen: (besser|schlechter) als im Vormonat|Frauen: wie im Vormonat/)).toBeTruthy();
  expect(await violations()).toEqual([]);
});

test('an overdue step is named, leads to its cell, and the list leads into the section', async () => {
  const services = await built();
  makeOverdue(services);
  const { user } = mountPane({ services });
  const overdue = within(await screen.findByRole('region', { name: 'Überfällige Schritte: 1' }));
  expect(overdue.getByText('fällig seit 10.01.2026')).toBeTruthy();
  await user.click(overdue.getByRole('button', { name: /^Zur Zelle: Sprechstunde/ }));
  expect(services.visited).toMatchObject([{ sheet: 'Schritte' }]);
  const target = screen.getByRole('region', { name: /^Ziel 4:/ });
  expect(target.textContent).toContain('Nächster Schritt: Sprechstunde in drei Gemeinden einrichten, 10.01.2026');
  await user.click(overdue.getByRole('button', { name: 'Zu den Schritten' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Zieldialog' })).toBeTruthy();
  expect((await screen.findByRole('tab', { name: /^Schritte/ })).getAttribute('aria-selected')).toBe('true');
});

test('steps of another year or Jobcenter are no concern of the agreement', async () => {
  const services = await built();
  const steps = services.dialogues.workbook.state.tables.find(({ name }) => name === 'tblSchritte');
  const [row] = steps?.rows ?? [];
  if (steps === undefined || row === undefined) throw new Error('There are no steps.');
  const at = (header: string): number => steps.headers.indexOf(header);
  for (const [header, value] of [
    ['Jahr', 2025],
    ['Jobcenter', 'Landkreis Nachbarland'],
  ] as const) {
    const other = [...row];
    other[at(header)] = value;
    other[at('Fällig')] = 46032;
    other[at('Text')] = `anderes ${header}`;
    steps.rows.unshift(other);
  }
  const { user } = mountPane({ services });
  const overdue = await screen.findByRole('region', { name: 'Überfällige Schritte: 0' });
  const target = screen.getByRole('region', { name: /^Ziel 4:/ });
  expect(target.textContent).toContain('Nächster Schritt: Sprechstunde in drei Gemeinden einrichten');
  await user.click(within(overdue).getByRole('button', { name: 'Zu den Schritten' }));
  await screen.findByRole('tab', { name: /^Schritte/ });
  expect(screen.getByText('Sprechstunde in drei Gemeinden einrichten')).toBeTruthy();
  expect(screen.queryByText(/^anderes /)).toBeNull();
});

test('findings are counted without those that were answered, and lead to the data check', async () => {
  const services = await built();
  const { imports, dataCheck } = services;
  const twice = ['120', '130'].map((value) => [
    'Landkreis Musterland',
    'INT',
    'Monat',
    'gesamt',
    46_000,
    46_000,
    0,
    value,
    '',
  ]);
  imports.workbook.addTable('Kennzahlen', 'tblKennzahlen', figureHeaders, twice);
  const { user } = mountPane({ services });
  const data = within(await screen.findByRole('region', { name: 'Daten' }));
  expect(await data.findByText(/^Fehler: 1, Warnungen: 0, Hinweise: \d+$/)).toBeTruthy();
  const found = await dataCheck.check();
  if (!found.ok) throw new Error(found.error.code);
  for (const { key } of found.value) await dataCheck.answer(key, '');
  await user.click(data.getByRole('button', { name: 'Zur Datenprüfung' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Daten' })).toBeTruthy();
  expect(await screen.findByText('Alle Befunde sind beantwortet.')).toBeTruthy();
  await openSection(user, 'Übersicht');
  const again = within(await screen.findByRole('region', { name: 'Daten' }));
  expect(await again.findByText('Alle Befunde sind beantwortet.')).toBeTruthy();
  expect(again.getByText(/beantwortete[r]? Befund/)).toBeTruthy();
  expect(await violations()).toEqual([]);
});
