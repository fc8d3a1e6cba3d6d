import { monthlyFigures } from '../../src/workbench/sample/monthly-figures';
import type { NativeTarget } from './native-target-table';
import { randomNumbers } from './random-numbers';
import { dayOf, targetTableOf, type DataCell, type TargetCase } from './random-tables';

const headers = [
  'Jobcenter',
  'Kennzahl',
  'Art',
  'Geschlecht',
  'Berichtsmonat',
  'Ladestand',
  'Wartezeit',
  'Wert',
  'Quelle',
] as const;
const jobcenter = 'Landkreis Musterland';

const change = (no: number, code: string, sex: NativeTarget['sex'], value: number): NativeTarget => ({
  no,
  code,
  sex,
  form: 'Veränderung',
  value,
  direction: code === 'K2' ? 'hoch' : 'niedrig',
});

/** Targets as agreements have them, one form after the other. */
const targets: readonly NativeTarget[] = [
  { no: 1, code: 'K1', sex: 'gesamt', form: 'Beobachtung', value: '', direction: '' },
  change(2, 'K2', 'gesamt', 0.01),
  change(2, 'K2', 'Frauen', 0.062),
  change(2, 'K2', 'Männer', -0.07),
  change(3, 'K3', 'gesamt', -0.025),
  change(3, 'K3', 'Frauen', 0.14),
  { no: 4, code: 'K2', sex: 'gesamt', form: 'Quote', value: 0.238, direction: 'hoch' },
  { no: 5, code: 'K2', sex: 'Frauen', form: 'Anzahl', value: 600, direction: 'hoch' },
  { no: 6, code: 'K3', sex: 'gesamt', form: 'Anzahl', value: 4000, direction: 'unter' },
  { no: 7, code: '', sex: 'gesamt', form: 'Schritte', value: '', direction: '' },
];

/** The sample workbook's figures, asked for some months of 2026 at their own Ladestand and at later ones. */
export function sampleCases(): readonly TargetCase[] {
  const rows: readonly (readonly DataCell[])[] = monthlyFigures().map(({ figure, sex, month, load, value }) => [
    jobcenter,
    figure,
    'Monat',
    sex,
    month,
    load,
    0,
    value,
    'Ministerium, monatliche Lieferung',
  ]);
  const questions = [
    { month: 1, load: 1 },
    { month: 6, load: 9 },
    { month: 10, load: 10 },
  ];
  return questions.map(({ month, load }) => ({
    name: 'Beispielmappe',
    story: [`2026-${month} zum Ladestand ${load}`],
    headers,
    rows,
    jobcenter,
    month: dayOf(2026, month),
    load: dayOf(2026, load),
    targets,
    targetTable: targetTableOf(targets, 2026, randomNumbers(month)),
  }));
}
