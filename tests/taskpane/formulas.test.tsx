import { cleanup, screen, within } from '@testing-library/react';
import { exampleFormula, functionCatalogue } from '../../src/functions';
import { createInMemoryServices, hostFault, type InMemoryServices } from '../fakes/in-memory-services';
import { mountPane, openSection, violations, type MountedPane } from './mount-pane';

afterEach(cleanup);

async function openFormulas(services?: InMemoryServices): Promise<MountedPane> {
  const pane = mountPane(services === undefined ? {} : { services });
  await openSection(pane.user, 'Formeln');
  return pane;
}

function entries(): (string | null)[] {
  return screen
    .getAllByRole('button')
    .map(({ textContent }) => /^ZV\.[A-Z]+(?=[A-ZÄÖÜ][a-zäöü]|$)/.exec(textContent)?.[0] ?? null)
    .filter((name) => name !== null);
}

test('lists every function of the catalogue', async () => {
  await openFormulas();
  expect(functionCatalogue.length).toBeGreaterThanOrEqual(8);
  expect(entries()).toEqual(functionCatalogue.map(({ id }) => `ZV.${id}`));
});

test('finds functions by German words, umlauts and parameters', async () => {
  const { user } = await openFormulas();
  const search = screen.getByRole('searchbox', { name: 'Formel suchen' });
  await user.type(search, 'Restbedarf');
  expect(entries()).toEqual(['ZV.RESTBEDARF']);
  await user.clear(search);
  await user.type(search, 'veränderung zum Vorjahr aktuell');
  expect(entries()).toEqual(['ZV.VERAENDERUNG']);
  await user.clear(search);
  await user.type(search, 'xyz');
  expect(screen.getByText(/Keine Formel passt zu diesem Suchwort/)).toBeTruthy();
  expect(await violations()).toEqual([]);
});

test('shows a function with its example in German notation and inserts it in English', async () => {
  const { services, user } = await openFormulas();
  await user.click(screen.getByRole('button', { name: /^ZV\.ZIELWERT/ }));
  const heading = screen.getByRole('heading', { level: 1, name: 'ZV.ZIELWERT' });
  expect(document.activeElement).toBe(heading);
  const example = within(screen.getByRole('region', { name: 'Beispiel' }));
  expect(example.getByText('=ZV.ZIELWERT(0,264;0,053)')).toBeTruthy();
  expect(example.getByText('27,8 %')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'In Zelle einfügen' }));
  expect(services.insertedFormulas).toEqual(['=ZV.ZIELWERT(0.264,0.053)']);
  expect(await screen.findByText('Die Formel steht jetzt in Tabelle1!B2.')).toBeTruthy();
});

test('optional parameters are marked, others are not', async () => {
  const { user } = await openFormulas();
  await user.click(screen.getByRole('button', { name: /^ZV\.ZIELERREICHUNG(?!SGRAD)/ }));
  const terms = within(screen.getByRole('region', { name: 'Angaben' }))
    .getAllByRole('term')
    .map(({ textContent }) => textContent);
  expect(terms).toEqual([
    'istwert',
    'vorjahreswert',
    'veraenderung',
    'richtung (kann entfallen)',
    'nachkommastellen (kann entfallen)',
  ]);
});

test('an occupied cell is not overwritten: the message names it and what to do', async () => {
  const services = createInMemoryServices();
  services.failNext('insertFormula', { code: 'cellOccupied', address: 'Tabelle1!C4' });
  const { user } = await openFormulas(services);
  await user.click(screen.getByRole('button', { name: /^ZV\.VERSION/ }));
  await user.click(screen.getByRole('button', { name: 'In Zelle einfügen' }));
  expect(await screen.findByText('In Tabelle1!C4 steht schon etwas.')).toBeTruthy();
  expect(screen.getByText(/überschreibt keine Zellen. Wählen Sie eine leere Zelle aus/)).toBeTruthy();
  expect(services.insertedFormulas).toEqual([]);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Meldung schließen' }));
  expect(screen.queryByText('In Tabelle1!C4 steht schon etwas.')).toBeNull();
});

test('a cell being edited is said to be so', async () => {
  const services = createInMemoryServices();
  services.failNext('insertFormula', hostFault('cellEditMode'));
  const { user } = await openFormulas(services);
  await user.click(screen.getByRole('button', { name: /^ZV\.VERSION/ }));
  await user.click(screen.getByRole('button', { name: 'In Zelle einfügen' }));
  expect(await screen.findByText(/In einer Zelle wird noch geschrieben/)).toBeTruthy();
});

test('back from a function leads to its entry, with the search kept', async () => {
  const { user } = await openFormulas();
  await user.type(screen.getByRole('searchbox'), 'ziel');
  await user.click(screen.getByRole('button', { name: /^ZV\.ZIELWERT/ }));
  await user.click(screen.getByRole('button', { name: 'Alle Formeln' }));
  expect(document.activeElement?.textContent).toMatch(/^ZV\.ZIELWERT/);
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('ziel');
});

test('every example is a German formula without commas between its arguments', () => {
  for (const definition of functionCatalogue)
    expect(exampleFormula(definition, 'de')).toMatch(/^=ZV\.[A-Z]+\((?:[^,]|\d,\d)*\)$/);
});
