import { act, cleanup, screen, within } from '@testing-library/react';
import { createInMemoryServices, hostFault } from '../fakes/in-memory-services';
import { musterlandOverview } from '../fakes/musterland';
import { mountPane, violations } from './mount-pane';

afterEach(cleanup);

test('says that it is reading until the workbook has answered', async () => {
  const services = createInMemoryServices();
  const release = services.holdOverview();
  mountPane({ services });
  expect(screen.getByText('Die Arbeitsmappe wird gelesen …')).toBeTruthy();
  await act(async () => {
    release();
    await Promise.resolve();
  });
  expect(await screen.findByRole('heading', { name: 'Ihre Ziele im Blick' })).toBeTruthy();
});

test('an empty workbook shows what the add-in is for, and leads into the wizard', async () => {
  const { user } = mountPane();
  expect(await screen.findByText('Alles bleibt in dieser Arbeitsmappe, nichts wird verschickt')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Neue Vereinbarung anlegen' }));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Neue Vereinbarung' });
  expect(document.activeElement).toBe(heading);
});

test('an agreement shows each target with word, figures and note', async () => {
  mountPane({ services: createInMemoryServices(musterlandOverview()) });
  const standing = within(await screen.findByRole('region', { name: 'Stand' }));
  expect(standing.getByText('Juni 2026')).toBeTruthy();
  expect(standing.getByText('Juli 2026')).toBeTruthy();
  const rate = within(screen.getByRole('region', { name: /^Ziel 2:/ }));
  const [total, women, men] = rate.getAllByRole('listitem').map((row) => row.textContent.replaceAll('\u00a0', ' '));
  expect(total).toContain('erreicht');
  expect(total).toContain('Ist14,2 %');
  expect(total).toContain('Soll14,1 %');
  expect(total).toContain('Veränderung+3,5 %vereinbart +3,1 %');
  expect(women).toContain('Rundungsabhängig');
  expect(men).toContain('nicht vergleichbar');
  expect(men).toContain('Istkeine Zahl');
  const longTerm = screen.getByRole('region', { name: /^Ziel 3:/ }).textContent.replaceAll('\u00a0', ' ');
  expect(longTerm).toContain('nicht erreicht');
  expect(longTerm).toContain('Ist2.370');
  expect(longTerm).toContain('Veränderung−1,7 %vereinbart −2,5 %');
  expect(screen.getByRole('region', { name: /^Ziel 1:/ }).textContent).not.toContain('Soll');
  expect(screen.getByRole('region', { name: /^Ziel 4:/ }).textContent).toContain('offen');
  expect(await violations()).toEqual([]);
});

test('leads to the cell of a target, and says so when it is gone', async () => {
  const { services, user } = mountPane({ services: createInMemoryServices(musterlandOverview()) });
  const link = await screen.findByRole('button', { name: /^Zur Zelle: Ziel 3/ });
  await user.click(link);
  expect(services.visited).toEqual([{ sheet: 'Monitoring 2026', row: 9, column: 11 }]);
  services.failNext('goTo', hostFault('itemNotFound', { subject: 'Monitoring 2026' }));
  await user.click(link);
  expect(await screen.findByText('Die Stelle „Monitoring 2026“ wurde nicht gefunden.')).toBeTruthy();
});

test('never shows a name of Office’s object model to the user', async () => {
  const services = createInMemoryServices();
  services.failNext('readOverview', hostFault('itemNotFound', { subject: 'WorksheetCollection.getItem' }));
  mountPane({ services });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Eine Stelle der Arbeitsmappe wurde nicht gefunden.');
  expect(alert.textContent).not.toContain('WorksheetCollection');
});

test('reads again on demand and says when it is done', async () => {
  const { services, user } = mountPane();
  await screen.findByRole('heading', { name: 'Ihre Ziele im Blick' });
  services.overview = musterlandOverview();
  await user.click(screen.getByRole('button', { name: 'Aktualisieren' }));
  expect(await screen.findByRole('region', { name: /^Ziel 3:/ })).toBeTruthy();
  expect(screen.getByText('Die Übersicht ist auf dem neuesten Stand.')).toBeTruthy();
});

test('a refused reading says why and can be repeated', async () => {
  const services = createInMemoryServices(musterlandOverview());
  services.failNext('readOverview', hostFault('cellEditMode'));
  const { user } = mountPane({ services });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('In einer Zelle wird noch geschrieben.');
  expect(alert.textContent).toContain('Schließen Sie die Eingabe mit Enter oder Esc ab');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Erneut versuchen' }));
  expect(await screen.findByRole('region', { name: 'Stand' })).toBeTruthy();
});

test('missing sheets are named, and what is left is still shown', async () => {
  mountPane({
    services: createInMemoryServices({ ...musterlandOverview(), missingSheets: ['Ziele', 'Kennzahlen'], targets: [] }),
  });
  expect(await screen.findByText('Diese Blätter fehlen: „Ziele“, „Kennzahlen“.')).toBeTruthy();
  expect(screen.getByText('Landkreis Musterland, Vereinbarung 2026')).toBeTruthy();
  expect(await violations()).toEqual([]);
});

test.each([
  ['corrupt', 'beschädigt'],
  ['newer', 'neueren Fassung'],
] as const)('a stored part that is %s is said to be so, without an offer to overwrite it', async (reason, word) => {
  const { user } = mountPane({ services: createInMemoryServices({ state: 'partUnreadable', reason }) });
  expect((await screen.findByText(new RegExp(word))).textContent).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Vereinbarung' }));
  await screen.findByRole('heading', { level: 1, name: 'Vereinbarung' });
  expect(screen.queryByRole('button', { name: 'Neue Vereinbarung anlegen' })).toBeNull();
  expect(await violations()).toEqual([]);
});
