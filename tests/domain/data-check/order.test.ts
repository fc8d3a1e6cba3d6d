import fc from 'fast-check';
import { formatReportingMonth } from '../../../src/domain/months';
import type { FigureRowDraft } from '../../fakes/figure-rows';
import { check } from './check';

const drafts: readonly FigureRowDraft[] = [
  { figure: 'INT', month: '2026-05', value: 'viel' },
  { figure: 'INT', month: '2026-05', value: 'viel', sex: 'Frauen', measure: '12M' },
  { figure: 'ELB', month: '2026-04', value: 100 },
  { figure: 'ELB', month: '2026-04', value: 101 },
  { figure: 'ELB', month: '2026-04', value: 'x', sex: 'Männer' },
  { figure: 'ELB', month: '2026-04', value: 'viel', measure: 'JFW' },
  { figure: 'ELB', month: '2026-05', value: 'wenig' },
  { figure: 'ELB', month: '2026-05', value: 0, sex: 'Frauen' },
  { figure: 'ELB', month: '2026-06', value: 'viel' },
  { figure: 'ELB', month: '2026-06', value: 'viel', measure: '12M' },
  { figure: 'LZB', month: '2026-05', value: -1 },
  { figure: 'LZB', month: '2026-05', value: '' },
  { figure: 'LZB', month: 'bald', value: 1 },
  { figure: 'LZB', month: 'alsbald', value: 1 },
  { figure: 'Foo', month: '2026-05', value: 1 },
  { figure: 'Bar', month: '2026-05', value: 1 },
];

function lines(rows: readonly FigureRowDraft[]): readonly string[] {
  return check(rows).map((finding) =>
    [
      finding.severity,
      finding.figure ?? 'all',
      finding.month === null ? 'always' : formatReportingMonth(finding.month),
      finding.code,
      finding.measure ?? '',
      finding.sexes.join('+'),
      'text' in finding ? finding.text : '',
    ]
      .join(' ')
      .trimEnd(),
  );
}

it('findings come by severity, figure, month, kind, art and sex, however the rows are ordered', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...drafts], { minLength: drafts.length }), (rows) => {
      expect(lines(rows)).toEqual([
        'error all always monthUnreadable   alsbald',
        'error all always monthUnreadable   bald',
        'error ELB 2026-04 contradictoryRows month total',
        'error ELB 2026-04 valueText progress total viel',
        'error ELB 2026-05 valueText month total wenig',
        'error ELB 2026-05 valueZero month female',
        'error ELB 2026-06 valueText twelveMonths total viel',
        'error INT 2026-05 valueText month total viel',
        'error INT 2026-05 valueText twelveMonths female viel',
        'error LZB 2026-05 contradictoryRows month total',
        'warning ELB 2026-04 valueMarked month male',
        'warning ELB 2026-05 seriesEndsEarly month male',
        'warning ELB 2026-06 measureUnused twelveMonths total',
        'warning INT 2026-05 measureUnused twelveMonths female',
        'hint all always figureUnknown   Bar',
        'hint all always figureUnknown   Foo',
      ]);
    }),
  );
});
