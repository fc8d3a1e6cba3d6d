import { IUniverInstanceService, LocaleType, UniverInstanceType } from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { createUniver } from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { type GridOptions, type WorkbenchGrid, createUniverGrid } from './univer-grid';
import { blankWorkbook, workbookId } from './blank-workbook';

/**
 * A workbook in Node with one empty sheet `Tabelle1`, calculated by the same engine as in the page.
 * Close it with `dispose()`: an open workbook keeps timers.
 */
export function createHeadlessGrid(functions?: GridOptions['functions']): WorkbenchGrid {
  const { univer } = createUniver({
    locale: LocaleType.DE_DE,
    // No text of Univer is shown anywhere without its user interface.
    locales: { [LocaleType.DE_DE]: {} },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsNumfmtPlugin, UniverSheetsTablePlugin, UniverSheetsConditionalFormattingPlugin],
  });
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, blankWorkbook());
  // Undo belongs to the workbook that has the focus; without a page nothing else gives it.
  univer.__getInjector().get(IUniverInstanceService).focusUnit(workbookId);
  return createUniverGrid({ univer, unitId: workbookId, ...(functions && { functions }) });
}
