import type { WorkbookPort } from '../../src/application/ports';
import { createDialogueServices } from '../../src/application/dialogues/create-dialogue-services';
import { createPaneNavigation } from '../../src/application/pane-navigation';
import { createWriteQueue } from '../../src/application/write-queue';
import { createPaneMemory } from '../../src/taskpane/memory/pane-memory';
import { openDesk } from '../../src/taskpane/sections/dialogue/dialogue-desk';
import { createDraftKeeper } from '../../src/taskpane/wizards/new-agreement/keeping/draft-keeper';
import { startWizard } from '../../src/taskpane/wizards/new-agreement/machine';
import { createWizardStore } from '../../src/taskpane/wizards/new-agreement/wizard-store';
import { aprilDialogue, buildYear } from '../fakes/built-year';
import { createInMemoryServices } from '../fakes/in-memory-services';
import { createInMemoryWorkbook } from '../fakes/in-memory-workbook';
import { filledDraft } from './new-agreement/filled-draft';

/** Counts what is handed over to be written. */
function counted(workbook: WorkbookPort): { readonly port: WorkbookPort; readonly writes: () => number } {
  let writes = 0;
  const apply: WorkbookPort['apply'] = (plan, onProgress) => {
    writes += 1;
    return workbook.apply(plan, onProgress);
  };
  return { port: { ...workbook, apply }, writes: () => writes };
}

test('a Zieldialog that is being written is not written once more', async () => {
  const workbook = createInMemoryWorkbook();
  await buildYear(workbook);
  const { port, writes } = counted(workbook);
  const services = {
    ...createInMemoryServices(),
    dialogues: createDialogueServices({ workbook: port, enqueue: createWriteQueue() }),
  };
  const memory = createPaneMemory(services);
  const desk = openDesk({
    environment: {
      services,
      navigation: createPaneNavigation(),
      clock: { today: () => aprilDialogue.day },
      hostTheme: () => null,
      version: '0.1.0',
    },
    memory,
  });
  await desk.refresh();
  desk.startPreparing();
  desk.dispatch({ type: 'next' });
  await desk.preview();
  desk.dispatch({ type: 'next' });
  await Promise.all([desk.build(), desk.build()]);
  expect(writes()).toBe(1);
  expect(desk.preparing.get()?.phase.kind).toBe('built');
});

test('an agreement that is being built is not built once more', async () => {
  const services = createInMemoryServices();
  const memory = createPaneMemory(services);
  let builds = 0;
  const buildAgreement: typeof services.buildAgreement = (preview, onProgress) => {
    builds += 1;
    return services.buildAgreement(preview, onProgress);
  };
  const wizard = createWizardStore(
    { services: { ...services, buildAgreement }, memory, keeper: createDraftKeeper(services.drafts) },
    { ...startWizard(filledDraft(), null, null), step: 'preview' },
  );
  await wizard.preview();
  await Promise.all([wizard.build(), wizard.build()]);
  expect(builds).toBe(1);
  expect(wizard.get().build.kind).toBe('built');
});
