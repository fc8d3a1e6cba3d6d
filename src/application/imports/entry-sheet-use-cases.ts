import { failure, success } from '../../domain/result';
import { entrySheetTexts } from '../../text/import-sheet-texts';
import { sameName } from '../table-catalogue';
import { checksum } from './checksum';
import { entrySheet, readEntrySheet } from './entry-sheet';
import type { ImportPorts, ImportServices } from './import-services';

/** The sheet for typing a year's figures: made on request, read as any other source. */
export function entrySheetUseCases({
  workbook,
  enqueue,
}: ImportPorts): Pick<ImportServices, 'openEntrySheet' | 'readEntrySheet'> {
  const { sheet: sheetName } = entrySheetTexts;
  const read = () => workbook.read({ namespace: 'urn:none', tables: [], sheets: (name) => sameName(name, sheetName) });
  return {
    openEntrySheet: (request) =>
      enqueue(async () => {
        const reading = await read();
        if (!reading.ok) return reading;
        const { inventory } = reading.value;
        const there = inventory.sheets.find(({ name }) => sameName(name, sheetName));
        if (there !== undefined) {
          const shown = await workbook.goTo(there.name, 0, 0);
          return shown.ok ? success({ created: false }) : shown;
        }
        if (inventory.structureProtected) return failure({ code: 'workbookProtected' });
        const applied = await workbook.apply(
          { operations: [{ kind: 'createSheet', sheet: entrySheet(request) }], activate: sheetName },
          () => undefined,
        );
        return applied.ok ? success({ created: true }) : applied;
      }),
    async readEntrySheet() {
      const reading = await read();
      if (!reading.ok) return reading;
      const sheet = [...reading.value.sheets.values()][0];
      const entries = sheet === undefined ? null : readEntrySheet(sheet);
      if (entries === null || entries.rows.length + entries.refused.length === 0) {
        return failure({ code: 'entrySheetEmpty' });
      }
      const hash = await checksum(JSON.stringify(sheet?.values ?? []));
      return success({ label: `Blatt ${sheetName}`, hash, ...entries });
    },
  };
}
