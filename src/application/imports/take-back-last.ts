import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import { importPartNamespace, writeImportPart } from '../../schemas/import-part';
import { takenBackText } from '../../text/import-sheet-texts';
import { atPace, pagePace, pageTurn, partOf } from '../pace';
import type { PlannedOperation } from '../workbook-plan';
import { checksum } from './checksum';
import type { ImportJob, ImportPorts, ImportProblem, TakenBack } from './import-services';
import { findLastImport, planTakeBack } from './take-back';
import { readWorkbookData } from './workbook-data';

const foundPart = 0.1;

/** Takes the newest import back that still stands, and says so in the protocol. */
export async function takeBackLast(
  { workbook, now }: ImportPorts,
  job: ImportJob,
): Promise<Result<TakenBack, ImportProblem>> {
  const data = await readWorkbookData(workbook);
  if (!data.ok) return data;
  const { state, stored, part, obstacle } = data.value;
  if (obstacle !== null) return failure(obstacle);
  const looked = await atPace(findLastImport(state), partOf(pagePace(job), 0, foundPart));
  if (looked === null) return failure({ code: 'importCancelled' });
  const found = looked.value;
  if (!found.ok) return found;
  const { record, written } = found.value;
  const kept = stored.replaced.find(({ no }) => no === record.no);
  const operations = planTakeBack(
    found.value,
    { rowsHash: await checksum(written), replaced: kept?.cells ?? [], stateText: takenBackText(now()) },
    state,
  );
  if (!operations.ok) return operations;
  await pageTurn();
  const partWrite: readonly PlannedOperation[] =
    part === null || kept === undefined
      ? []
      : [
          {
            kind: 'writePart',
            namespace: importPartNamespace,
            xml: writeImportPart({ ...stored, replaced: stored.replaced.filter((each) => each !== kept) }),
            previous: part,
          },
        ];
  const applied = await workbook.apply(
    { operations: [...operations.value, ...partWrite], activate: null },
    (done, total) => job.progress(foundPart + ((1 - foundPart) * done) / total),
    job.signal,
  );
  if (!applied.ok) return applied;
  return success({ no: record.no, removed: record.added + record.corrected, restored: record.replaced });
}
