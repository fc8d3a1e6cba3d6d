import type { Agreement } from '../domain/agreement';
import { formatReportingMonth, monthOfSerial } from '../domain/months';
import { success } from '../domain/result';
import type { Result } from '../domain/result';
import { agreementPartNamespace, readAgreementPart } from '../schemas/agreement-part';
import { agreementSheetName, isMonitoringSheet, monitoringSheetName, sheetTexts } from '../text/sheet-texts';
import { isWaitingCell, shownVerdict } from '../text/verdict-texts';
import type { CellValue, HostFault, ReadSheet, WorkbookPort } from './ports';
import type { Overview, TargetStatus } from './services';
import { sameName, tableCatalogue } from './table-catalogue';
import { sexWords } from './table-rows';

/** The newest agreement of the workbook, with what its Monitoring sheet shows. Two round trips. */
export async function readOverview(workbook: WorkbookPort): Promise<Result<Overview, HostFault>> {
  // Which year is the newest is known only from the part, so every Monitoring sheet is read along.
  const reading = await workbook.read({
    namespace: agreementPartNamespace,
    tables: [],
    sheets: isMonitoringSheet,
  });
  if (!reading.ok) return reading;
  const { part, sheets } = reading.value.inventory;
  if (part === null) return success({ state: 'empty' });
  const stored = readAgreementPart(part);
  if (!stored.ok) return success({ state: 'partUnreadable', reason: stored.error });
  const agreement = newest(stored.value);
  if (agreement === undefined) return success({ state: 'empty' });
  const monitoring = monitoringSheetName(agreement.agreementYear);
  const sheet = [...reading.value.sheets].find(([name]) => sameName(name, monitoring))?.[1] ?? null;
  const expected = [
    agreementSheetName(agreement.agreementYear),
    monitoring,
    tableCatalogue.tblZiele.sheet,
    tableCatalogue.tblKennzahlen.sheet,
  ];
  return success({
    state: 'agreement',
    agreement,
    reportingMonth: sheet === null ? null : headMonth(sheet, sheetTexts.monitoring.head.reportingMonth),
    dataLoad: sheet === null ? null : headMonth(sheet, sheetTexts.monitoring.head.dataLoad),
    targets: sheet === null ? [] : statuses(agreement, monitoring, sheet),
    calculating: sheet?.values.some((cells) => cells.some((cell) => isWaitingCell(String(cell)))) ?? false,
    missingSheets: expected.filter((name) => !sheets.some((each) => sameName(each.name, name))),
  });
}

function newest(agreements: readonly Agreement[]): Agreement | undefined {
  return agreements.reduce<Agreement | undefined>(
    (best, each) => (best === undefined || each.agreementYear >= best.agreementYear ? each : best),
    undefined,
  );
}

/** The value beside a label of the head, wherever rows have been inserted. */
function headMonth({ values }: ReadSheet, label: string): string | null {
  const row = values.find((cells) => cells.some((cell) => cell === label));
  const value = row?.find((cell) => typeof cell === 'number');
  if (typeof value !== 'number') return null;
  const month = monthOfSerial(value);
  return month.ok ? formatReportingMonth(month.value) : null;
}

/** Columns are found by their header, so that a column inserted by hand does no harm. */
function statuses(
  agreement: Agreement,
  sheetName: string,
  { row, column, values }: ReadSheet,
): readonly TargetStatus[] {
  const [no, , , sex, actual, , change, , required, , , verdict, note] = sheetTexts.monitoring.targetHeaders;
  const headerRow = values.findIndex((cells) => [no, verdict, note].every((header) => cells.includes(header)));
  const header = values[headerRow];
  if (header === undefined) return [];
  const at = (name: string): number => header.indexOf(name);
  const figure = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);
  const rows = values.slice(headerRow + 1);
  const end = rows.findIndex((cells) => typeof cells[at(no)] !== 'number');
  return rows.slice(0, end === -1 ? rows.length : end).flatMap((cells, index): TargetStatus[] => {
    const target = agreement.targets.find((each) => each.no === cells[at(no)] && sexWords[each.sex] === cells[at(sex)]);
    if (target === undefined) return [];
    return [
      {
        target,
        verdict: shownVerdict(String(cells[at(verdict)] ?? '')),
        note: String(cells[at(note)] ?? ''),
        actual: figure(cells[at(actual)]),
        required: figure(cells[at(required)]),
        change: figure(cells[at(change)]),
        cell: { sheet: sheetName, row: row + headerRow + 1 + index, column: column + at(verdict) },
      },
    ];
  });
}
