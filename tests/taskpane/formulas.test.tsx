import { cleanup, screen, within } from '@testing-library/react';
import { exampleFormula, functionCatalogue } from '../../src/functions';
import { createInMemoryServices, formulaRepair, hostFault, type InMemoryServices } from '../fakes/in-memory-services';
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

describe('a function about the tables of the workbook', () => {
  async function insertTargetTable(prepare: (services: InMemoryServices) => void = () => undefined) {
    const services = createInMemoryServices();
    prepare(services);
    const { user } = await openFormulas(services);
    await user.click(screen.getByRole('button', { name: /^ZV\.ZIELTABELLE/ }));
    expect(screen.getByText(/mit Bezügen auf die Tabellen dieser Arbeitsmappe/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'In Zelle einfügen' }));
    return services;
  }

  test('is inserted with its parameters to be filled in', async () => {
    const services = await insertTargetTable();
    expect(await screen.findByText('Die Formel steht jetzt in Tabelle1!B2.')).toBeTruthy();
    expect(services.insertedFormulas).toEqual([]);
    const [inserted] = services.insertedFunctions;
    expect(inserted?.id).toBe('ZIELTABELLE');
    expect(inserted?.parameters.slice(0, 4)).toEqual([
      { name: 'daten', optional: false },
      { name: 'ziele', optional: false },
      { name: 'berichtsmonat', optional: false },
      { name: 'jobcenter', optional: true },
    ]);
  });

  test.each([
    [
      { code: 'tableMissing', tables: ['tblKennzahlen', 'tblZiele'] },
      /fehlen die Tabelle „tblKennzahlen“ mit den Werten und die Tabelle „tblZiele“ mit den Zielen\. .*„Neue Vereinbarung anlegen“/,
    ],
    [{ code: 'tableMissing', tables: ['tblZiele'] }, /fehlt die Tabelle „tblZiele“ mit den Zielen/],
    [{ code: 'figuresMissing', table: 'Werte' }, /In der Tabelle „Werte“ steht noch kein Berichtsmonat/],
    [{ code: 'targetsMissing', table: 'tblZiele' }, /noch kein Ziel der Form Veränderung, Quote oder Anzahl/],
    [{ code: 'insideTable', address: 'Ziele!A3' }, /Ziele!A3 gehört zu einer Tabelle/],
    [
      { code: 'cellOccupied', address: 'Tabelle1!O9', room: { rowCount: 5, columnCount: 13 } },
      /füllt 5 Zeilen und 13 Spalten/,
    ],
    [{ code: 'notLoaded' }, /Der Server des Add-ins ist gerade nicht erreichbar/],
    [hostFault('invalidSelection'), /Es ist keine einzelne Zelle ausgewählt/],
  ] as const)('says why it was not inserted: %p', async (problem, sentence) => {
    await insertTargetTable((services) => services.failNext('insertTableFormula', problem));
    expect(await screen.findByText(sentence)).toBeTruthy();
  });
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

describe('Formeln reparieren', () => {
  const cell = (row: number, sheet = 'Tabelle1') => ({ sheet, row, column: 1 });
  const card = () => within(screen.getByRole('region', { name: 'Formeln reparieren' }));

  async function repair(prepare: (services: InMemoryServices) => void): Promise<MountedPane> {
    const services = createInMemoryServices();
    prepare(services);
    const pane = await openFormulas(services);
    await pane.user.click(card().getByRole('button', { name: 'Formeln reparieren' }));
    return pane;
  }

  test('says what it does before anything happens', async () => {
    const { services } = await openFormulas();
    expect(card().getByText(/trägt das Add-in sie noch einmal ein. Alle anderen Zellen bleiben/)).toBeTruthy();
    expect(card().getByRole('status').textContent).toBe('');
    expect(services.calls).not.toContain('repairFormulas');
  });

  test('shows that it works, and takes no second wish meanwhile', async () => {
    const services = createInMemoryServices();
    const release = services.holdRepair();
    const { user } = await openFormulas(services);
    const button = card().getByRole('button', { name: 'Formeln reparieren' });
    button.focus();
    await user.keyboard('{Enter}');
    expect(await card().findByText('Die Formeln werden neu eingetragen: Schritt 0 von 2 …')).toBeTruthy();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Enter}');
    release();
    expect(await card().findByText('Keine ZV-Formel hängt.')).toBeTruthy();
    expect(services.calls.filter((call) => call === 'repairFormulas')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  test('announces what was repaired and reads the overview again', async () => {
    const { services } = await repair((each) => {
      each.repair = formulaRepair({ found: 3, entered: [cell(0), cell(1), cell(2)] });
    });
    const region = card().getByRole('status');
    expect(await within(region).findByText('3 Formeln sind repariert.')).toBeTruthy();
    expect(within(region).getByText('Sonst wurde keine Zelle geändert.')).toBeTruthy();
    expect(services.calls.lastIndexOf('readOverview')).toBeGreaterThan(services.calls.indexOf('repairFormulas'));
    expect(await violations()).toEqual([]);
  });

  test('names what is left and what to do about it', async () => {
    await repair((each) => {
      each.repair = formulaRepair({
        found: 15,
        entered: [cell(0), cell(1)],
        stuck: [cell(1)],
        protectedSheets: [{ sheet: 'Monitoring 2026', count: 3 }],
        arrayCells: Array.from({ length: 8 }, (_, row) => cell(row + 4)),
        textCells: [cell(2), cell(3, 'Zweites Blatt')],
      });
    });
    const notes = (await card().findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(card().getByText('1 Formel ist repariert.')).toBeTruthy();
    expect(notes).toEqual([
      expect.stringMatching(/^1 Formel zeigt weiterhin #NAME\?\. .* in „Tabelle1“: B2\.$/),
      expect.stringMatching(/^Ein Blatt ist geschützt: „Monitoring 2026“ \(3 Formeln\)\. .*„Blattschutz aufheben“/),
      expect.stringMatching(/Matrixformel.*„Tabelle1“: B5, B6, B7, B8, B9, B10 und 2 weitere\./),
      expect.stringMatching(/Format „Text“.*„Tabelle1“: B3; „Zweites Blatt“: B4\./),
    ]);
    expect(await violations()).toEqual([]);
  });

  test('says so where nothing could be repaired', async () => {
    const { services } = await repair((each) => {
      each.repair = formulaRepair({ found: 2, protectedSheets: [{ sheet: 'Fest', count: 2 }] });
    });
    expect(await card().findByText('Keine Formel konnte repariert werden.')).toBeTruthy();
    expect(services.calls.filter((call) => call === 'readOverview')).toHaveLength(1);
  });

  test('goes on looking after cells that still calculate', async () => {
    const entered = [cell(0), cell(1)];
    await repair((each) => {
      each.repair = formulaRepair({ found: 2, entered, calculating: 1 });
      each.looks.push(formulaRepair({ found: 2, entered }));
    });
    expect(await card().findByText('2 Formeln wurden neu eingetragen, 1 davon rechnet noch.')).toBeTruthy();
    expect(await card().findByText('2 Formeln sind repariert.')).toBeTruthy();
  });

  test('a failure says that the formulas are as they were', async () => {
    await repair((each) => each.failNext('repairFormulas', hostFault('cellEditMode')));
    expect(await card().findByText(/In einer Zelle wird noch geschrieben/)).toBeTruthy();
    expect(card().getByText(/In jeder Zelle steht dieselbe Formel wie vorher/)).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  test('says when its code cannot be downloaded', async () => {
    const { user } = await repair((each) => each.failNext('repairFormulas', { code: 'notLoaded' }));
    expect(await card().findByText(/Der Server des Add-ins ist gerade nicht erreichbar/)).toBeTruthy();
    await user.click(card().getByRole('button', { name: 'Formeln reparieren' }));
    expect(await card().findByText('Keine ZV-Formel hängt.')).toBeTruthy();
  });

  test('the result outlasts a look at a function', async () => {
    const { user } = await repair(() => undefined);
    await card().findByText('Keine ZV-Formel hängt.');
    await user.click(screen.getByRole('button', { name: /^ZV\.VERSION/ }));
    await user.click(screen.getByRole('button', { name: 'Alle Formeln' }));
    expect(card().getByText('Keine ZV-Formel hängt.')).toBeTruthy();
  });
});
