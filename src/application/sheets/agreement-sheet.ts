import type { Agreement } from '../../domain/agreement';
import { agreementTitles } from '../../text/agreement-wording';
import { agreementSheetName, sheetTexts } from '../../text/sheet-texts';
import type { CellFormat, SheetPlan } from '../workbook-plan';
import { agreementDocument } from './agreement-document';
import type { Paragraph, ParagraphStyle } from './agreement-document';
import { area, text } from './content';
import { draftSheet } from './sheet-draft';
import { baseFormat, colors, textPage } from './style';
import { wrappedHeight } from './text-measure';

/**
 * 5 + 65 characters are 375 of the 510 points between the margins, in the middle of the page. A program without the fonts of
 * Office measures 7 points a character (DejaVu Sans in LibreOffice) and needs 499; fitting to the page would switch off the
 * page breaks in Excel.
 */
const columnWidths = [5, 65] as const;
const textColumnWidth = columnWidths[1];
/** A4 less margins has 722 points; the rest is left for rounding of row heights by other printers. */
const pageHeight = 700;

interface StyleRule {
  readonly fontSize: number;
  /** Points above and below the text. */
  readonly padding: number;
  readonly format: CellFormat;
  readonly fixedHeight?: number;
}

const centered: CellFormat = { horizontal: 'Center', vertical: 'Center' };
const styles: Readonly<Record<ParagraphStyle, StyleRule>> = {
  title: { fontSize: 22, padding: 8, format: { ...centered, fontSize: 22, bold: true, fontColor: colors.accent } },
  subtitle: { fontSize: 14, padding: 4, format: { ...centered, fontSize: 14, bold: true } },
  centered: { fontSize: 10.5, padding: 5, format: centered },
  party: { fontSize: 13, padding: 10, format: { ...centered, fontSize: 13, bold: true } },
  part: {
    fontSize: 14,
    padding: 16,
    format: { fontSize: 14, bold: true, fontColor: colors.accent, horizontal: 'Left', vertical: 'Bottom' },
  },
  section: { fontSize: 12, padding: 14, format: { fontSize: 12, bold: true, horizontal: 'Left', vertical: 'Bottom' } },
  targetHeading: { fontSize: 10.5, padding: 2, format: { bold: true } },
  body: { fontSize: 10.5, padding: 6, format: {} },
  listItem: { fontSize: 10.5, padding: 3, format: {} },
  gap: { fontSize: 10.5, padding: 0, format: {}, fixedHeight: 18 },
  signatureText: { fontSize: 10.5, padding: 3, format: {} },
  signatureLabel: { fontSize: 9.5, padding: 4, format: { fontSize: 9.5, fontColor: colors.muted, vertical: 'Bottom' } },
  signatureLine: {
    fontSize: 10.5,
    padding: 0,
    fixedHeight: 40,
    format: { border: { edges: ['bottom'], style: 'Thin', color: colors.text } },
  },
  signatureName: { fontSize: 10.5, padding: 4, format: { bold: true } },
};

/** Headings begin in the narrow column, so that they stand out to the left of their clauses. */
const inFirstColumn: ReadonlySet<ParagraphStyle> = new Set(['part', 'section']);

/**
 * Above the heading of a target; it is given to the row before, because number and heading stand at the top of theirs: at the
 * bottom the number would stand beside the last line.
 */
const spaceAboveTarget = 10;

/** Heights of all rows, each with the space that the next one wants above it. */
function rowHeights(paragraphs: readonly Paragraph[]): number[] {
  return paragraphs.map((paragraph, index) => {
    const above = paragraphs[index + 1]?.style === 'targetHeading' && !inFirstColumn.has(paragraph.style);
    return rowHeight(paragraph) + (above ? spaceAboveTarget : 0);
  });
}

function rowHeight({ style, text: content }: Paragraph): number {
  const { fontSize, padding, fixedHeight } = styles[style];
  if (fixedHeight !== undefined) return fixedHeight;
  return wrappedHeight(content, textColumnWidth, fontSize, padding);
}

/**
 * Rows before which a page begins: a page ends before the row that no longer fits, moved up past every row that must not
 * stand last on a page.
 */
export function pageBreaks(
  rows: readonly { readonly height: number; readonly keepWithNext: boolean }[],
  available: number = pageHeight,
): number[] {
  const breaks: number[] = [];
  let first = 0;
  let used = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const height = rows[row]?.height ?? 0;
    if (used + height > available && row > first) {
      let start = row;
      while (start - 1 > first && rows[start - 1]?.keepWithNext === true) start -= 1;
      if (rows[start - 1]?.keepWithNext === true) start = row;
      breaks.push(start);
      first = start;
      used = rows.slice(start, row).reduce((sum, each) => sum + each.height, 0);
    }
    used += height;
  }
  return breaks;
}

/** Number or heading, and text: most rows are clauses, and only what differs from a clause has a format of its own. */
function cellFormatsOf({ style }: Paragraph): readonly (CellFormat | null)[] {
  const { format } = styles[style];
  const own = Object.keys(format).length === 0 ? null : format;
  if (inFirstColumn.has(style)) return [own, null];
  return style === 'targetHeading' ? [own, own] : [null, own];
}

/** `Vereinbarung <Jahr>`: the printable agreement, A4 portrait, one wide text column with a narrow one for numbers. */
export function agreementSheet(agreement: Agreement): SheetPlan {
  const paragraphs = agreementDocument(agreement);
  const draft = draftSheet(agreementSheetName(agreement.agreementYear), sheetTexts.purposes.Vereinbarung);
  const tall = rowHeights(paragraphs);
  const heights = paragraphs.map(({ keepWithNext }, row) => ({ height: tall[row] ?? 0, keepWithNext }));
  draft.format(0, 0, paragraphs.length, 2, { ...baseFormat, fontSize: 10.5, vertical: 'Top' });
  // Most rows are clauses; only what differs from a clause is formatted on its own.
  draft.format(0, 0, paragraphs.length, 1, { horizontal: 'Right' });
  draft.format(0, 1, paragraphs.length, 1, { wrap: true });
  draft.put(
    0,
    0,
    paragraphs.map(({ style, marker, text: content }) =>
      inFirstColumn.has(style) ? [text(content), null] : [text(marker), text(content)],
    ),
  );
  heights.forEach(({ height }, row) => draft.height(row, height));
  const plan = draft.finish({
    columnWidths,
    freeze: { rows: 0, columns: 0 },
    tabColor: colors.accent,
    pageLayout: textPage(
      area(0, 0, paragraphs.length, 2),
      `${agreementTitles.heading(agreement.agreementYear)} · ${agreement.jobcenter}`,
      pageBreaks(heights),
    ),
  });
  return { ...plan, cellFormats: [{ row: 0, column: 0, formats: paragraphs.map(cellFormatsOf) }] };
}
