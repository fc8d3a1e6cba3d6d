import { cleanup, screen, within } from '@testing-library/react';
import { createInMemoryServices } from '../fakes/in-memory-services';
import { musterlandAgreement, musterlandOverview } from '../fakes/musterland';
import { mountPane, openSection, violations, type MountedPane } from './mount-pane';

afterEach(cleanup);

async function openAgreement(downloadsLikely = true): Promise<MountedPane & { readonly card: () => HTMLElement }> {
  const services = createInMemoryServices(musterlandOverview());
  services.documents.downloadsLikely = downloadsLikely;
  const pane = mountPane({ services });
  await openSection(pane.user, 'Vereinbarung');
  return { ...pane, card: () => screen.getByRole('region', { name: 'Als Word-Dokument' }) };
}

test('the agreement is saved, and the clipboard is offered in case the host dropped the file', async () => {
  const { services, user, card } = await openAgreement();
  expect(
    within(card())
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Als Word-Dokument speichern', 'Formatierten Text kopieren']);
  await user.click(screen.getByRole('button', { name: 'Als Word-Dokument speichern' }));
  expect(await screen.findByText('Das Word-Dokument ist fertig.')).toBeTruthy();
  expect(screen.getByText(/„Zielvereinbarung 2026.docx“/)).toBeTruthy();
  expect(screen.getByText(/hat Excel den Download verhindert/)).toBeTruthy();
  expect(services.documents.saved).toEqual([musterlandAgreement]);
  expect(await violations()).toEqual([]);
});

test('on a host that drops downloads the clipboard comes first', async () => {
  const { services, user, card } = await openAgreement(false);
  expect(screen.getByText(/Excel auf dem Mac nimmt keine Downloads/)).toBeTruthy();
  expect(within(card()).getAllByRole('button')[0]?.textContent).toBe('Formatierten Text kopieren');
  await user.click(screen.getByRole('button', { name: 'Formatierten Text kopieren' }));
  expect(await screen.findByText('Die Vereinbarung liegt in der Zwischenablage.')).toBeTruthy();
  expect(services.documents.copied).toEqual([musterlandAgreement]);
});

test('says why nothing was saved and what to do', async () => {
  const { services, user } = await openAgreement();
  services.documents.failNextSaving({ code: 'notLoaded' });
  await user.click(screen.getByRole('button', { name: 'Als Word-Dokument speichern' }));
  expect(await screen.findByText('Prüfen Sie die Verbindung zum Netz und versuchen Sie es noch einmal.')).toBeTruthy();
  services.documents.failNextSaving({ code: 'downloadBlocked' });
  await user.click(screen.getByRole('button', { name: 'Als Word-Dokument speichern' }));
  expect(await screen.findByText('Excel hat das Speichern verhindert.')).toBeTruthy();
});

test('where even the clipboard is closed the text is there to be selected', async () => {
  const { services, user } = await openAgreement();
  services.documents.failNextCopying({ code: 'copyBlocked', text: 'Zielvereinbarung 2026\n\n(1) Wortlaut' });
  await user.click(screen.getByRole('button', { name: 'Formatierten Text kopieren' }));
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text der Vereinbarung' });
  expect(text.value).toBe('Zielvereinbarung 2026\n\n(1) Wortlaut');
  text.focus();
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(text.value);
  expect(await violations()).toEqual([]);
});
