import type { WorkbookPort } from '../application/ports';
import { applyPlan } from './apply-plan';
import { readWorkbook } from './read-workbook';
import { goTo, insertAtSelection } from './selection';

export { hostReady } from './host-ready';

/** The open workbook through Office.js. Needs nothing above ExcelApi 1.12. */
export function createExcelWorkbook(): WorkbookPort {
  return {
    read: readWorkbook,
    apply: applyPlan,
    insertAtSelection,
    goTo,
    formulaCells: async () => (await import('./formula-cells')).formulaCells,
    keptParts: async () => (await import('./kept-parts')).keptParts,
  };
}
