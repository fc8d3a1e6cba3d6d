import { cleanup, screen, within } from '@testing-library/react';
import { createInMemoryServices, hostFault, type InMemoryServices } from '../fakes/in-memory-services';
import { mountPane, openSection, violations, type MountedPane } from './mount-pane';

afterEach(cleanup);

async function openChoice(services: InMemoryServices = createInMemoryServices()): Promise<MountedPane> {
  const pane = mountPane({ services });
  await openSection(pane.user, 'Formeln');
  await pane.user.click(screen.getByRole('button', { name: 'Blätter auswählen' }));
  await screen.findByRole('group', { name: 'Diese Blätter kopieren' });
  return pane;
}

test('copies the chosen sheets after a preview that says what is made and what undo loses', async () => {
  const { services, user } = await openChoice();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Kennzahlen' }).checked).toBe(false);
  await user.click(screen.getByRole('checkbox', { name: 'Vereinbarung 2026' }));
  await user.click(screen.getByRole('checkbox', { name: 'Beim Öffnen nicht nach dem Add-in fragen' }));
  expect(await violations()).toEqual([]);
  services.sharing.found = {
    backups: [{ name: 'Monitoring 2026 (Weitergabe)', backupName: 'Monitoring 20 (Weitergabe alt)' }],
    errors: [{ sheet: 'Monitoring 2026', count: 2, firstCell: 'B7' }],
    tiedCharts: [
      { sheet: 'Monitoring 2026', name: 'Diagramm 1', to: ['Kennzahlen', 'Haushalt'] },
      { sheet: 'Tabelle1', name: 'Diagramm 2', to: null },
    ],
  };
  await user.click(screen.getByRole('button', { name: 'Weiter zur Vorschau' }));
  const preview = within(await screen.findByRole('group', { name: 'Weitergabefassung' }));
  expect(preview.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '„Monitoring 2026 (Weitergabe)“ aus „Monitoring 2026“',
    'Die bisherige „Monitoring 2026 (Weitergabe)“ bleibt als „Monitoring 20 (Weitergabe alt)“.',
    '„Monitoring 2026“: 2 Zellen, zuerst B7',
    '„Monitoring 2026“: Diagramm „Diagramm 1“ mit Zahlen aus „Kennzahlen“ und „Haushalt“',
    '„Tabelle1“: Diagramm „Diagramm 2“. Diese Excel-Version verrät nicht, aus welchem Blatt seine Zahlen kommen.',
  ]);
  expect(preview.getByText('Excel vergisst dabei, was sich bisher rückgängig machen ließ.')).toBeTruthy();
  expect(services.sharing.created).toEqual([]);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Weitergabefassung anlegen' }));
  expect(await screen.findByText('Das Blatt „Monitoring 2026 (Weitergabe)“ ist angelegt.')).toBeTruthy();
  expect(services.sharing.created).toEqual([{ names: ['Monitoring 2026 (Weitergabe)'], suppressPrompts: true }]);
  expect(await violations()).toEqual([]);
});

test('keeps the focus in the card from step to step, and goes back without losing the choice', async () => {
  const { user } = await openChoice();
  await user.click(screen.getByRole('checkbox', { name: 'Kennzahlen' }));
  await user.click(screen.getByRole('button', { name: 'Weiter zur Vorschau' }));
  await screen.findByRole('heading', { name: 'Das entsteht' });
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Weitergabefassung' }));
  await user.click(screen.getByRole('button', { name: 'Zurück' }));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Kennzahlen' }).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  expect(screen.getByRole('button', { name: 'Blätter auswählen' })).toBeTruthy();
});

test('asks for at least one sheet', async () => {
  const { services, user } = await openChoice();
  for (const name of ['Vereinbarung 2026', 'Monitoring 2026']) await user.click(screen.getByRole('checkbox', { name }));
  expect(screen.getByText('Wählen Sie mindestens ein Blatt.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Weiter zur Vorschau' }));
  expect(screen.queryByRole('heading', { name: 'Das entsteht' })).toBeNull();
  expect(services.sharing.created).toEqual([]);
});

test.each([
  [{ code: 'workbookProtected' }, /Die Arbeitsmappe ist geschützt/],
  [{ code: 'sheetsProtected', sheets: ['Ziele', 'Schritte'] }, /Geschützt sind die Blätter „Ziele“ und „Schritte“/],
  [{ code: 'sheetsGone', sheets: ['Ziele'] }, /Nicht mehr da ist das Blatt „Ziele“/],
  [
    { code: 'cellsStuck', cells: [{ sheet: 'Monitoring 2026', count: 1, firstCell: 'C3' }] },
    /„Monitoring 2026“: Zelle C3/,
  ],
  [{ code: 'notLoaded' }, /Der Server des Add-ins ist gerade nicht erreichbar/],
  [hostFault('cellEditMode'), /In einer Zelle wird noch geschrieben/],
] as const)('says why no copy can be made: %p', async (problem, sentence) => {
  const { services, user } = await openChoice();
  services.sharing.fault = problem;
  await user.click(screen.getByRole('button', { name: 'Weiter zur Vorschau' }));
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(await violations()).toEqual([]);
});

test('names what is left over where a write cannot be taken back', async () => {
  const { services, user } = await openChoice();
  await user.click(screen.getByRole('button', { name: 'Weiter zur Vorschau' }));
  services.sharing.fault = hostFault('connectionLost', {
    workbook: { state: 'incomplete', leftOver: ['Ziele (Weitergabe)'] },
  });
  await user.click(await screen.findByRole('button', { name: 'Weitergabefassung anlegen' }));
  expect(await screen.findByText('Ziele (Weitergabe)')).toBeTruthy();
});
