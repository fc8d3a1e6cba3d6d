import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Paragraph as AgreementParagraph } from '../../../application/sheets/agreement-document';
import { cleanText } from './clean-text';
import { listMarker, type ListMarker } from './list-markers';
import type { Indent, Lists } from './lists';
import { styleIds } from './styles';

export interface AmountRow {
  readonly marker: string;
  readonly label: string;
  readonly amount: string;
}

const withAmount = /^(\S.*?)\s+(\d[\d.]*(?:,\d{1,2})?\s(?:Euro|€|EUR)\.?)$/su;

/** A point of a list that is a label and an amount, such as a line of the budget; null for any other. */
export function amountRow({ style, marker, text }: AgreementParagraph): AmountRow | null {
  const found = style === 'listItem' ? withAmount.exec(text) : null;
  return found === null ? null : { marker, label: found[1] ?? '', amount: found[2] ?? '' };
}

const columns = [5900, 2600] as const;
const labelIndent: Indent = { left: 284, hanging: 284 };
const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Lines of amounts as a table of two columns, the amounts under one another; labels stay the points that they were. */
export function amountsTable(rows: readonly AmountRow[], lists: Lists): Table {
  const cell = (
    text: string,
    width: number,
    amount: boolean,
    last: boolean,
    counted: ListMarker | null = null,
  ): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: styleIds.table,
          alignment: amount ? AlignmentType.END : AlignmentType.START,
          keepNext: !last,
          ...(counted === null ? {} : { numbering: lists.place('table', counted, labelIndent) }),
          children: [new TextRun(cleanText(text))],
        }),
      ],
    });
  return new Table({
    width: { size: columns[0] + columns[1], type: WidthType.DXA },
    columnWidths: [...columns],
    indent: { size: 400, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80 },
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: rows.map(({ marker, label, amount }, index) => {
      const last = index === rows.length - 1;
      return new TableRow({
        cantSplit: true,
        children: [cell(label, columns[0], false, last, listMarker(marker)), cell(amount, columns[1], true, last)],
      });
    }),
  });
}
