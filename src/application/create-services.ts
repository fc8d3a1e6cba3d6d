import { success } from '../domain/result';
import { agreementPartNamespace } from '../schemas/agreement-part';
import { plannedTables, planAgreement } from './plan-agreement';
import type { WorkbookPort } from './ports';
import { readOverview } from './read-overview';
import type { Services } from './services';
import { createWriteQueue } from './write-queue';

/** The use cases over an open workbook. Reading never waits; writes go one after the other. */
export function createServices({ workbook }: { readonly workbook: WorkbookPort }): Services {
  const enqueue = createWriteQueue();
  return {
    readOverview: () => readOverview(workbook),
    async previewAgreement(options) {
      const reading = await workbook.read({
        namespace: agreementPartNamespace,
        tables: plannedTables,
        sheets: () => false,
      });
      return reading.ok ? planAgreement(options, reading.value) : reading;
    },
    buildAgreement: (preview, onProgress) =>
      enqueue(async () => {
        const applied = await workbook.apply(preview.plan, onProgress);
        return applied.ok ? success({ createdSheets: applied.value.createdSheets }) : applied;
      }),
    insertFormula: (formula) => enqueue(() => workbook.insertAtSelection({ kind: 'formula', formula })),
    goTo: ({ sheet, row, column }) => workbook.goTo(sheet, row, column),
  };
}
