import { cleanup, screen, within } from '@testing-library/react';
import { buildYear } from '../fakes/built-year';
import { createInMemoryServices, type InMemoryServices } from '../fakes/in-memory-services';
import { musterlandAgreement, musterlandOverview } from '../fakes/musterland';
import { mountPane, violations } from './mount-pane';

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
