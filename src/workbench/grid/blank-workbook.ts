import { type IWorkbookData, LocaleType } from '@univerjs/core';
import { blankSheet, sheetIdFor } from './sheets';
import { defaultFont } from './styles';

export const workbookId = 'workbook';

/** What Excel opens with: one sheet, Calibri 11. */
export function blankWorkbook(): Partial<IWorkbookData> {
  const sheetId = sheetIdFor(1);
  return {
    id: workbookId,
    name: 'Mappe1',
    locale: LocaleType.DE_DE,
    styles: {},
    defaultStyle: { ff: defaultFont.name, fs: defaultFont.size },
    sheetOrder: [sheetId],
    sheets: { [sheetId]: blankSheet(sheetId, 'Tabelle1') },
  };
}
