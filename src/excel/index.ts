import type { WorkbookPort } from '../application/ports';
import { failure } from '../domain/result';
import { readWorkbook } from './read-workbook';
import { unchangedFault } from './run-excel';
import { goTo, insertAtSelection } from './selection';

export { hostReady } from './host-ready';

/** The open workbook through Office.js. Needs nothing above ExcelApi 1.12. */
export function createExcelWorkbook(): WorkbookPort {
  return {
    read: readWorkbook,
    async apply(plan, onProgress, signal) {
      const code = await import('./apply-plan').catch(() => null);
      return code === null ? failure(unchangedFault('notLoaded', null)) : code.applyPlan(plan, onProgress, signal);
    },
    insertAtSelection,
    goTo,
    formulaCells: async () => (await import('./formula-cells')).formulaCells,
    async suppressTrustPrompts() {
      const code = await import('./trust-prompts').catch(() => null);
      return code === null ? failure(unchangedFault('notLoaded', null)) : code.suppressTrustPrompts();
    },
    cellRanges: async () => (await import('./cell-ranges')).cellRanges,
    async chartSources(sheets) {
      const code = await import('./chart-sources').catch(() => null);
      return code === null ? [] : code.readChartSources(sheets);
    },
    keptParts: async () => (await import('./kept-parts')).keptParts,
  };
}
