import { importSheetTexts } from '../../text/import-sheet-texts';
import type { ReadTable } from '../ports';
import { number, text } from '../sheets/content';
import { namedTableSheet, type NamedTable } from '../sheets/table-sheet';
import { sameName } from '../table-catalogue';
import type { TableRow } from '../table-rows';
import type { SheetPlan } from '../workbook-plan';

/** The protocol of imports; name and columns are published like those of the other tables. */
export const importTable = {
  name: 'tblImporte',
  sheet: 'Importe',
  headers: [
    'Nr',
    'Zeitpunkt',
    'Herkunft',
    'Neu',
    'Korrigiert',
    'Unverändert',
    'Ersetzt',
    'Nicht übernommen',
    'Angaben',
    'Stand',
    'Prüfsumme der Quelle',
    'Prüfsumme der Zeilen',
  ],
} as const satisfies NamedTable;

/** What one import did, as the protocol keeps it. */
export interface ImportRecord {
  readonly no: number;
  /** Excel's date serial with the time of day. */
  readonly at: number;
  readonly source: string;
  /** Rows that are new in the table, those of another Ladestand with the same value included. */
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
  /** Cells of the table whose value was replaced because the user said so. */
  readonly replaced: number;
  /** Refused, and conflicts that were left as they are. */
  readonly left: number;
  /** What the user answered, in words. */
  readonly choices: string;
  readonly state: string;
  /** SHA-256, hexadecimal. */
  readonly sourceHash: string;
  readonly rowsHash: string;
}

export function recordRow(record: ImportRecord): TableRow {
  return {
    Nr: number(record.no),
    Zeitpunkt: number(record.at),
    Herkunft: text(record.source),
    Neu: number(record.added),
    Korrigiert: number(record.corrected),
    Unverändert: number(record.unchanged),
    Ersetzt: number(record.replaced),
    'Nicht übernommen': number(record.left),
    Angaben: text(record.choices),
    Stand: text(record.state),
    'Prüfsumme der Quelle': text(record.sourceHash),
    'Prüfsumme der Zeilen': text(record.rowsHash),
  };
}

/** A record with its place in the table, zero-based below the header. */
export interface KeptRecord extends ImportRecord {
  readonly row: number;
}

/** The records of the protocol by ascending number; rows that name none (blank ones, notes of a user) are not records. */
export function readRecords(table: ReadTable | null): readonly KeptRecord[] {
  if (table === null) return [];
  const column = new Map(
    importTable.headers.map((header) => [header, table.headers.findIndex((each) => sameName(each, header))]),
  );
  const records = table.rows.flatMap((cells, row): KeptRecord[] => {
    const cell = (header: (typeof importTable.headers)[number]): unknown => cells[column.get(header) ?? -1];
    const figure = (header: (typeof importTable.headers)[number]): number => {
      const value = cell(header);
      return typeof value === 'number' ? value : 0;
    };
    const words = (header: (typeof importTable.headers)[number]): string => {
      const value = cell(header);
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
    const no = cell('Nr');
    if (typeof no !== 'number' || !Number.isInteger(no) || no < 1) return [];
    return [
      {
        row,
        no,
        at: figure('Zeitpunkt'),
        source: words('Herkunft'),
        added: figure('Neu'),
        corrected: figure('Korrigiert'),
        unchanged: figure('Unverändert'),
        replaced: figure('Ersetzt'),
        left: figure('Nicht übernommen'),
        choices: words('Angaben'),
        state: words('Stand'),
        sourceHash: words('Prüfsumme der Quelle'),
        rowsHash: words('Prüfsumme der Zeilen'),
      },
    ];
  });
  return records.sort((a, b) => a.no - b.no);
}

const counts = { width: 11, format: { horizontal: 'Right', numberFormat: '#,##0' } } as const;

/** The sheet of the protocol with its first record. */
export function importSheet(record: ImportRecord): SheetPlan {
  const { title, purpose, notes } = importSheetTexts;
  return namedTableSheet(importTable, {
    purpose,
    title,
    notes,
    rows: [recordRow(record)],
    footer: title,
    columns: [
      { width: 6, format: { horizontal: 'Center' } },
      { width: 16, format: { horizontal: 'Center', numberFormat: 'dd.mm.yyyy hh:mm' } },
      { width: 34 },
      counts,
      counts,
      { ...counts, width: 12 },
      counts,
      { ...counts, width: 13 },
      { width: 48, format: { wrap: true, indent: 1 } },
      { width: 24 },
      { width: 22 },
      { width: 22 },
    ],
    wrapped: [8],
    spareRows: 200,
  });
}
