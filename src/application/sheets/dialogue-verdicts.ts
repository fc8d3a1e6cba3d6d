import type { TargetAtDialogue } from '../../domain/dialogue';
import type { LevelUnit } from '../../domain/indicators';
import type { LineFigure, TargetLine, TargetNote } from '../../domain/target-table';
import { dialogueReportTexts } from '../../text/dialogue-report-texts';
import { sexSuffix, trendTexts, unitOf } from '../../text/dialogue-sentences';
import { sheetTexts } from '../../text/sheet-texts';
import { targetNoteText } from '../../text/target-note-texts';
import { verdictText } from '../../text/verdict-texts';
import { sexWords } from '../table-rows';
import type { CellContent, CellFormat } from '../workbook-plan';
import { area, number, text } from './content';
import { smallNote, type ReportFlow } from './report-flow';
import type { SheetDraft } from './sheet-draft';
import { gridFormat, headerFormat, numberFormats, verdictColors } from './style';
import { wrappedHeight } from './text-measure';

const { verdictHeaders } = dialogueReportTexts;
const { words } = sheetTexts.monitoring;
const resultColumn = verdictHeaders.length - 1;

const levelFormats: Readonly<Record<LevelUnit, string>> = {
  euro: numberFormats.euro,
  persons: numberFormats.persons,
  rate: numberFormats.percent,
};

function figure(value: LineFigure): CellContent {
  switch (value) {
    case 'missing':
      return text(words.absent);
    case 'notApplicable':
      return text('–');
    default:
      return number(value);
  }
}

/** Number and title; below the same target only whom the row is about. */
function titleOf({ target }: TargetLine, before: TargetLine | undefined): string {
  const no = target.no === 0 ? '' : `${target.no}  `;
  const isRepeated = before?.target.no === target.no && target.no !== 0 && target.sex !== 'total';
  return isRepeated ? `${no}${sexWords[target.sex]}` : `${no}${target.title}${sexSuffix(target)}`;
}

function figureCells({ line }: TargetAtDialogue, title: string): readonly CellContent[] {
  const { actual, previous, change, agreedChange, required, deviation, verdict } = line;
  return [
    text(title),
    figure(actual),
    figure(previous),
    figure(change),
    figure(agreedChange),
    figure(required),
    figure(deviation),
    text(verdictText(verdict)),
  ];
}

/** What several figures rest on is said once above the table, so that the lines beneath them stay short. */
export function sharedBases(targets: readonly TargetAtDialogue[]): readonly string[] {
  const bases = targets.flatMap(({ line }) => line.notes.filter(isBasis).map(targetNoteText));
  return [...new Set(bases)].filter((basis) => bases.indexOf(basis) !== bases.lastIndexOf(basis));
}

function isBasis({ code }: TargetNote): boolean {
  return code === 'basis';
}

/** Words that the verdict itself says, and what is said in the summary. */
function isSaid({ code }: TargetNote): boolean {
  return code === 'monitoringOnly' || code === 'judgedByHand' || code === 'needed' || code === 'gap';
}

/** What Ist rests on, what decides and what is doubtful; the trend where there is one. */
function noteOf({ line, trend }: TargetAtDialogue, shared: readonly string[]): string {
  const { sign, word } = trendTexts[trend];
  const moved = trend === 'unclear' ? [] : [`${sign} ${word}.`];
  const notes = line.notes.filter((note) => !isSaid(note)).map(targetNoteText);
  return [...moved, ...notes.filter((note) => !shared.includes(note))].join(' ');
}

function deviationFormat({ target }: TargetLine, unit: LevelUnit): string {
  if (target.form === 'change' || unit === 'rate') return '+0.0" %-P.";-0.0" %-P.";0.0" %-P."';
  return unit === 'euro' ? '+#,##0" €";-#,##0" €";0" €"' : '+#,##0.0;-#,##0.0;0.0';
}

/** A deviation of fractions is told in points: 0.012 → 1,2. */
function inPoints(line: TargetLine, unit: LevelUnit | null): TargetLine {
  const points = line.target.form === 'change' || unit === 'rate';
  return points && typeof line.deviation === 'number' ? { ...line, deviation: line.deviation * 100 } : line;
}

/** A row of figures with the verdict for each target, and beneath it what has to be said about these figures. */
export function putVerdicts(
  draft: SheetDraft,
  flow: ReportFlow,
  targets: readonly TargetAtDialogue[],
  widths: readonly number[],
): void {
  const total = widths.reduce((sum, each) => sum + each, 0);
  const shared = sharedBases(targets);
  for (const basis of shared) flow.paragraph(basis, smallNote);
  const header = flow.gap(20, true);
  const cells: CellContent[][] = [verdictHeaders.map(text)];
  const right: CellFormat = { horizontal: 'Right' };
  // 'Veränderung' and 'Abweichung' fit their columns in wider fonts than those of Office, too.
  draft.format(header, 0, 1, widths.length, { ...headerFormat, fontSize: 7.5 });
  for (const [index, target] of targets.entries()) {
    const unit = unitOf(target.line);
    const shown = { ...target, line: inPoints(target.line, unit) };
    const note = noteOf(target, shared);
    const title = titleOf(target.line, targets[index - 1]?.line);
    const row = flow.gap(wrappedHeight(title, widths[0] ?? total, 9.5, 5), note !== '');
    cells.push([...figureCells(shown, title)]);
    draft.format(row, 0, 1, 1, { bold: true, wrap: true });
    draft.format(row, 1, 1, 6, right);
    if (unit !== null) {
      draft.format(row, 1, 1, 2, { numberFormat: levelFormats[unit] });
      draft.format(row, 3, 1, 2, { numberFormat: numberFormats.signedPercent });
      draft.format(row, 5, 1, 1, { numberFormat: levelFormats[unit] });
      draft.format(row, 6, 1, 1, { numberFormat: deviationFormat(target.line, unit) });
    }
    draft.format(row, resultColumn, 1, 1, { bold: true, horizontal: 'Center' });
    if (note === '') {
      draft.format(row, 0, 1, widths.length, gridFormat);
      continue;
    }
    const noteRow = flow.gap(wrappedHeight(note, total - 2, smallNote.fontSize ?? 8, 4), false);
    cells.push([text(note), ...widths.slice(1).map(() => null)]);
    draft.merge(noteRow, 0, widths.length);
    draft.format(noteRow, 0, 1, widths.length, { ...gridFormat, ...smallNote, wrap: true, vertical: 'Top', indent: 1 });
  }
  draft.format(header, 1, 1, 6, right);
  draft.format(header, resultColumn, 1, 1, { horizontal: 'Center' });
  draft.put(header, 0, cells);
  const verdicts = area(header + 1, resultColumn, Math.max(1, cells.length - 1), 1);
  const looks = [
    [words.reached, verdictColors.reached],
    [words.missed, verdictColors.missed],
    [words.notComparable, verdictColors.unclear],
    [words.dataMissing, verdictColors.unclear],
  ] as const;
  for (const [word, look] of looks) draft.highlight({ kind: 'textEquals', area: verdicts, text: word, ...look });
}
