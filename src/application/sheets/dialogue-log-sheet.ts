import { agreedVerdictWords, occasionWords } from '../../domain/dialogue';
import { dialogueReportTexts } from '../../text/dialogue-report-texts';
import { dialogueTable } from '../dialogues/dialogue-log-table';
import { sexWords, type TableRow } from '../table-rows';
import type { SheetPlan } from '../workbook-plan';
import { numberFormats } from './style';
import { dateRule, listOf, namedTableSheet, type ColumnRule } from './table-sheet';

const { log, logPurpose } = dialogueReportTexts;
const centered = { format: { horizontal: 'Center' } } as const;
const months = { format: { horizontal: 'Center', numberFormat: numberFormats.month } } as const;
/** A rate, persons or Euro in one column: fractions below 2 are rates, since Euro and persons come in greater numbers. */
const level: ColumnRule = {
  width: 12,
  format: { horizontal: 'Right', numberFormat: '[<2]0.0%;#,##0.0' },
};

/** `Dialoge`: what was computed and what was agreed, side by side. */
export function dialogueLogSheet(rows: readonly TableRow[]): SheetPlan {
  const month: ColumnRule = { width: 13, ...months, validation: dateRule(log.validation.date) };
  return namedTableSheet(dialogueTable, {
    purpose: logPurpose,
    title: log.title,
    notes: log.notes,
    rows,
    footer: log.title,
    columns: [
      { width: 7, format: { horizontal: 'Center', numberFormat: '0' } },
      { width: 22 },
      { width: 7, ...centered },
      {
        width: 11,
        format: { horizontal: 'Center', numberFormat: numberFormats.date },
        validation: dateRule(log.validation.date),
      },
      { width: 16, validation: listOf(Object.values(occasionWords), log.validation.occasion) },
      month,
      month,
      { width: 7, ...centered },
      { width: 11, validation: listOf(Object.values(sexWords), log.validation.sex) },
      level,
      level,
      { width: 16, format: { wrap: true } },
      {
        width: 16,
        format: { wrap: true },
        validation: listOf(Object.values(agreedVerdictWords), log.validation.agreed),
      },
      { width: 30, format: { wrap: true } },
      { width: 40, format: { wrap: true } },
    ],
  });
}
