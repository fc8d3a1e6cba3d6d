import type { Target } from '../../domain/agreement';
import { stepKindWords, stepStatusWords } from '../../domain/steps';
import { monitoringTexts } from '../../text/monitoring-texts';
import { sheetTexts } from '../../text/sheet-texts';
import { cellReference, columnLetters } from '../cell-reference';
import { number, text } from './content';
import { centered, monitoringWidths, putHeader, putSection } from './monitoring-frame';
import { head } from './monitoring-head';
import { stepColumns } from './monitoring-targets';
import type { SheetDraft } from './sheet-draft';
import { fontSize, gridFormat, numberFormats } from './style';
import { wrappedHeight } from './text-measure';

const { words } = sheetTexts.monitoring;
const { done, inProgress, met, notMet } = stepStatusWords;

/** Progress of every target that is judged by hand, as `stepProgress` of the domain counts it. */
export function putSteps(
  draft: SheetDraft,
  row: number,
  targets: readonly { readonly target: Target; readonly row: number }[],
  year: number,
): void {
  const headerRow = putSection(draft, row, monitoringTexts.sections.steps, monitoringTexts.notes.steps);
  putHeader(draft, headerRow, monitoringTexts.stepHeaders);
  const first = headerRow + 1;
  draft.put(
    first,
    0,
    targets.map(({ target }) => [number(target.no), text(target.title)]),
  );
  for (const key of Object.keys(stepColumns) as (keyof typeof stepColumns)[]) {
    draft.repeat(first, stepColumns[key], targets.length, (at) => stepFormulas(at, year)[key]);
  }
  draft.format(first, 0, targets.length, monitoringTexts.stepHeaders.length, gridFormat);
  draft.format(first, 0, targets.length, 1, centered);
  draft.format(first, stepColumns.steps, targets.length, 9, { numberFormat: numberFormats.count, ...centered });
  targets.forEach(({ target }, index) => {
    draft.merge(first + index, 1, 2);
    draft.format(first + index, 1, 1, 1, { wrap: true });
    draft.height(first + index, wrappedHeight(target.title, monitoringWidths[1] + monitoringWidths[2], fontSize, 6));
  });
  draft.format(first, stepColumns.result, targets.length, 1, { bold: true });
}

function stepFormulas(row: number, year: number): Readonly<Record<keyof typeof stepColumns, string>> {
  const at = (column: keyof typeof stepColumns): string => cellReference(row, stepColumns[column]);
  const target = `tblSchritte[Jahr],${year},tblSchritte[Jobcenter],${head.jobcenter},tblSchritte[Ziel-Nr],$${columnLetters(0)}${row + 1}`;
  const step = `${target},tblSchritte[Art],"${stepKindWords.step}"`;
  const criterion = `${target},tblSchritte[Art],"${stepKindWords.criterion}"`;
  const count = (which: string, ...statuses: readonly string[]): string =>
    `COUNTIFS(${[which, ...statuses.map((status) => `tblSchritte[Status],"${status}"`)].join(',')})`;
  const withReason = (status: string): string =>
    `COUNTIFS(${criterion},tblSchritte[Status],"${status}",tblSchritte[Nachweis],"?*")`;
  // Sheets of earlier versions say `erledigt` of a criterion that is met.
  const openOnes = (due: string): string =>
    `=${count(`${step},${due}`, `<>${done}`)}+${count(`${criterion},${due}`, `<>${met}`, `<>${notMet}`, `<>${done}`)}`;
  const dueBefore = `tblSchritte[Fällig],">=1",tblSchritte[Fällig],"<"&INT(${head.today})`;
  const dueUntil = `tblSchritte[Fällig],">="&INT(${head.today}),tblSchritte[Fällig],"<"&INT(${head.today})+${head.daysAhead}+1`;
  return {
    steps: `=${count(step)}`,
    inProgress: `=${count(step, inProgress)}`,
    done: `=${count(step, done)}`,
    criteria: `=${count(criterion)}`,
    met: `=${withReason(met)}+${withReason(done)}`,
    notMet: `=${withReason(notMet)}`,
    overdue: openOnes(dueBefore),
    result: `=IF(${at('notMet')}>0,"${words.missed}",IF(AND(${at('steps')}+${at('criteria')}>0,${at('met')}=${at('criteria')},${at('done')}=${at('steps')}),"${words.reached}","${words.open}"))`,
    dueSoon: openOnes(dueUntil),
  };
}
