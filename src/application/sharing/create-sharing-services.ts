import { failure, success } from '../../domain/result';
import { agreementPartNamespace } from '../../schemas/agreement-part';
import type { WorkbookPort } from '../ports';
import type { createWriteQueue } from '../write-queue';
import type { SharingServices } from './sharing-services';

interface Ports {
  readonly workbook: WorkbookPort;
  readonly enqueue: ReturnType<typeof createWriteQueue>;
}

export function createSharingServices({ workbook, enqueue }: Ports): SharingServices {
  const read = (wanted: (name: string) => boolean) =>
    workbook.read({ namespace: agreementPartNamespace, tables: [], sheets: wanted });
  return {
    async sheets() {
      const [reading, tools] = await Promise.all([read(() => false), loadTools()]);
      if (!reading.ok) return reading;
      if (tools === null) return failure({ code: 'notLoaded', subject: null, workbook: { state: 'unchanged' } });
      return success(tools.sharableSheets(reading.value.inventory));
    },
    async preview(sheets) {
      const tools = await loadTools();
      if (tools === null) return failure({ code: 'notLoaded' });
      const [reading, charts] = await Promise.all([
        read((name) => sheets.includes(name)),
        workbook.chartSources(sheets),
      ]);
      return reading.ok ? tools.planSharing(sheets, reading.value, charts) : reading;
    },
    create: ({ plan, copies }, { suppressPrompts }, onProgress) =>
      enqueue(async () => {
        const applied = await workbook.apply(plan, onProgress);
        if (!applied.ok) return applied;
        // The copies stand; a setting that could not be kept does not take them back.
        const suppressed = suppressPrompts ? (await workbook.suppressTrustPrompts()).ok : null;
        return success({ names: copies.map(({ name }) => name), promptsSuppressed: suppressed });
      }),
  };
}

function loadTools() {
  return import('./plan-sharing').catch(() => null);
}
