import { sheetTexts } from '../../text/sheet-texts';
import type { SheetPlan } from '../workbook-plan';
import { area, text } from './content';
import { draftSheet } from './sheet-draft';
import { baseFormat, fontSize, gridFormat, headerFormat, portraitPage, titleFormat } from './style';
import { wrappedHeight } from './text-measure';

export const glossarySheetName = 'Glossar';
const widths = [30, 58];

/** Terms of the other sheets, one line of meaning each. */
export function glossarySheet(): SheetPlan {
  const { title, headers, entries } = sheetTexts.glossary;
  const draft = draftSheet(glossarySheetName, sheetTexts.purposes.Glossar);
  const headerRow = 2;
  const rowCount = headerRow + 1 + entries.length;
  draft.format(0, 0, rowCount, 2, baseFormat);
  draft.format(0, 0, 1, 1, titleFormat);
  draft.height(0, 28);
  draft.format(headerRow, 0, 1, 2, headerFormat);
  draft.format(headerRow + 1, 0, entries.length, 2, { ...gridFormat, wrap: true, vertical: 'Top' });
  draft.format(headerRow + 1, 0, entries.length, 1, { bold: true });
  draft.put(0, 0, [[text(title)]]);
  draft.put(headerRow, 0, [headers.map(text), ...entries.map((entry) => entry.map(text))]);
  entries.forEach(([, meaning], index) => draft.height(headerRow + 1 + index, wrappedHeight(meaning, 58, fontSize, 6)));
  return draft.finish({
    columnWidths: widths,
    freeze: { rows: headerRow + 1, columns: 0 },
    pageLayout: { ...portraitPage(area(0, 0, rowCount, 2), title, []), fitToWidth: true },
  });
}
