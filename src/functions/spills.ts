import type { DataFinding } from '../domain/data-check';
import type { YearEndForecast } from '../domain/forecast';
import { formatReportingMonth } from '../domain/months';
import type { CourseMonth, LineFigure, TargetLine } from '../domain/target-table';
import { dataFindingText, dataSeverityTexts } from '../text/data-finding-texts';
import { formatShortMonth } from '../text/german-format';
import {
  dataFindingHeaders,
  noDataFindings,
  sexTableWords,
  targetCourseHeaders,
  targetTableHeaders,
} from '../text/spill-texts';
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

/** PROGNOSE: expected Jahresendwert, lower and upper end of its range. */
export function forecastSpill({ expected, range }: YearEndForecast): Spill {
  return [[expected, range === null ? missingFigure : range.lower, range === null ? missingFigure : range.upper]];
}

/** DATENPRUEFUNG: the headers, then the findings; without any, one row that says so. */
export function dataFindingsSpill(findings: readonly DataFinding[]): Spill {
  if (findings.length === 0) return [dataFindingHeaders, noDataFindings];
  return [
    dataFindingHeaders,
    ...findings.map((found): readonly SpilledCell[] => {
      const { finding, advice } = dataFindingText(found);
      const { severity, jobcenter, figure, month } = found;
      return [
        dataSeverityTexts[severity],
        jobcenter ?? '',
        figure ?? '',
        month === null ? '' : formatShortMonth(formatReportingMonth(month)),
        finding,
        advice,
      ];
    }),
  ];
}
