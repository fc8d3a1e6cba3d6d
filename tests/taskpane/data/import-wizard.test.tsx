import { cleanup, screen, within } from '@testing-library/react';
import { hostFault } from '../../fakes/in-memory-services';
import { mountPane, openSection, violations, type MountedPane } from '../mount-pane';

afterEach(cleanup);

const header = 'Jobcenter;Kennzahl;Art;Geschlecht;Berichtsmonat;Ladestand;Wartezeit;Wert';
const line = (figure: string, sex: string, value: string, load = '2025-12'): string =>
  `Landkreis Musterland;${figure};Monat;${sex};2025-12;${load};0;${value}`;
const delivery = [
  header,
  line('INT', 'gesamt', '120'),
  line('INT', 'Frauen', '50'),
  line('ELB', 'gesamt', '4321'),
].join('\n');

async function openData(): Promise<MountedPane> {
  const pane = mountPane();
  await openSection(pane.user, 'Daten');
  await screen.findByRole('heading', { name: 'Schritt 1 von 4 Quelle wählen' });
  return pane;
}

async function choose({ user }: MountedPane, text: string, name = 'Kennzahlen_2025-12.csv'): Promise<void> {
  const input = screen.getByLabelText('Datei wählen', { selector: 'input' });
  // jsdom's File has no arrayBuffer.
  const file = Object.assign(new File([text], name), {
    arrayBuffer: () => Promise.resolve(Uint8Array.from(Buffer.from(text)).buffer),
  });
  await user.upload(input, file);
}

function fact(name: string): string | null | undefined {
  return screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
}

async function takeOver(pane: MountedPane, text = delivery): Promise<void> {
  await choose(pane, text);
  await pane.user.click(await screen.findByRole('button', { name: 'Weiter' }));
  await screen.findByRole('heading', { name: 'Schritt 3 von 4 Änderungen ansehen' });
  await pane.user.click(screen.getByRole('button', { name: 'Übernehmen' }));
  await screen.findByText('Die Werte sind übernommen.');
}

test('a file is read, looked at, taken over, and taken back', async () => {
  const pane = await openData();
  expect(await violations()).toEqual([]);
  await choose(pane, delivery);
  await screen.findByRole('heading', { name: 'Schritt 2 von 4 Zuordnung prüfen' });
  expect(screen.getByText('120')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: 'Weiter' }));
  await screen.findByRole('heading', { name: 'Schritt 3 von 4 Änderungen ansehen' });
  expect(fact('Neu')).toBe('3');
  expect(pane.services.imports.workbook.state.tables).toEqual([]);
  expect(await violations()).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: 'Übernehmen' }));
  await screen.findByText('Die Werte sind übernommen.');
  const { tables } = pane.services.imports.workbook.state;
  expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['tblKennzahlen', 3],
    ['tblImporte', 1],
  ]);
  await pane.user.click(screen.getByRole('button', { name: 'Zu den neuen Zeilen' }));
  expect(pane.services.visited).toEqual([{ sheet: 'Kennzahlen', row: 6, column: 0 }]);

  await pane.user.click(screen.getByRole('button', { name: 'Zurücknehmen' }));
  const question = screen.getByRole('alertdialog');
  expect(document.activeElement?.textContent).toBe('Behalten');
  await pane.user.click(within(question).getByRole('button', { name: 'Zurücknehmen' }));
  await screen.findByText('Import 1 ist zurückgenommen: 3 Zeilen entfernt.');
  expect(tables[0]?.rows.every((cells) => cells.every((cell) => cell === ''))).toBe(true);
});

