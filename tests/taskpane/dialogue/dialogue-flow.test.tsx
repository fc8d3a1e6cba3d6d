import { cleanup, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { agreedVerdictWords } from '../../../src/domain/dialogue';
import { buildYear, shownEntry } from '../../fakes/built-year';
import { createInMemoryServices, hostFault, type InMemoryServices } from '../../fakes/in-memory-services';
import { neulandAgreement } from '../../fakes/neuland-agreement';
import { mountPane, openSection, violations } from '../mount-pane';

afterEach(cleanup);

async function built(): Promise<InMemoryServices> {
  const services = createInMemoryServices();
  await buildYear(services.dialogues.workbook);
  return services;
}

async function open(services: InMemoryServices): Promise<UserEvent> {
  const { user } = mountPane({ services });
  await openSection(user, 'Zieldialog');
  return user;
}

const cells = (services: InMemoryServices, column: string): readonly unknown[] => {
  const log = services.dialogues.workbook.state.tables.find(({ name }) => name === 'tblDialoge');
  return log?.rows.map((row) => row[log.headers.indexOf(column)]) ?? [];
};

/** The figures are of March, so the talk cannot be on the test's day in January. */
async function prepare(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Zieldialog vorbereiten' }));
  const day = await screen.findByLabelText(/^Datum/);
  await user.clear(day);
  await user.type(day, '22.04.2026');
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  await screen.findByRole('heading', { name: 'Verabredungen aus dem letzten Dialog' });
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  await screen.findByRole('heading', { name: 'Das wird angelegt' });
  await user.click(screen.getByRole('button', { name: 'Anlegen' }));
  await screen.findByRole('heading', { name: '„Zieldialog 2026-1“ ist angelegt.' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Zurück zu den Dialogen' }));
  await user.click(screen.getByRole('button', { name: 'Zurück zu den Dialogen' }));
  // The view with the button is gone; the focus is where it leads to.
  expect(document.activeElement).toBe(await screen.findByRole('tab', { name: 'Dialoge' }));
}

test('without an agreement it leads to the wizard that makes one', async () => {
  const user = await open(createInMemoryServices());
  expect(await screen.findByText('In dieser Arbeitsmappe gibt es noch keine Vereinbarung.')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Neue Vereinbarung anlegen' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Neue Vereinbarung' })).toBeTruthy();
});

test('says what the agreement asks for, prepares a dialogue, and records what was agreed beside the computed verdict', async () => {
  const services = await built();
  const user = await open(services);
  expect(await screen.findByText(/^0 von mindestens 2 Zieldialogen im Jahr 2026 geführt/)).toBeTruthy();
  expect(screen.getByText('Noch kein Zieldialog in dieser Arbeitsmappe.')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await prepare(user);
  expect(services.dialogues.workbook.state.sheets.map(({ name }) => name)).toContain('Zieldialog 2026-1');
  await user.click(await screen.findByRole('button', { name: /^Ergebnis festhalten: Zieldialog 2026-1/ }));
  const men = within(await screen.findByRole('region', { name: /^Ziel 2: .*\(Männer\)$/ }));
  expect(men.getByText('nicht erreicht', { selector: 'span' })).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.selectOptions(men.getByLabelText('Vereinbarte Bewertung'), 'erreicht');
  await user.click(men.getByRole('button', { name: /^Speichern/ }));
  expect((await men.findByRole('alert')).textContent).toContain('Rechnerisch ist das Ziel nicht erreicht.');
  await user.selectOptions(men.getByLabelText('Grund'), 'Rechtsänderung');
  await user.type(men.getByLabelText('Begründung'), 'neue Zählung');
  await user.type(men.getByLabelText('Verabredung'), 'Zahlen im Juli');
  await user.click(men.getByRole('button', { name: /^Speichern/ }));
  expect(await screen.findByText(/^Gespeichert\./)).toBeTruthy();
  expect(cells(services, 'rechnerisches Ergebnis')[3]).toBe('nicht erreicht');
  expect(cells(services, 'vereinbarte Bewertung')[3]).toBe('erreicht');
  expect(cells(services, 'Begründung')[3]).toBe('Rechtsänderung: neue Zählung');
  await user.click(screen.getByRole('button', { name: 'Zurück zu den Dialogen' }));
  expect(document.activeElement).toBe(await screen.findByRole('tab', { name: 'Dialoge' }));
});

test('what was typed and not saved stays while the pane is open; a row that was changed elsewhere is not overwritten', async () => {
  const services = await built();
  const user = await open(services);
  await prepare(user);
  await user.click(await screen.findByRole('button', { name: /^Ergebnis festhalten: Zieldialog 2026-1/ }));
  const men = async () => within(await screen.findByRole('region', { name: /^Ziel 2: .*\(Männer\)$/ }));
  await user.type((await men()).getByLabelText('Verabredung'), 'Zahlen im Juli');
  expect((await men()).getByText('Noch nicht gespeichert.')).toBeTruthy();
  await openSection(user, 'Hilfe');
  await openSection(user, 'Zieldialog');
  expect((await men()).getByLabelText<HTMLTextAreaElement>('Verabredung').value).toBe('Zahlen im Juli');

  const { jobcenter } = neulandAgreement;
  const judgement = { agreed: null, reason: null, arrangement: 'anders' };
  const elsewhere = { year: 2026, jobcenter, no: 1, shown: await shownEntry(services.dialogues, 2, 'male'), judgement };
  await services.dialogues.judge(elsewhere, { year: 2026, month: 4, day: 23 });
  await user.click(screen.getByRole('button', { name: 'Aktualisieren' }));
  expect(
    await screen.findByText(/^Nicht gespeicherte Eingaben wurden verworfen: Zieldialog 2026-1, Ziel 2: /),
  ).toBeTruthy();
  expect((await men()).getByLabelText<HTMLTextAreaElement>('Verabredung').value).toBe('anders');
  expect((await men()).queryByText('Noch nicht gespeichert.')).toBeNull();
});

test('a target that is only observed can be put off, not judged', async () => {
  const user = await open(await built());
  await prepare(user);
  await user.click(await screen.findByRole('button', { name: /^Ergebnis festhalten: Zieldialog 2026-1/ }));
  const observed = within(await screen.findByRole('region', { name: /^Ziel 1: / }));
  const choices = within(observed.getByLabelText('Vereinbarte Bewertung')).getAllByRole('option');
  expect(choices.map(({ textContent }) => textContent)).toEqual(['noch nicht vereinbart', agreedVerdictWords.deferred]);
});

test('a day that is none is said so, and typed facts stay when going back', async () => {
  const user = await open(await built());
  await user.click(await screen.findByRole('button', { name: 'Zieldialog vorbereiten' }));
  const day = await screen.findByLabelText(/^Datum/);
  await user.clear(day);
  await user.type(day, '31.04.2026');
  await user.selectOptions(screen.getByLabelText('Anlass'), 'auf Wunsch');
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  expect(await screen.findByText('Bitte ein Datum eingeben, zum Beispiel 24.06.2026.')).toBeTruthy();
  await user.clear(day);
  await user.type(day, '22.02.2026');
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Der Zieldialog liegt vor dem Berichtsmonat.');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Zurück' }));
  expect((await screen.findByLabelText<HTMLInputElement>(/^Datum/)).value).toBe('22.02.2026');
  expect(screen.getByLabelText<HTMLSelectElement>('Anlass').value).toBe('onRequest');
});

