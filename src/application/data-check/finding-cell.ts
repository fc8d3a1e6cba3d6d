import type { DataFinding, DataFindingCode } from '../../domain/data-check';
import type { FigureColumn } from '../../domain/figure-table';
import type { CellPlace, ReadTable } from '../ports';
import { sameName } from '../table-catalogue';

/** The column in which a finding is to be mended. */
const columns: Partial<Readonly<Record<DataFindingCode, FigureColumn>>> = {
  jobcenterMissing: 'Jobcenter',
  figureUnknown: 'Kennzahl',
  measureUnknown: 'Art',
  measureUnused: 'Art',
  sexUnknown: 'Geschlecht',
  monthUnreadable: 'Berichtsmonat',
  dataLoadMissing: 'Ladestand',
  dataLoadBeforeMonth: 'Ladestand',
  dataLoadUnreadable: 'Ladestand',
  waitingPeriodTooLong: 'Wartezeit',
};

/** Where a finding leads: the first of its cells, or the table itself where something is not there. */
export function findingCell(finding: DataFinding, table: ReadTable, corner: CellPlace): CellPlace {
  const row = 'rows' in finding ? finding.rows.first[0] : undefined;
  const wanted = columns[finding.code] ?? 'Wert';
  const column = table.headers.findIndex((header) => sameName(header, wanted));
  // Findings count the header as row 1.
  return row === undefined
    ? corner
    : { sheet: corner.sheet, row: corner.row + row - 1, column: corner.column + Math.max(column, 0) };
}
