import { alikeTexts, type Agreement } from '../../domain/agreement';
import type { ReadTable, TableInventory } from '../ports';
import { sameName, type TableName } from '../table-catalogue';
import { inColumnOrder, stepStatuses, type TableRow } from '../table-rows';
import type { CellContent, PlannedOperation, TableCellChange } from '../workbook-plan';
import { contentValue, foundRows, matchRows, says, type FoundRow, type RowMatch } from './matched-rows';
import type { ChangedRow, TableDifferences } from './rebuild-differences';

export interface RebuiltTable {
  readonly operations: readonly PlannedOperation[];
  readonly differences: TableDifferences;
}

/** What of a table belongs to the agreement, and what to whoever fills it in. */
interface TableRule {
  readonly label: (cell: (column: string) => string | number | boolean) => string;
  readonly matches: readonly RowMatch[];
  /** Columns that the agreement decides. */
  readonly columns: readonly string[];
  /** Rows that the agreement no longer has are taken out, unless they hold something of the user's. */
  readonly mayGo: (row: FoundRow) => boolean;
  /** Rows that are the user's own from the start. */
  readonly isOwn: (row: FoundRow) => boolean;
}

const same =
  (...columns: readonly string[]): RowMatch =>
  (found, wanted) =>
    columns.every((column) => says(found.cell(column), wanted[column]));

/** Nobody has worked with the step: it can go, or become another one. */
function isUntouched({ cell }: FoundRow): boolean {
  const status = String(cell('Status')).trim();
  const typed = ['Verantwortlich', 'Fällig', 'Nachweis', 'Stand'].some((column) => String(cell(column)).trim() !== '');
  return !typed && (status === '' || status === stepStatuses[0]);
}

/** The same point in other words keeps what was typed beside it; another point in its place does not. */
const otherWords: RowMatch = (found, wanted) =>
  same('Ziel-Nr', 'Art')(found, wanted) && alikeTexts(String(found.cell('Text')), String(contentValue(wanted['Text'])));

const rules: Readonly<Record<Exclude<TableName, 'tblKennzahlen'>, TableRule>> = {
  tblZiele: {
    label: (cell) => `${cell('Nr')}. ${cell('Ziel')}, ${cell('Geschlecht')}`,
    matches: [same('Nr', 'Geschlecht', 'Kennzahl'), same('Nr', 'Geschlecht')],
    columns: ['Nr', 'Ziel', 'Kennzahl', 'Geschlecht', 'Form', 'Zielwert', 'Richtung', 'Wortlaut'],
    mayGo: () => true,
    isOwn: () => false,
  },
  tblSchritte: {
    label: (cell) => String(cell('Text')),
    matches: [same('Ziel-Nr', 'Art', 'Text'), otherWords],
    columns: ['Ziel-Nr', 'Nr', 'Art', 'Text'],
    mayGo: isUntouched,
    isOwn: () => false,
  },
  tblHaushalt: {
    label: (cell) => String(cell('Titel')),
    matches: [
      (found, wanted) => same('Titel')(found, wanted) && found.cell('Ansatz') !== '',
      (found, wanted) => same('Titel')(found, wanted) && found.cell('Monat') === '',
    ],
    columns: ['Ansatz'],
    mayGo: () => false,
    isOwn: () => true,
  },
};

/** How a table comes to say what the agreement says, cell by cell, with everything else in it left alone. */
export function rebuildTable(
  table: Exclude<TableName, 'tblKennzahlen'>,
  wanted: readonly TableRow[],
  { agreementYear, jobcenter }: Agreement,
  there: { readonly inventory: TableInventory; readonly table: ReadTable },
): RebuiltTable {
  const rule = rules[table];
  const own = foundRows(there.table).filter(
    ({ cell }) => Number(cell('Jahr')) === agreementYear && sameName(String(cell('Jobcenter')), jobcenter),
  );
  const { pairs, missing, left } = matchRows(own, wanted, rule.matches);
  const changed = pairs.flatMap(({ found, wanted: row }) => changedRow(rule, found, row));
  const gone = left.filter(rule.mayGo);
  const kept = left.filter((row) => !rule.mayGo(row) && !rule.isOwn(row));
  // A row that goes becomes one that comes; Excel's tables then need no room.
  const reused = Math.min(gone.length, missing.length);
  const changes = [
    ...changed.flatMap(({ changes: cells }) => cells),
    ...missing.slice(0, reused).flatMap((row, index) => {
      const place = gone[index];
      return place === undefined ? [] : rowChanges(there.table.headers, place, row);
    }),
  ];
  const { name, headers, rowCount } = there.inventory;
  const rest = missing.slice(reused);
  const operations: PlannedOperation[] = [
    ...(changes.length > 0 ? [{ kind: 'changeCells' as const, table: name, changes }] : []),
    ...(rest.length > 0
      ? [{ kind: 'appendRows' as const, table: name, rows: inColumnOrder(headers, rest), expectedRowCount: rowCount }]
      : []),
    ...(gone.length > reused
      ? [
          {
            kind: 'removeRows' as const,
            table: name,
            rows: gone.slice(reused).map(({ index }) => ({ index, before: there.table.rows[index] ?? [] })),
          },
        ]
      : []),
  ];
  return {
    operations,
    differences: {
      table,
      added: missing.map((row) => rule.label((column) => contentValue(row[column]))),
      changed: changed.map(({ row }) => row),
      gone: gone.map(({ cell }) => rule.label(cell)),
      kept: kept.map(({ cell }) => rule.label(cell)),
    },
  };
}

function changedRow(
  { label, columns }: TableRule,
  found: FoundRow,
  wanted: TableRow,
): { readonly row: ChangedRow; readonly changes: readonly TableCellChange[] }[] {
  const cells = columns.flatMap((column) => {
    const before = found.cell(column);
    const after: CellContent = wanted[column] ?? null;
    return says(before, after) ? [] : [{ column, before, after }];
  });
  if (cells.length === 0) return [];
  return [{ row: { label: label(found.cell), cells }, changes: cells.map((cell) => ({ ...cell, row: found.index })) }];
}

/** Every cell of a row, the columns of the user's own among them: what stood in them was about what goes. */
function rowChanges(headers: readonly string[], found: FoundRow, wanted: TableRow): TableCellChange[] {
  const [contents = []] = inColumnOrder(headers, [wanted]);
  return headers.flatMap((column, index) => {
    const before = found.cell(column);
    const after = contents[index] ?? null;
    return says(before, after) ? [] : [{ row: found.index, column, before, after }];
  });
}