test('the final dialogue is about December', async () => {
  const user = await open(await built());
  await user.click(await screen.findByRole('button', { name: 'Zieldialog vorbereiten' }));
  await user.selectOptions(await screen.findByLabelText('Anlass'), 'Jahresabschluss');
  const month = screen.getByLabelText<HTMLSelectElement>('Berichtsmonat');
  expect(month.value).toBe('2026-12');
  expect(month.disabled).toBe(true);
});

test('a failed write says so and leaves the log as it was', async () => {
  const services = await built();
  const user = await open(services);
  await user.click(await screen.findByRole('button', { name: 'Zieldialog vorbereiten' }));
  const day = await screen.findByLabelText(/^Datum/);
  await user.clear(day);
  await user.type(day, '22.04.2026');
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  await screen.findByRole('heading', { name: 'Ergebnisse' });
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  services.dialogues.failNext(hostFault('cellEditMode'));
  await user.click(await screen.findByRole('button', { name: 'Anlegen' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('In einer Zelle wird noch geschrieben.');
  expect(alert.textContent).toContain('Ihre Arbeitsmappe ist unverändert.');
  expect(cells(services, 'Datum')).toEqual([]);
});

test('a reading that was refused says why and can be repeated', async () => {
  const services = await built();
  services.dialogues.failNext(hostFault('connectionLost'));
  const user = await open(services);
  expect((await screen.findByRole('alert')).textContent).toContain('Excel antwortet nicht mehr.');
  await user.click(screen.getByRole('button', { name: 'Erneut versuchen' }));
  expect(await screen.findByRole('button', { name: 'Zieldialog vorbereiten' })).toBeTruthy();
});

test('steps are listed by target, filtered, edited in place and led to', async () => {
  const services = await built();
  const user = await open(services);
  await user.click(await screen.findByRole('tab', { name: /^Schritte/ }));
  const target = within(await screen.findByRole('region', { name: /^Ziel 4:/ }));
  expect(target.getByText(/^0 von 3 Schritten erledigt, 0 von 3 Kriterien erfüllt/)).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(target.getByRole('button', { name: /^Bearbeiten: Schritt 1/ }));
  expect(document.activeElement).toBe(target.getByLabelText('Verantwortlich'));
  await user.type(target.getByLabelText('Verantwortlich'), 'Frau Beispiel');
  await openSection(user, 'Hilfe');
  await openSection(user, 'Zieldialog');
  const again = within(await screen.findByRole('region', { name: /^Ziel 4:/ }));
  expect(again.getByLabelText<HTMLInputElement>('Verantwortlich').value).toBe('Frau Beispiel');
  await user.click(again.getByRole('button', { name: /^Bearbeiten: Schritt 2/ }));
  expect(again.getByText('Noch nicht gespeichert.')).toBeTruthy();
  await user.click(again.getByRole('button', { name: 'Abbrechen' }));
  expect(document.activeElement).toBe(again.getByRole('button', { name: /^Bearbeiten: Schritt 2/ }));
  await user.click(again.getByRole('button', { name: /^Bearbeiten: Schritt 1/ }));
  await user.type(again.getByLabelText('Fällig'), '10.01.2026');
  await user.selectOptions(again.getByLabelText('Status'), 'in Arbeit');
  await user.click(again.getByRole('button', { name: 'Speichern' }));
  expect(await screen.findByText('Der Schritt ist gespeichert.')).toBeTruthy();
  expect(await screen.findByText('überfällig', { selector: 'span' })).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Anzeigen'), 'überfällig (1)');
  expect(screen.getAllByRole('button', { name: /^Bearbeiten/ })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: /^Zur Zelle: Schritt 1/ }));
  expect(services.visited[0]).toMatchObject({ sheet: 'Schritte' });
});

test('a criterion is not met without a reason', async () => {
  const user = await open(await built());
  await user.click(await screen.findByRole('tab', { name: /^Schritte/ }));
  const target = within(await screen.findByRole('region', { name: /^Ziel 4:/ }));
  await user.click(target.getByRole('button', { name: /^Bearbeiten: Kriterium 1/ }));
  await user.selectOptions(target.getByLabelText('Status'), 'erfüllt');
  await user.click(target.getByRole('button', { name: 'Speichern' }));
  expect((await target.findByRole('alert')).textContent).toContain('Ein Kriterium wird mit Begründung bewertet');
});

test('several agreements in one workbook: the newest is shown, the others can be chosen', async () => {
  const services = createInMemoryServices();
  await buildYear(services.dialogues.workbook, { ...neulandAgreement, agreementYear: 2025, baseYear: 2024 });
  await buildYear(services.dialogues.workbook);
  const user = await open(services);
  const choice = await screen.findByLabelText('Vereinbarung');
  expect(await screen.findByText(/im Jahr 2026 geführt/)).toBeTruthy();
  await user.selectOptions(choice, 'Landkreis Musterland, 2025');
  expect(await screen.findByText(/im Jahr 2025 geführt/)).toBeTruthy();
});
