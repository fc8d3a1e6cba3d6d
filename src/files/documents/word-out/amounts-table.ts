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
import { styleIds } from './styles';

export interface AmountRow {
  readonly label: string;
  readonly amount: string;
}

const withAmount = /^(\S.*?):?\s+(\d[\d.]*(?:,\d{1,2})?\s(?:Euro|€|EUR)\.?)$/su;

/** A point of a list that is a label and an amount, such as a line of the budget; null for any other. */
export function amountRow({ style, text }: AgreementParagraph): AmountRow | null {
  const found = style === 'listItem' ? withAmount.exec(text) : null;
  return found === null ? null : { label: found[1] ?? '', amount: found[2] ?? '' };
}

const columns = [5900, 2600] as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Lines of amounts as a table of two columns, the amounts under one another. */
export function amountsTable(rows: readonly AmountRow[]): Table {
  const cell = (text: string, width: number, amount: boolean, last: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: styleIds.table,
          alignment: amount ? AlignmentType.END : AlignmentType.START,
          keepNext: !last,
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
    rows: rows.map(({ label, amount }, index) => {
      const last = index === rows.length - 1;
      return new TableRow({
        cantSplit: true,
        children: [cell(label, columns[0], false, last), cell(amount, columns[1], true, last)],
      });
    }),
  });
}
