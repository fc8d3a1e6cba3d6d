import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { createInMemoryServices, hostFault, type InMemoryServices } from '../../fakes/in-memory-services';
import { musterlandOverview } from '../../fakes/musterland';
import { mountPane, openSection, violations, type MountedPane } from '../mount-pane';

afterEach(cleanup);

async function openWizard(services: InMemoryServices = createInMemoryServices()): Promise<MountedPane> {
  const pane = mountPane({ services });
  await openSection(pane.user, 'Vereinbarung');
  await pane.user.click(await screen.findByRole('button', { name: 'Neue Vereinbarung anlegen' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Leer beginnen' }));
  await screen.findByRole('heading', { level: 2, name: 'Schritt 1 von 5 Partner und Jahr' });
  return pane;
}

function field(name: string | RegExp): HTMLInputElement {
  return screen.getByRole('textbox', { name });
}

async function fill(user: UserEvent, name: string | RegExp, text: string): Promise<void> {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}

async function goOn(user: UserEvent, heading: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  await screen.findByRole('heading', { level: 2, name: heading });
}

async function fillParties(user: UserEvent): Promise<void> {
  await fill(user, 'Jobcenter', 'Landkreis Musterland');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Land' }), 'Niedersachsen');
  await fill(user, 'Ministerium', 'Ministerium für Arbeit und Soziales');
}

async function fillTarget(user: UserEvent, no: number, values: Readonly<Record<string, string>>): Promise<void> {
  await user.click(screen.getByRole('button', { name: new RegExp(`^Ziel ${no} bearbeiten`) }));
  for (const [label, text] of Object.entries(values)) await fill(user, label, text);
}

/** Up to the check, with the given total change of K2. */
async function fillToCheck(user: UserEvent, change = '5,3'): Promise<void> {
  await fillParties(user);
  await goOn(user, /2 von 5 Haushalt/);
  await fill(user, 'Verwaltungskosten', '8.120.400');
  await fill(user, 'Leistungen zur Eingliederung in Arbeit', '6.450.300');
  await fill(user, 'Gesamtbudget laut Vereinbarung', '14,6 Mio.');
  await goOn(user, /3 von 5 Ziele/);
  await fillTarget(user, 2, { Gesamt: change, Frauen: '6,2', Männer: '4,6' });
  await fillTarget(user, 3, { Gesamt: '-2,5 %' });
  await goOn(user, /4 von 5 Prüfung/);
}

async function fillToPreview(user: UserEvent): Promise<void> {
  await fillToCheck(user);
  await goOn(user, /5 von 5 Vorschau/);
}

test('from an empty workbook to the built agreement, axe clean at every step', async () => {
  const { services, user } = await openWizard();
  expect(await violations()).toEqual([]);
  await fillParties(user);
  await goOn(user, /2 von 5 Haushalt/);
  expect(document.activeElement?.textContent).toBe('Schritt 2 von 5 Haushalt');
  await fill(user, 'Verwaltungskosten', '8.120.400');
  expect(screen.getByText('erscheint, sobald beide Beträge eingetragen sind')).toBeTruthy();
  await fill(user, 'Leistungen zur Eingliederung in Arbeit', '6.450.300');
  expect(screen.getByText(/^14\.570\.700\sEuro$/)).toBeTruthy();
  await fill(user, 'Gesamtbudget laut Vereinbarung', '15,6 Mio.');
  expect(screen.getByText(/passt nicht zur Summe/)).toBeTruthy();
  await fill(user, 'Gesamtbudget laut Vereinbarung', '14,6 Mio.');
  expect(screen.getByText('Das Gesamtbudget passt zur Summe.')).toBeTruthy();
  expect(await violations()).toEqual([]);

  await goOn(user, /3 von 5 Ziele/);
  await fillTarget(user, 2, { Gesamt: '5,3', Frauen: '6,2', Männer: '4,6' });
  expect(
    screen.getByText(/^Erreicht, wenn die Integrationsquote gegenüber 2025 um mindestens 5,3\s% steigt\.$/),
  ).toBeTruthy();
  expect(await violations()).toEqual([]);
  await fillTarget(user, 3, { Gesamt: '-2,5 %' });
  expect(
    screen.getByText(/Bestand an Langzeitleistungsbeziehenden gegenüber 2025 um mindestens 2,5\s% sinkt/),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ziel mit Schritten' }));
  await fill(user, 'Bezeichnung', 'Ausbau der Beratung');
  await fill(user, 'Umsetzungsschritte', '- Sprechstunde einrichten\n- Ergebnisse auswerten');
  expect(screen.getByText(/wenn die 2 vereinbarten Schritte umgesetzt sind/)).toBeTruthy();

  await goOn(user, /4 von 5 Prüfung/);
  expect(screen.getByText(/Es ist nichts aufgefallen/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Beispielmonat mit erfundenen Zahlen' }));
  expect(await violations()).toEqual([]);

  await goOn(user, /5 von 5 Vorschau/);
  const sheets = within(await screen.findByRole('region', { name: 'Neue Blätter' }));
  expect(sheets.getByText('Vereinbarung 2026')).toBeTruthy();
  expect(screen.getByText('tblZiele: 6 neue Zeilen')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Anlegen' }));
  const built = await screen.findByRole('heading', { name: 'Die Vereinbarung ist angelegt.' });
  expect(document.activeElement).toBe(built);
  expect(await violations()).toEqual([]);
  expect(services.built).toHaveLength(1);
  expect(services.built[0]).toMatchObject({
    sampleMonth: true,
    agreement: { jobcenter: 'Landkreis Musterland', agreementYear: 2026, baseYear: 2025, layout: '2026' },
  });
  expect(services.built[0]?.agreement.targets.map(({ no, sex, value }) => [no, sex, value])).toEqual([
    [1, 'total', null],
    [2, 'total', 0.053],
    [2, 'female', 0.062],
    [2, 'male', 0.046],
    [3, 'total', -0.025],
    [4, 'total', null],
  ]);

  await user.click(screen.getByRole('button', { name: 'Blatt „Ziele“ öffnen' }));
  expect(services.visited).toEqual([{ sheet: 'Ziele', row: 0, column: 0 }]);
  await user.click(screen.getByRole('button', { name: 'Zur Übersicht' }));
  expect(await screen.findByText('Landkreis Musterland, Vereinbarung 2026')).toBeTruthy();
});

test('a refused step says what is missing at each field and puts the focus on the first', async () => {
  const { user } = await openWizard();
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  expect(await screen.findByText('Bitte das Land auswählen.')).toBeTruthy();
  expect(screen.getByText(/Bitte das Ministerium eintragen/)).toBeTruthy();
  await screen.findByText(/Bitte den Namen eintragen/);
  await waitFor(() => expect(document.activeElement).toBe(field('Jobcenter')));
  expect(field('Jobcenter').getAttribute('aria-invalid')).toBe('true');
  expect(await violations()).toEqual([]);
});

test('a field tells what is wrong when it is left', async () => {
  const { user } = await openWizard();
  await user.click(field('Jobcenter'));
  expect(screen.queryByText(/Bitte den Namen eintragen/)).toBeNull();
  await user.tab();
  expect(await screen.findByText(/Bitte den Namen eintragen/)).toBeTruthy();
});

test('Enter moves on', async () => {
  const { user } = await openWizard();
  await fillParties(user);
  await user.type(field('Ministerium'), '{Enter}');
  expect(await screen.findByRole('heading', { level: 2, name: /2 von 5 Haushalt/ })).toBeTruthy();
});

test('the base year follows the year', async () => {
  const { user } = await openWizard();
  await fill(user, 'Jahr', '2028');
  expect(field('Basisjahr').value).toBe('2027');
});

test('going back and through other sections keeps what was typed', async () => {
  const { user } = await openWizard();
  await fillParties(user);
  await goOn(user, /2 von 5 Haushalt/);
  await fill(user, 'Verwaltungskosten', '8.120.400');
  await user.click(screen.getByRole('button', { name: 'Zurück' }));
  await screen.findByRole('heading', { level: 2, name: /1 von 5/ });
  expect(field('Jobcenter').value).toBe('Landkreis Musterland');
  await openSection(user, 'Formeln');
  await openSection(user, 'Vereinbarung', 'Neue Vereinbarung');
  expect(field('Jobcenter').value).toBe('Landkreis Musterland');
  await goOn(user, /2 von 5 Haushalt/);
  expect(field('Verwaltungskosten').value).toBe('8.120.400');
});

test('leaving asks inside the pane once something was typed; what is thrown away is gone', async () => {
  const { services, user } = await openWizard();
  await fill(user, 'Jobcenter', 'Landkreis Musterland');
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  const question = screen.getByRole('alertdialog', { name: 'Entwurf behalten?' });
  expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Weiter bearbeiten' }));
  expect(await violations()).toEqual([]);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Abbrechen' }));
  expect(field('Jobcenter').value).toBe('Landkreis Musterland');
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  await user.click(screen.getByRole('button', { name: 'Verwerfen' }));
  await user.click(await screen.findByRole('button', { name: 'Leer beginnen' }));
  await screen.findByRole('heading', { level: 2, name: /1 von 5/ });
  expect(field('Jobcenter').value).toBe('');
  expect(services.drafts.part).toBeNull();
});

test('an untouched wizard closes without a question', async () => {
  const { user } = await openWizard();
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Vereinbarung' })).toBeTruthy();
});

test('a percentage that can be read in two ways is asked about, not guessed', async () => {
  const { user } = await openWizard();
  await fillParties(user);
  await goOn(user, /2 von 5/);
  await goOn(user, /3 von 5/);
  await fillTarget(user, 2, { Gesamt: '1.234' });
  await user.tab();
  expect(await screen.findByText('„1.234“ ist nicht eindeutig. Bitte 1,234 oder 1234 eingeben.')).toBeTruthy();
});

test('a target with a problem opens itself when the step is refused', async () => {
  const { user } = await openWizard();
  await fillParties(user);
  await goOn(user, /2 von 5/);
  await goOn(user, /3 von 5/);
  await fillTarget(user, 2, { Gesamt: '5,3' });
  await user.click(screen.getByRole('button', { name: 'Fertig' }));
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  expect(await screen.findByText('Bitte eine Zahl eingeben, zum Beispiel 5,3 oder −2,5.')).toBeTruthy();
  const opened = screen.getByRole('heading', { level: 3, name: /^Ziel 3/ }).closest('li');
  if (opened === null) throw new Error('The heading of a target stands outside of its list entry.');
  const value = within(opened).getByRole('textbox', { name: 'Gesamt' });
  await waitFor(() => expect(document.activeElement).toBe(value));
});

test('targets can be removed, and none at all is refused', async () => {
  const { user } = await openWizard();
  await fillParties(user);
  await goOn(user, /2 von 5/);
  await goOn(user, /3 von 5/);
  for (let left = 3; left > 0; left -= 1) await user.click(screen.getByRole('button', { name: /^Ziel 1 entfernen/ }));
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  expect(await screen.findByText('Bitte mindestens ein Ziel hinzufügen.')).toBeTruthy();
});

test('a finding of the check leads to its field', async () => {
  const { user } = await openWizard();
  await fillToCheck(user, '7,5');
  const warnings = within(screen.getByRole('region', { name: 'Bitte ansehen' }));
  expect(warnings.getByText(/liegt nicht zwischen dem der Frauen/)).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(warnings.getByRole('button', { name: /Zum Feld: Ziel 2/ }));
  await screen.findByRole('heading', { level: 2, name: /3 von 5/ });
  await waitFor(() => expect(document.activeElement).toBe(field('Gesamt')));
  expect(field('Gesamt').value).toBe('7,5');
});

test('an error of the check stops the way on', async () => {
  const { user } = await openWizard();
  await fillToCheck(user, '530');
  expect(screen.getByRole('region', { name: 'Bitte noch korrigieren' }).textContent).toMatch(/nicht plausibel/);
  const next = screen.getByRole('button', { name: 'Weiter' });
  expect(next.getAttribute('aria-disabled')).toBe('true');
  await user.click(next);
  expect(screen.getByRole('heading', { level: 2, name: /4 von 5/ })).toBeTruthy();
});

test('every sheet in the way is asked about before anything is made', async () => {
  const services = createInMemoryServices();
  services.sheetsInTheWay = ['Ziele'];
  const { user } = await openWizard(services);
  await fillToPreview(user);
  const agree = await screen.findByRole('checkbox', { name: '„Ziele“ umbenennen in „Ziele (alt)“' });
  const build = screen.getByRole('button', { name: 'Anlegen' });
  expect(build.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('Excel vergisst dabei, was sich bisher rückgängig machen ließ.')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(build);
  expect(services.built).toHaveLength(0);
  await user.click(agree);
  await user.click(build);
  expect(await screen.findByRole('heading', { name: 'Die Vereinbarung ist angelegt.' })).toBeTruthy();
});

test('an obstacle says what stands in the way; the preview can be asked for again', async () => {
  const services = createInMemoryServices();
  services.obstructNext({ code: 'tableHeadersDiffer', table: 'tblZiele', missing: ['Nr'] });
  const { user } = await openWizard(services);
  await fillToPreview(user);
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Die Tabelle „tblZiele“ hat nicht alle Spalten, die gebraucht werden.',
  );
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Erneut prüfen' }));
  expect(await screen.findByRole('region', { name: 'Neue Blätter' })).toBeTruthy();
});

test('a failed build says that the workbook is unchanged, and can be tried again', async () => {
  const services = createInMemoryServices();
  services.failNext('buildAgreement', hostFault('cellEditMode'));
  const { user } = await openWizard(services);
  await fillToPreview(user);
  await user.click(await screen.findByRole('button', { name: 'Anlegen' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Es wurde nichts angelegt.');
  expect(alert.textContent).toContain('In einer Zelle wird noch geschrieben.');
  expect(alert.textContent).toContain('Ihre Arbeitsmappe ist unverändert.');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Erneut prüfen' }));
  await screen.findByRole('region', { name: 'Neue Blätter' });
  await user.click(screen.getByRole('button', { name: 'Anlegen' }));
  expect(await screen.findByRole('heading', { name: 'Die Vereinbarung ist angelegt.' })).toBeTruthy();
});

test('what a failed build could not take back is named', async () => {
  const services = createInMemoryServices();
  services.failNext(
    'buildAgreement',
    hostFault('connectionLost', {
      workbook: { state: 'incomplete', leftOver: ['Blatt „Ziele“', 'Name „Berichtsmonat“'] },
    }),
  );
  const { user } = await openWizard(services);
  await fillToPreview(user);
  await user.click(await screen.findByRole('button', { name: 'Anlegen' }));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Blatt „Ziele“',
    'Name „Berichtsmonat“',
  ]);
  expect(alert.queryByText(/unverändert/)).toBeNull();
});

test('the progress of a build is told and goes on while another section is open', async () => {
  const services = createInMemoryServices();
  const held = services.holdBuild();
  const { user } = await openWizard(services);
  await fillToPreview(user);
  await user.click(await screen.findByRole('button', { name: 'Anlegen' }));
  act(() => held.progress(2, 5));
  expect(await screen.findByText('2 von 5 Arbeitsschritten erledigt.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Abbrechen' })).toBeNull();
  expect(await violations()).toEqual([]);
  await openSection(user, 'Hilfe');
  await act(async () => {
    held.release();
    await Promise.resolve();
  });
  await openSection(user, 'Vereinbarung', 'Neue Vereinbarung');
  expect(await screen.findByRole('heading', { name: 'Die Vereinbarung ist angelegt.' })).toBeTruthy();
});

test('the next agreement starts from the parties of the one in the workbook', async () => {
  const { user } = await openWizard(createInMemoryServices(musterlandOverview()));
  expect(field('Jobcenter').value).toBe('Landkreis Musterland');
  expect(field('Jahr').value).toBe('2027');
  expect(field('Basisjahr').value).toBe('2026');
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  expect(await screen.findByRole('region', { name: 'Vereinbarung 2026, Landkreis Musterland' })).toBeTruthy();
});
