import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import { draftPartNamespace, readDraftPart } from '../../schemas/draft-part';
import type { HostFault, WorkbookPort } from '../ports';
import type { NotLoaded } from '../services';
import type { Beginning, DraftState } from './draft-services';
import { trackedSteps } from './tracked-steps';

export { writeDraftPart } from '../../schemas/draft-part';

const stepsTable = 'tblSchritte';

/** The draft and the steps that are followed up, in one reading of two round trips. */
export async function readBeginning(workbook: WorkbookPort): Promise<Result<Beginning, HostFault>> {
  const reading = await workbook.read({ namespace: draftPartNamespace, tables: [stepsTable], sheets: () => false });
  if (!reading.ok) return reading;
  const table = reading.value.tables.get(stepsTable);
  return success({
    draft: draftState(reading.value.inventory.part),
    steps: table === undefined ? [] : trackedSteps(table),
  });
}

function draftState(part: string | null): DraftState {
  if (part === null) return { state: 'none' };
  const draft = readDraftPart(part);
  return draft.ok ? { state: 'draft', draft: draft.value } : { state: 'unreadable', reason: draft.error };
}

export async function writeDraft(
  workbook: WorkbookPort,
  xml: string | null,
): Promise<Result<null, HostFault | NotLoaded>> {
  try {
    return await (await workbook.keptParts()).write(draftPartNamespace, xml);
  } catch {
    // The code behind the port comes by a download of its own; a refusal of the host is a value.
    return failure({ code: 'notLoaded' });
  }
}
