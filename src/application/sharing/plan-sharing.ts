import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import { cellReference } from '../cell-reference';
import type { CellValue, DrawnChart, ReadSheet, WorkbookInventory, WorkbookReading } from '../ports';
import { sameName } from '../table-catalogue';
import type { SharableSheet, SharingObstacle, SharingPreview, TiedChart, TroubledCells } from './sharing-services';

const maxSheetName = 31;
const copySuffix = ' (Weitergabe)';
const copyPattern = /\(Weitergabe(?: alt)?(?: \d+)?\)$/;

/** Sheets that the head of the Jobcenter, the council or the ministry read. */
const usuallyShared = /^(?:Vereinbarung \d{4}|Monitoring \d{4}|Zieldialog \d{4}.*|Ziele|Schritte|Haushalt|Glossar)$/;

/** Visible sheets in the order of their tabs; copies and older versions are not copied again. */
export function sharableSheets({ sheets }: WorkbookInventory): readonly SharableSheet[] {
  return sheets.flatMap(({ name, visible }) =>
    visible && !copyPattern.test(name) ? [{ name, chosen: usuallyShared.test(name) }] : [],
  );
}

/** What a cell shows that waits for the add-in, or whose function nobody knows. */
const stuckValues = new Set<CellValue>(['#BUSY!', '#GETTING_DATA', '#CONNECT!', '#NAME?']);
const errorValues = new Set<CellValue>([
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#REF!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
]);

function troubled(sheets: ReadonlyMap<string, ReadSheet>, kinds: ReadonlySet<CellValue>): readonly TroubledCells[] {
  return [...sheets].flatMap(([sheet, { row, column, values }]) => {
    const cells = values.flatMap((line, rowIndex) =>
      line.flatMap((value, columnIndex) =>
        kinds.has(value) ? [cellReference(row + rowIndex, column + columnIndex)] : [],
      ),
    );
    const [firstCell] = cells;
    return firstCell === undefined ? [] : [{ sheet, count: cells.length, firstCell }];
  });
}

function freeName(base: string, suffixes: (count: number) => string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const suffix = suffixes(count);
    const name = base.slice(0, maxSheetName - suffix.length) + suffix;
    if (taken.has(name.toLocaleLowerCase('de'))) continue;
    taken.add(name.toLocaleLowerCase('de'));
    return name;
  }
}

/** A copied chart shows the copy only as far as it showed its own sheet. The sheets of the add-in draw from themselves. */
function tiedCharts(charts: readonly DrawnChart[]): readonly TiedChart[] {
  return charts.flatMap(({ sheet, name, from }): TiedChart[] => {
    if (from === null) return usuallyShared.test(sheet) ? [] : [{ sheet, name, to: null }];
    const to = from.filter((source) => !sameName(source, sheet));
    return to.length === 0 ? [] : [{ sheet, name, to }];
  });
}

/** Copies with values of the chosen sheets; an earlier copy of the same sheet stays under another name. */
export function planSharing(
  chosen: readonly string[],
  { inventory, sheets }: WorkbookReading,
  charts: readonly DrawnChart[],
): Result<SharingPreview, SharingObstacle> {
  if (inventory.structureProtected) return failure({ code: 'workbookProtected' });
  const there = (name: string) => inventory.sheets.find((sheet) => sameName(sheet.name, name));
  const gone = chosen.filter((name) => there(name) === undefined);
  if (gone.length > 0) return failure({ code: 'sheetsGone', sheets: gone });
  const locked = chosen.filter((name) => there(name)?.protected === true);
  if (locked.length > 0) return failure({ code: 'sheetsProtected', sheets: locked });
  const stuck = troubled(sheets, stuckValues);
  if (stuck.length > 0) return failure({ code: 'cellsStuck', cells: stuck });

  const taken = new Set(inventory.sheets.map(({ name }) => name.toLocaleLowerCase('de')));
  const backups: { name: string; backupName: string }[] = [];
  const planned = new Set<string>();
  const copies = chosen.map((source) => {
    // Two long names can be cut to the same one; only a copy that was there before is an earlier version.
    const name = freeName(source, (count) => (count === 1 ? copySuffix : ` (Weitergabe ${count})`), planned);
    const earlier = there(name);
    if (earlier !== undefined)
      backups.push({
        name: earlier.name,
        backupName: freeName(
          source,
          (count) => (count === 1 ? ' (Weitergabe alt)' : ` (Weitergabe alt ${count})`),
          taken,
        ),
      });
    return { source, name };
  });
  return success({
    plan: {
      operations: [
        ...backups.map((backup) => ({ kind: 'backUpSheet' as const, ...backup })),
        ...copies.map((copy) => ({ kind: 'copySheet' as const, ...copy })),
      ],
      activate: copies[0]?.name ?? null,
    },
    copies,
    backups,
    errors: troubled(sheets, errorValues),
    tiedCharts: tiedCharts(charts),
  });
}
