import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { newerLayout } from '../../domain/agreement-reading/fixtures';
import { createInMemoryServices, hostFault, type InMemoryServices } from '../../fakes/in-memory-services';
import { musterlandOverview } from '../../fakes/musterland';
import { mountPane, openSection, violations, type MountedPane } from '../mount-pane';

afterEach(cleanup);

async function begin(services: InMemoryServices = createInMemoryServices()): Promise<MountedPane> {
  const pane = mountPane({ services });
  await openSection(pane.user, 'Vereinbarung');
  await pane.user.click(await screen.findByRole('button', { name: 'Neue Vereinbarung anlegen' }));
  await screen.findByRole('heading', { level: 1, name: 'Neue Vereinbarung' });
  return pane;
}

async function pasteAndRead(user: UserEvent, text: string): Promise<void> {
  const start = screen.queryByRole('button', { name: 'Text einfügen' });
  if (start !== null) await user.click(start);
  const box = screen.getByRole('textbox', { name: 'Text der Vereinbarung' });
  await user.clear(box);
  await user.click(box);
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Text lesen' }));
}

function file(text: string, name = 'Vereinbarung 2027.txt'): File {
  return new File([text], name, { type: 'text/plain' });
}

function item(name: string): HTMLElement {
  const heading = screen.getByRole('heading', { level: 3, name });
  const found = heading.closest('li');
  if (found === null) throw new Error(`The heading ${name} stands outside of its item.`);
  return found;
}

/** Confirms what has no question, then every question. */
async function confirmAll(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('button', { name: /ohne Rückfrage bestätigen/ }));
  for (;;) {
    const [open] = screen.queryAllByRole('button', { name: /^(?:Trotzdem richtig|Ist geklärt)/ });
    if (open === undefined) return;
    await user.click(open);
  }
}

