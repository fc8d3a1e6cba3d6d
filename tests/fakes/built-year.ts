import { createServices } from '../../src/application/create-services';
import type { DialogueRequest, DialogueServices } from '../../src/application/dialogues/dialogue-services';
import type { WorkbookPort } from '../../src/application/ports';
import type { Agreement } from '../../src/domain/agreement';
import type { DialogueEntry } from '../../src/domain/dialogue';
import { month } from './figure-rows';
import { neulandAgreement } from './neuland-agreement';

/** Builds the sheets of an agreement with the invented months January to March, as the wizard does. */
export async function buildYear(workbook: WorkbookPort, agreement: Agreement = neulandAgreement): Promise<void> {
  const services = createServices({ workbook });
  const preview = await services.previewAgreement({ agreement, sampleMonth: true });
  if (!preview.ok) throw new Error(preview.error.code);
  const built = await services.buildAgreement(preview.value, () => undefined);
  if (!built.ok) throw new Error(built.error.code);
}

/** A first dialogue on 22 April on the figures of March. */
export const aprilDialogue: DialogueRequest = {
  year: 2026,
  jobcenter: neulandAgreement.jobcenter,
  day: { year: 2026, month: 4, day: 22 },
  occasion: 'regular',
  month: month(2026, 3),
  dataLoad: null,
};

export const today = { year: 2026, month: 4, day: 22 } as const;

/** A row of the first dialogue as the pane shows it. */
export async function shownEntry(
  dialogues: Pick<DialogueServices, 'read'>,
  targetNo: number,
  sex: DialogueEntry['sex'] = 'total',
): Promise<DialogueEntry> {
  const read = await dialogues.read(null, today);
  const entries = read.ok && read.value.state === 'ready' ? (read.value.followUp.dialogues[0]?.entries ?? []) : [];
  const found = entries.find((entry) => entry.targetNo === targetNo && entry.sex === sex);
  if (found === undefined) throw new Error(`The first dialogue has no row of target ${targetNo}, ${sex}.`);
  return found;
}
