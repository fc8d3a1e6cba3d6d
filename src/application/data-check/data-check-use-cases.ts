import { checkFiguresSliced } from '../../domain/data-check';
import type { StockShift } from '../../domain/progress';
import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import {
  dataCheckPartNamespace,
  readDataCheckPart,
  writeDataCheckPart,
  type FindingAnswer,
} from '../../schemas/data-check-part';
import { sheetTexts } from '../../text/sheet-texts';
import { runAtPace } from '../pace';
import type { HostFault, ReadTable, WorkbookPort, WorkbookReading } from '../ports';
import { stockMonthChoices } from '../stock-month';
import { sameName, tableCatalogue } from '../table-catalogue';
import type { CheckedFinding, DataCheckPorts, DataCheckProblem, DataCheckServices } from './data-check-services';
import { findingCell } from './finding-cell';
import { findingKey } from './finding-key';

const { sheet: targetSheet } = tableCatalogue.tblZiele;

/** Data table, setting of the stock and former answers, in one reading. */
function read(workbook: WorkbookPort, withFigures: boolean): Promise<Result<WorkbookReading, HostFault>> {
  return workbook.read({
    namespace: dataCheckPartNamespace,
    tables: withFigures ? ['tblKennzahlen'] : [],
    sheets: (name) => withFigures && sameName(name, targetSheet),
  });
}

/** The setting stands beside its label on the sheet of the targets; without it the stock of the month before counts. */
function stockShift({ sheets }: WorkbookReading): StockShift {
  const values = [...sheets].find(([name]) => sameName(name, targetSheet))?.[1].values ?? [];
  const row = values.find((cells) => cells.includes(sheetTexts.targets.stockMonth.label));
  return row?.includes(stockMonthChoices[1]) === true ? 0 : 1;
}

function storedAnswers(part: string | null): Result<readonly FindingAnswer[], DataCheckProblem> {
  if (part === null) return success([]);
  const answers = readDataCheckPart(part);
  return answers.ok ? answers : failure({ code: 'answersUnreadable', reason: answers.error });
}

export function dataCheckUseCases({ workbook, enqueue, now }: DataCheckPorts): DataCheckServices {
  async function check(): Promise<Result<readonly CheckedFinding[], DataCheckProblem>> {
    const reading = await read(workbook, true);
    if (!reading.ok) return reading;
    const table = reading.value.tables.get('tblKennzahlen');
    if (table === undefined) return failure({ code: 'dataTableMissing' });
    const answers = storedAnswers(reading.value.inventory.part);
    if (!answers.ok) return answers;
    return findingsOf(table, answers.value, stockShift(reading.value));
  }

  const changeAnswers = (
    change: (answers: readonly FindingAnswer[]) => readonly FindingAnswer[],
  ): Promise<Result<null, DataCheckProblem>> =>
    enqueue(async () => {
      const reading = await read(workbook, false);
      if (!reading.ok) return reading;
      const { part } = reading.value.inventory;
      const answers = storedAnswers(part);
      if (!answers.ok) return answers;
      const xml = writeDataCheckPart(change(answers.value));
      const applied = await workbook.apply(
        {
          operations: [{ kind: 'writePart', namespace: dataCheckPartNamespace, xml, previous: part }],
          activate: null,
        },
        () => undefined,
      );
      return applied.ok ? success(null) : applied;
    });

  return {
    check,
    async count() {
      const found = await check();
      if (!found.ok) {
        return found.error.code === 'dataTableMissing'
          ? success({ errors: 0, warnings: 0, hints: 0, answered: 0 })
          : found;
      }
      const open = found.value.filter(({ answer }) => answer === null);
      const of = (severity: string): number => open.filter(({ finding }) => finding.severity === severity).length;
      return success({
        errors: of('error'),
        warnings: of('warning'),
        hints: of('hint'),
        answered: found.value.length - open.length,
      });
    },
    answer: (finding, remark) =>
      changeAnswers((answers) => [
        ...answers.filter((each) => each.finding !== finding),
        { finding, remark: remark.trim(), day: Math.floor(now()) },
      ]),
    withdraw: (finding) => changeAnswers((answers) => answers.filter((each) => each.finding !== finding)),
  };
}

async function findingsOf(
  table: ReadTable,
  answers: readonly FindingAnswer[],
  shift: StockShift,
): Promise<Result<readonly CheckedFinding[], DataCheckProblem>> {
  const request = { year: null, jobcenter: null, stockShift: shift };
  const findings = await runAtPace(checkFiguresSliced([table.headers, ...table.rows], request));
  if (!findings.ok) {
    const missing = findings.error.code === 'headersMissing' ? findings.error.missing : [];
    return failure({ code: 'dataTableUnreadable', missing });
  }
  const byKey = new Map(answers.map((answer) => [answer.finding, answer]));
  return success(
    findings.value.map((finding) => {
      const key = findingKey(finding);
      const cell = table.place === undefined ? null : findingCell(finding, table, table.place);
      return { key, finding, cell, answer: byKey.get(key) ?? null };
    }),
  );
}