test('a chosen document is reviewed sentence by sentence and becomes next year’s draft in its own words', async () => {
  const { services, user } = await begin();
  expect(await screen.findByRole('heading', { level: 2, name: 'Womit möchten Sie beginnen?' })).toBeTruthy();
  expect(screen.getByText(/Das Dokument verlässt diesen Rechner nicht/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /vorbereiten/ })).toBeNull();
  expect(await violations()).toEqual([]);

  const input = document.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no way to choose a file.');
  await user.upload(input, file(newerLayout));
  const title = await screen.findByRole('heading', { level: 1, name: 'Dokument prüfen' });
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(services.documents.read.map(({ name }) => name)).toEqual(['Vereinbarung 2027.txt']);
  expect(await violations()).toEqual([]);

  const women = item('Ziel 2, Frauen');
  expect(within(women).getByText(/^\+5,2\s%$/)).toBeTruthy();
  expect(within(women).getByText(/„.*Integrationsquote der Frauen um 5,2 %.*“/)).toBeTruthy();
  await user.click(within(women).getByRole('button', { name: 'Korrigieren: Ziel 2, Frauen' }));
  const value = within(item('Ziel 2, Frauen')).getByRole('textbox', { name: 'Vereinbarte Veränderung in Prozent' });
  await user.clear(value);
  await user.type(value, '1.234{Enter}');
  expect(await screen.findByText('„1.234“ ist nicht eindeutig. Bitte 1,234 oder 1234 eingeben.')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.clear(value);
  await user.type(value, '5,4{Enter}');
  expect(within(item('Ziel 2, Frauen')).getByText('korrigiert')).toBeTruthy();
  expect(screen.getByText(/^1 von \d+ geprüft$/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Weiter' }).getAttribute('aria-disabled')).toBe('true');

  await confirmAll(user);
  await user.click(screen.getByRole('radio', { name: /wie sie im Dokument steht/ }));
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Weiter' }));
  await screen.findByRole('heading', { level: 2, name: 'Schritt 1 von 5 Partner und Jahr' });
  expect(screen.getByRole('textbox', { name: 'Jobcenter' })).toHaveProperty('value', 'Landkreis Neuland');
  expect(screen.getByRole('textbox', { name: 'Jahr' })).toHaveProperty('value', '2027');
  for (const step of [/2 von 5/, /3 von 5/, /4 von 5/, /5 von 5/]) {
    await user.click(screen.getByRole('button', { name: 'Weiter' }));
    await screen.findByRole('heading', { level: 2, name: step });
    if (step.source.startsWith('4')) await typeClauseAnew(user);
  }
  await user.click(await screen.findByRole('button', { name: 'Anlegen' }));
  await screen.findByRole('heading', { name: 'Die Vereinbarung ist angelegt.' });
  const [built] = services.built;
  expect(built?.agreement).toMatchObject({ jobcenter: 'Landkreis Neuland', agreementYear: 2027, baseYear: 2026 });
  expect(built?.agreement.targets.find(({ sex }) => sex === 'female')?.value).toBe(0.054);
  const texts = built?.agreement.clauses.map(({ text }) => text) ?? [];
  expect(texts).toContain('Gleiche Chancen sind der Maßstab.');
  expect(texts).toContain('Alle Seiten wirken mit.');
  expect(texts).not.toContain('Alle wirken mit.');
  expect(services.drafts.part).toBeNull();
});

/** A clause of the document in other words; whatever closes its form, the focus comes back to its button. */
async function typeClauseAnew(user: UserEvent): Promise<void> {
  const edit = (text: string): HTMLElement => screen.getByRole('button', { name: `Bearbeiten: ${text}` });
  await user.click(screen.getByRole('button', { name: 'Alle Sätze zeigen' }));
  await user.click(edit('Alle wirken mit.'));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Wortlaut des Satzes' }));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(edit('Alle wirken mit.'));
  await user.click(edit('Alle wirken mit.'));
  const words = screen.getByRole('textbox', { name: 'Wortlaut des Satzes' });
  await user.clear(words);
  await user.type(words, 'Alle Seiten wirken mit.');
  await user.click(screen.getByRole('button', { name: 'Übernehmen' }));
  expect(document.activeElement).toBe(edit('Alle Seiten wirken mit.'));
  expect(await violations()).toEqual([]);
}

test('a passage is shown in the whole text, marked, and the way back leads to where it was', async () => {
  const { user } = await begin();
  await pasteAndRead(user, newerLayout);
  await screen.findByRole('heading', { level: 1, name: 'Dokument prüfen' });
  await user.click(screen.getByRole('button', { name: 'Im Dokument zeigen: Ziel 3' }));
  const whole = screen.getByRole('region', { name: 'Das Dokument' });
  const mark = within(whole).getByText(/um 2,7 % im Vergleich zum Jahr 2026 reduziert wird\./);
  expect(mark.tagName).toBe('MARK');
  expect(document.activeElement).toBe(mark);
  expect(whole.textContent).toBe(newerLayout);
  expect(await violations()).toEqual([]);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Ziel 3'));
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  await user.click(screen.getByRole('button', { name: 'Weiter bearbeiten' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Abbrechen' }));
});

test('the focus is never lost in the review: all confirmed, a new target left', async () => {
  const { user } = await begin();
  await pasteAndRead(user, newerLayout);
  await screen.findByRole('heading', { level: 1, name: 'Dokument prüfen' });
  await user.click(screen.getByRole('button', { name: 'Ziel hinzufügen' }));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ziel hinzufügen' }));
  await user.click(screen.getByRole('button', { name: /ohne Rückfrage bestätigen$/ }));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H3'));
});

test('a dropped document is read; several at once are refused', async () => {
  const { services } = await begin();
  const zone = await screen.findByRole('button', { name: /Dokument wählen/ });
  fireEvent.dragOver(zone, { dataTransfer: { files: [] } });
  expect(screen.getByText('Loslassen, um das Dokument zu lesen')).toBeTruthy();
  fireEvent.drop(zone, { dataTransfer: { files: [file(newerLayout), file(newerLayout)] } });
  expect((await screen.findByRole('alert')).textContent).toContain('Bitte nur ein Dokument auf einmal.');
  expect(services.documents.read).toHaveLength(0);
  fireEvent.drop(zone, { dataTransfer: { files: [file(newerLayout)] } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Dokument prüfen' })).toBeTruthy();
});

test('while a document is read the pane says so', async () => {
  const services = createInMemoryServices();
  const release = services.documents.holdReading();
  await begin(services);
  const zone = await screen.findByRole('button', { name: /Dokument wählen/ });
  fireEvent.drop(zone, { dataTransfer: { files: [file(newerLayout)] } });
  expect(await screen.findByText('Das Dokument wird gelesen …')).toBeTruthy();
  expect(await violations()).toEqual([]);
  act(() => release());
  expect(await screen.findByRole('heading', { level: 1, name: 'Dokument prüfen' })).toBeTruthy();
});

test('a document that cannot be read is told with what helps, and another can be chosen', async () => {
  const services = createInMemoryServices();
  services.documents.failNextReading({ code: 'scanWithoutText', pageCount: 6 });
  const { user } = await begin(services);
  const zone = await screen.findByRole('button', { name: /Dokument wählen/ });
  fireEvent.drop(zone, { dataTransfer: { files: [file('')] } });
  expect((await screen.findByRole('alert')).textContent).toContain('enthält keinen lesbaren Text');
  expect(await violations()).toEqual([]);
  await pasteAndRead(user, '  ');
  expect((await screen.findByRole('alert')).textContent).toContain('Hier steht noch kein Text.');
  await pasteAndRead(user, 'Einladung zum Sommerfest des Landkreises Musterland');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Das ist keine Zielvereinbarung'));
  await pasteAndRead(user, newerLayout);
  expect(await screen.findByRole('heading', { level: 1, name: 'Dokument prüfen' })).toBeTruthy();
});

test('next year from the workbook: years moved, figures proposed, open steps carried over', async () => {
  const services = createInMemoryServices(musterlandOverview());
  const line = { year: 2026, jobcenter: 'Landkreis Musterland', targetNo: 4, kind: 'step' } as const;
  services.drafts.steps = [
    { ...line, text: 'Sprechstunde einrichten', done: true },
    { ...line, text: 'Ergebnisse auswerten', done: false },
  ];
  const { user } = await begin(services);
  await user.click(await screen.findByRole('radio', { name: 'Vorjahreswerte vorschlagen' }));
  expect(screen.getByText('Ein Schritt ist laut Blatt „Schritte“ noch nicht erledigt.')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Vereinbarung 2027 vorbereiten' }));
  await screen.findByRole('heading', { level: 2, name: /1 von 5/ });
  expect(screen.getByRole('textbox', { name: 'Jahr' })).toHaveProperty('value', '2027');
  for (const step of [/2 von 5/, /3 von 5/, /4 von 5/, /5 von 5/]) {
    await user.click(screen.getByRole('button', { name: 'Weiter' }));
    await screen.findByRole('heading', { level: 2, name: step });
    // Clause by clause beside last year's, as with a document.
    if (step.source.startsWith('4')) expect(screen.getByText(/ändern sich gegenüber dem Vorbild/)).toBeTruthy();
  }
  await user.click(await screen.findByRole('button', { name: 'Anlegen' }));
  await screen.findByRole('heading', { name: 'Die Vereinbarung ist angelegt.' });
  const agreement = services.built[0]?.agreement;
  expect(agreement).toMatchObject({ agreementYear: 2027, baseYear: 2026 });
  expect(agreement?.targets.find(({ sex }) => sex === 'female')?.value).toBe(0.042);
  expect(agreement?.targets.at(-1)?.steps).toEqual(['Ergebnisse auswerten']);
});

test('what was typed is there again in a pane opened anew over the same workbook', async () => {
  const services = createInMemoryServices();
  const first = await begin(services);
  await first.user.click(await screen.findByRole('button', { name: 'Leer beginnen' }));
  const jobcenter = await screen.findByRole('textbox', { name: 'Jobcenter' });
  await first.user.type(jobcenter, 'Stadt Musterhausen');
  await first.user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  await first.user.click(screen.getByRole('button', { name: 'Behalten' }));
  await screen.findByRole('heading', { level: 1, name: 'Vereinbarung' });
  await waitFor(() => expect(services.drafts.part).toContain('Stadt Musterhausen'));
  cleanup();

  const again = createInMemoryServices();
  again.drafts.part = services.drafts.part;
  const { user } = await begin(again);
  expect(await screen.findByText(/Stadt Musterhausen. Zuletzt bei: Partner und Jahr/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Leer beginnen' })).toBeNull();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Weiter bearbeiten' }));
  expect(await screen.findByRole('textbox', { name: 'Jobcenter' })).toHaveProperty('value', 'Stadt Musterhausen');
});

test('a review that was left goes on where it was', async () => {
  const services = createInMemoryServices();
  const first = await begin(services);
  await pasteAndRead(first.user, newerLayout);
  await screen.findByRole('heading', { level: 1, name: 'Dokument prüfen' });
  await first.user.click(within(item('Jobcenter')).getByRole('button', { name: 'Stimmt: Jobcenter' }));
  await openSection(first.user, 'Hilfe');
  await waitFor(() => expect(services.drafts.part).not.toBeNull());
  cleanup();

  const again = createInMemoryServices();
  again.drafts.part = services.drafts.part;
  const { user } = await begin(again);
  expect(await screen.findByText(/Eingefügter Text: 1 von \d+ Angaben geprüft/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Weiter bearbeiten' }));
  expect(within(item('Jobcenter')).getByText('bestätigt')).toBeTruthy();
});

test('throwing a draft away is asked first', async () => {
  const services = createInMemoryServices();
  services.drafts.part = '<entwurf xmlns="urn:zielsteuerung-sgb2:entwurf:1" version="1">kaputt</entwurf>';
  const { user } = await begin(services);
  expect(await screen.findByText('Der gespeicherte Entwurf ist nicht lesbar.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Weiter bearbeiten' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Entwurf verwerfen' }));
  const question = screen.getByRole('alertdialog', { name: 'Entwurf verwerfen?' });
  expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Behalten' }));
  expect(await violations()).toEqual([]);
  await user.keyboard('{Escape}');
  expect(services.drafts.part).toContain('kaputt');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Entwurf verwerfen' }));
  await user.click(screen.getByRole('button', { name: 'Entwurf verwerfen' }));
  await user.click(screen.getByRole('button', { name: 'Verwerfen' }));
  expect(await screen.findByRole('button', { name: 'Leer beginnen' })).toBeTruthy();
  expect(services.drafts.part).toBeNull();
});

test('where the workbook does not take the draft, the pane says that it lives only as long as it is open', async () => {
  const services = createInMemoryServices();
  services.drafts.refusal = hostFault('accessDenied');
  const { user } = await begin(services);
  await user.click(await screen.findByRole('button', { name: 'Leer beginnen' }));
  await user.type(await screen.findByRole('textbox', { name: 'Jobcenter' }), 'Stadt');
  await openSection(user, 'Hilfe');
  await openSection(user, 'Vereinbarung', 'Neue Vereinbarung');
  expect(await screen.findByText(/nur erhalten, solange dieser Aufgabenbereich offen ist/)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Jobcenter' })).toHaveProperty('value', 'Stadt');
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  await user.click(screen.getByRole('button', { name: 'Behalten' }));
  await user.click(await screen.findByRole('button', { name: 'Neue Vereinbarung anlegen' }));
  expect(await screen.findByRole('textbox', { name: 'Jobcenter' })).toHaveProperty('value', 'Stadt');
});