test('the same kind of file is recognised the next time, and the same file changes nothing', async () => {
  const pane = await openData();
  await takeOver(pane);
  await pane.user.click(screen.getByRole('button', { name: 'Weitere Werte einlesen' }));
  expect(screen.getByText('Kennzahlen', { selector: 'li span' })).toBeTruthy();
  await choose(pane, delivery);
  await screen.findByRole('heading', { name: 'Schritt 3 von 4 Änderungen ansehen' });
  expect(screen.getByText('Erkannt: Kennzahlen')).toBeTruthy();
  expect(screen.getByText('Alles steht schon in der Tabelle.')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Übernehmen' }));
  expect(pane.services.imports.workbook.state.tables[1]?.rows).toHaveLength(1);
});

test('a contradiction is asked about, and only the answer replaces a value', async () => {
  const pane = await openData();
  await takeOver(pane);
  await pane.user.click(screen.getByRole('button', { name: 'Weitere Werte einlesen' }));
  await choose(pane, [header, line('ELB', 'gesamt', '9999')].join('\n'));
  await screen.findByRole('heading', { name: 'Schritt 3 von 4 Änderungen ansehen' });
  expect(screen.getByRole('radio', { name: 'Tabelle behalten: 4.321' })).toHaveProperty('checked', true);
  expect(screen.getByRole('button', { name: 'Übernehmen' }).getAttribute('aria-disabled')).toBe('true');
  await pane.user.click(screen.getByRole('radio', { name: /^9\.999/ }));
  await pane.user.click(screen.getByRole('button', { name: 'Übernehmen' }));
  await screen.findByText('Die Werte sind übernommen.');
  expect(fact('Ersetzt')).toBe('1');
  expect(pane.services.imports.workbook.state.tables[0]?.rows.map((cells) => cells[7])).toEqual([120, 50, 9999]);
});

test('a file that cannot be read says why, and nothing is half done', async () => {
  const pane = await openData();
  pane.services.imports.failNextFile({ code: 'encrypted' });
  await choose(pane, delivery);
  expect((await screen.findByRole('alert')).textContent).toContain('mit einem Kennwort geschützt');
  expect(screen.getByRole('heading', { name: 'Schritt 1 von 4 Quelle wählen' })).toBeTruthy();
  expect(await violations()).toEqual([]);
});

test('a failed write keeps what was looked at and says what state the workbook is in', async () => {
  const pane = await openData();
  await choose(pane, delivery);
  await pane.user.click(await screen.findByRole('button', { name: 'Weiter' }));
  pane.services.imports.failNextImport('takeOver', hostFault('cellEditMode'));
  await pane.user.click(await screen.findByRole('button', { name: 'Übernehmen' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('In einer Zelle wird noch geschrieben.');
  expect(alert.textContent).toContain('Ihre Arbeitsmappe ist unverändert.');
  await pane.user.click(screen.getByRole('button', { name: 'Übernehmen' }));
  await screen.findByText('Die Werte sind übernommen.');
});

test('writing can be called off, and says that the workbook is as it was', async () => {
  const pane = await openData();
  const release = pane.services.imports.holdTakeOver();
  await choose(pane, delivery);
  await pane.user.click(await screen.findByRole('button', { name: 'Weiter' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Übernehmen' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Abbrechen' }));
  // Until everything is as it was, nothing else can be begun.
  expect(screen.getByRole('progressbar', { name: /^Wird abgebrochen/ }).getAttribute('aria-valuenow')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Abbrechen' })).toBeNull();
  expect(await violations()).toEqual([]);
  release();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Der Vorgang wurde abgebrochen.');
  expect(alert.textContent).toContain('Ihre Arbeitsmappe ist unverändert.');
  expect(pane.services.imports.workbook.state.tables).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: 'Übernehmen' }));
  await screen.findByText('Die Werte sind übernommen.');
});

test('while figures are written nothing else is begun, and nothing is lost by it', async () => {
  const pane = await openData();
  const release = pane.services.imports.holdTakeOver();
  await choose(pane, delivery);
  await pane.user.click(await screen.findByRole('button', { name: 'Weiter' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Übernehmen' }));
  await pane.user.click(screen.getByRole('button', { name: 'Erfassen' }));
  await pane.user.type(await screen.findByLabelText(/^Jobcenter/), 'Landkreis Musterland');
  await pane.user.type(within(screen.getByRole('region', { name: /^K2/ })).getByLabelText('Gesamt 2025'), '30');
  await pane.user.click(screen.getByRole('button', { name: 'Weiter' }));
  expect(await screen.findByRole('progressbar', { name: 'Die Werte werden geschrieben …' })).toBeTruthy();
  release();
  await screen.findByText('Die Werte sind übernommen.');
  expect(pane.services.imports.workbook.state.tables[0]?.rows).toHaveLength(3);
});

test('imports are taken back one after the other, the youngest first', async () => {
  const pane = await openData();
  await takeOver(pane);
  await pane.user.click(screen.getByRole('button', { name: 'Weitere Werte einlesen' }));
  await choose(pane, [header, line('LZB', 'gesamt', '900')].join('\n'));
  await pane.user.click(await screen.findByRole('button', { name: 'Übernehmen' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Weitere Werte einlesen' }));
  for (const [button, no] of [
    ['Letzte zurücknehmen', 2],
    ['Import 1 zurücknehmen', 1],
  ] as const) {
    await pane.user.click(await screen.findByRole('button', { name: button }));
    expect(screen.getByRole('alertdialog').textContent).toContain(`Import ${no} zurücknehmen?`);
    await pane.user.click(screen.getByRole('button', { name: 'Zurücknehmen' }));
    await screen.findByText(new RegExp(`^Import ${no} ist zurückgenommen`));
  }
  await screen.findByText('Letzte Übernahmen');
  expect(screen.queryByRole('button', { name: /zurücknehmen/ })).toBeNull();
});

test('what stands in the way is told before a file is chosen', async () => {
  const pane = mountPane();
  pane.services.imports.workbook.addTable('Fremd', 'tblKennzahlen', ['A', 'B'], [[1, 2]]);
  await openSection(pane.user, 'Daten');
  await choose(pane, delivery);
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Der Tabellenname „tblKennzahlen“ ist schon vergeben.',
  );
});

test('saved mappings are renamed and deleted', async () => {
  const pane = await openData();
  await takeOver(pane);
  await pane.user.click(screen.getByRole('button', { name: 'Weitere Werte einlesen' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Umbenennen: Kennzahlen' }));
  const name = screen.getByLabelText('Neuer Name');
  await pane.user.clear(name);
  await pane.user.type(name, 'Monatslieferung');
  await pane.user.click(screen.getByRole('button', { name: 'Speichern' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Löschen: Monatslieferung' }));
  await screen.findByText('Letzte Übernahmen');
  expect(screen.queryByText('Gemerkte Zuordnungen')).toBeNull();
});

test('figures are typed with checks, and a finding is answered and withdrawn', async () => {
  const pane = await openData();
  const { user } = pane;
  await user.click(screen.getByRole('button', { name: 'Erfassen' }));
  await user.type(await screen.findByLabelText(/^Jobcenter/), 'Landkreis Musterland');
  const rate = within(screen.getByRole('region', { name: /^K2/ }));
  await user.type(rate.getByLabelText('Gesamt 2025'), '30');
  await user.type(rate.getByLabelText('Frauen 2025'), '20,1');
  await user.type(rate.getByLabelText('Männer 2025'), '26,4');
  expect(await screen.findByText(/liegt nicht zwischen Frauen/)).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.clear(rate.getByLabelText('Männer 2025'));
  await user.type(rate.getByLabelText('Männer 2025'), '*');
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  await screen.findByRole('heading', { name: 'Schritt 3 von 4 Änderungen ansehen' });
  await user.click(screen.getByRole('button', { name: 'Übernehmen' }));
  await user.click(await screen.findByRole('button', { name: 'Daten prüfen' }));
  const answer = await screen.findByRole('button', { name: /^Geprüft, stimmt: .*Zeichen/ });
  await user.click(answer);
  await user.type(screen.getByLabelText('Bemerkung'), 'so geliefert');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await user.click(await screen.findByRole('button', { name: '1 beantworteter Befund' }));
  expect(screen.getByText('Geprüft am 20.01.2026: so geliefert')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^Antwort zurücknehmen/ }));
  await screen.findByRole('button', { name: /^Geprüft, stimmt: .*Zeichen/ });
});
