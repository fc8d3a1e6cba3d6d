import { formatReportingMonth } from '../domain/months';
import type { CourseMonth, LineFigure, TargetLine } from '../domain/target-table';
import { formatShortMonth } from '../text/german-format';
import { sexTableWords, targetCourseHeaders, targetTableHeaders } from '../text/spill-texts';
import { targetNotesText } from '../text/target-note-texts';
import { verdictText } from '../text/verdict-texts';
import { missingFigure, type Spill, type SpilledCell } from './definition';

function figureCell(figure: LineFigure): SpilledCell {
  if (figure === 'missing') return missingFigure;
  return figure === 'notApplicable' ? '' : figure;
}

/** ZIELTABELLE: the headers, then one row per target and sex. */
export function targetTableSpill(lines: readonly TargetLine[]): Spill {
  return [
    targetTableHeaders,
    ...lines.map((line): readonly SpilledCell[] => [
      line.target.no === 0 ? '' : line.target.no,
      line.target.title,
      line.target.figure ?? '',
      line.target.figure === null ? '' : sexTableWords[line.target.sex],
      figureCell(line.actual),
      figureCell(line.previous),
      figureCell(line.change),
      figureCell(line.agreedChange),
      figureCell(line.required),
      figureCell(line.deviation),
      figureCell(line.attainment),
      verdictText(line.verdict),
      targetNotesText(line.notes),
    ]),
  ];
}

/** ZIELVERLAUF: the headers, then the twelve months. */
export function targetCourseSpill(months: readonly CourseMonth[]): Spill {
  return [
    targetCourseHeaders,
    ...months.map(({ month, actual, required, previous, change, verdict }): readonly SpilledCell[] => [
      formatShortMonth(formatReportingMonth(month)),
      figureCell(actual),
      figureCell(required),
      figureCell(previous),
      figureCell(change),
      verdict === null ? '' : verdictText(verdict),
    ]),
  ];
}
