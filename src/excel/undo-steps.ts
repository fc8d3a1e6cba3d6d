import type { HostFault } from '../application/ports';
import type { PlannedOperation, WorkbookPlan } from '../application/workbook-plan';

/** Writing into cells and tables can be undone together. Sheets that come, go or are renamed cannot on every platform. */
const mergeable: ReadonlySet<PlannedOperation['kind']> = new Set([
  'changeCells',
  'writeCells',
  'appendRows',
  'removeRows',
  'writePart',
]);

export function isOneUndoStep({ operations }: WorkbookPlan): boolean {
  return operations.every(({ kind }) => mergeable.has(kind));
}

/** Only Excel of Microsoft 365 and on the web knows `mergeUndoGroup`; elsewhere each call is a step of its own. */
export function mergesUndo(): boolean {
  return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', '1.20');
}

export function undoRefused({ diagnostics }: HostFault): boolean {
  return diagnostics?.hostCode === 'UndoNotSupported';
}
