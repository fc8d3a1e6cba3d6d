import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { agreementPartNamespace } from '../schemas/agreement-part';
import { createDialogueServices } from './dialogues/create-dialogue-services';
import { createDataCheckServices } from './data-check/data-check-services';
import { createDraftServices } from './drafts/create-draft-services';
import type * as formulaTools from './formula-tools';
import { localNow } from './local-now';
import type * as planning from './plan-agreement';
import type { FormulaCellsPort, WorkbookPort } from './ports';
import { readOverview } from './read-overview';
import type { NotLoaded, WorkbookServices } from './services';
import { createSharingServices } from './sharing/create-sharing-services';
import { createWriteQueue } from './write-queue';

/** The use cases over an open workbook. Reading never waits; writes go one after the other. */
export function createServices({
  workbook,
  enqueue = createWriteQueue(),
  now = localNow,
}: {
  readonly workbook: WorkbookPort;
  /** Shared with whatever else writes to the workbook. */
  readonly enqueue?: ReturnType<typeof createWriteQueue>;
  readonly now?: () => number;
}): WorkbookServices {
  const formulas = (): Promise<Result<FormulaTools, NotLoaded>> => loadFormulaTools(workbook);
  return {
    drafts: createDraftServices({ workbook, enqueue }),
    dialogues: createDialogueServices({ workbook, enqueue }),
    dataCheck: createDataCheckServices({ workbook, enqueue, now }),
    sharing: createSharingServices({ workbook, enqueue }),
    readOverview: () => readOverview(workbook),
    async previewAgreement(options) {
      const plans = await loadPlanning();
      if (plans === null) {
        return failure({ code: 'notLoaded' as const, subject: null, workbook: { state: 'unchanged' as const } });
      }
      const reading = await workbook.read({
        namespace: agreementPartNamespace,
        tables: plans.plannedTables,
        sheets: () => false,
      });
      return reading.ok ? plans.planAgreement(options, reading.value) : reading;
    },
    buildAgreement: (preview, onProgress) =>
      enqueue(async () => {
        const applied = await workbook.apply(preview.plan, onProgress);
        return applied.ok ? success({ createdSheets: applied.value.createdSheets }) : applied;
      }),
    insertFormula: (formula) => enqueue(() => workbook.insertAtSelection({ kind: 'formula', formula })),
    insertTableFormula: (inserted) =>
      enqueue(async () => {
        const tools = await formulas();
        return tools.ok ? tools.value.insertTableFormula(tools.value.cells, inserted) : tools;
      }),
    repairFormulas: (onProgress) =>
      enqueue(async () => {
        const tools = await formulas();
        return tools.ok ? tools.value.repairFormulas(tools.value.cells, onProgress) : tools;
      }),
    async recheckRepair(repair) {
      const tools = await formulas();
      return tools.ok ? tools.value.recheckRepair(tools.value.cells, repair) : tools;
    },
    goTo: ({ sheet, row, column }) => workbook.goTo(sheet, row, column),
  };
}

/** The sheets of a year are a good part of the add-in's code; the first view does without them. null: not to be had. */
async function loadPlanning(): Promise<typeof planning | null> {
  try {
    return await import('./plan-agreement');
  } catch {
    return null;
  }
}

type FormulaTools = typeof formulaTools & { readonly cells: FormulaCellsPort };

/** Code that few users need at once stays out of the pane's first view. */
async function loadFormulaTools(workbook: WorkbookPort): Promise<Result<FormulaTools, NotLoaded>> {
  try {
    const [tools, cells] = await Promise.all([import('./formula-tools'), workbook.formulaCells()]);
    return success({ ...tools, cells });
  } catch {
    // Nothing but a download can fail here.
    return failure({ code: 'notLoaded' });
  }
}
