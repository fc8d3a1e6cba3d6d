import fc from 'fast-check';
import {
  agreedVerdicts,
  checkJudgement,
  judgementReasons,
  targetTrend,
  type Judgement,
} from '../../../src/domain/dialogue';
import { targetTable, type TargetLine } from '../../../src/domain/target-table';
import type { Verdict } from '../../../src/domain/verdict';
import { figureRows, month, monthsOf } from '../../fakes/figure-rows';
import { targetRows, type TargetDraft } from '../target-table/ask';

const judgement = (facts: Partial<Judgement> = {}): Judgement => ({
  agreed: null,
  reason: null,
  arrangement: '',
  ...facts,
});
const code = (computed: Verdict, facts: Partial<Judgement>, openSteps = 0): string => {
  const result = checkJudgement(computed, judgement(facts), openSteps);
  return result.ok ? 'fine' : result.error.code;
};

test('another judgement than the computed one needs a reason', () => {
  expect(code('notReached', { agreed: 'reached' })).toBe('reasonMissing');
  expect(code('notReached', { agreed: 'reached', reason: { kind: 'law', words: '' } })).toBe('fine');
  expect(code('reached', { agreed: 'deferred' })).toBe('reasonMissing');
  expect(code('reached', { agreed: 'reached' })).toBe('fine');
  expect(code('dataMissing', { agreed: 'reached' })).toBe('fine');
  expect(code('notReached', { agreed: 'reached', reason: { kind: null, words: '  ' } })).toBe('reasonMissing');
});

test('other reasons need words', () => {
  expect(code('notReached', { agreed: 'reached', reason: { kind: 'other', words: ' ' } })).toBe('wordsMissing');
  expect(code('notReached', { agreed: 'reached', reason: { kind: 'other', words: 'Umzug' } })).toBe('fine');
});

test('what is only observed is never judged, and may still be talked about', () => {
  expect(code('monitoringOnly', { agreed: 'reached' })).toBe('observedOnly');
  expect(code('monitoringOnly', { agreed: 'deferred', arrangement: 'weiter beobachten' })).toBe('fine');
});

test('a target by steps is reached only when nothing of it is open', () => {
  expect(code('byHand', { agreed: 'reached' }, 1)).toBe('stepsOpen');
  expect(code('byHand', { agreed: 'reached' }, 0)).toBe('fine');
  expect(code('byHand', { agreed: 'notReached' }, 3)).toBe('fine');
});

test('steps left open hinder a target by steps alone', () => {
  expect(code('notComparable', { agreed: 'reached' }, 2)).toBe('fine');
});

test('words without one of the reasons are a reason too, and are kept without blanks around', () => {
  const kept = checkJudgement(
    'notReached',
    judgement({ agreed: 'reached', reason: { kind: null, words: ' Umzug ' } }),
    0,
  );
  expect(kept).toMatchObject({ ok: true, value: { reason: { kind: null, words: 'Umzug' } } });
  expect(checkJudgement('notReached', judgement({ reason: { kind: null, words: '  ' } }), 0)).toMatchObject({
    ok: true,
    value: { reason: null },
  });
});

test('nothing agreed is fine for every verdict, and what is accepted keeps what was agreed', () => {
  const verdicts = fc.constantFrom<Verdict>(
    'reached',
    'notReached',
    'notComparable',
    'dataMissing',
    'monitoringOnly',
    'byHand',
  );
  fc.assert(
    fc.property(
      verdicts,
      fc.option(fc.constantFrom(...agreedVerdicts)),
      fc.option(fc.record({ kind: fc.option(fc.constantFrom(...judgementReasons)), words: fc.string() })),
      fc.string(),
      (computed, agreed, reason, arrangement) => {
        const result = checkJudgement(computed, { agreed, reason, arrangement }, 0);
        if (agreed === null && reason?.kind !== 'other') expect(result.ok).toBe(true);
        if (!result.ok) return;
        expect(result.value.agreed).toBe(agreed);
        expect(result.value.arrangement).toBe(arrangement.trim());
        const decided = computed === 'reached' || computed === 'notReached';
        if (decided && agreed !== null && agreed !== computed) expect(result.value.reason).not.toBeNull();
      },
    ),
  );
});

function lineOf(no: number, values: readonly number[], target: TargetDraft): TargetLine {
  const figures = figureRows([...monthsOf('LZB', 2025, [1000, 1000, 1000]), ...monthsOf('LZB', 2026, values)]);
  const settings = { month: month(2026, no), dataLoad: null, stockShift: 1, jobcenter: null } as const;
  const lines = targetTable(figures, targetRows([{ figure: 'K3', value: -0.02, ...target }]), settings);
  const [line] = lines.ok ? lines.value : [];
  if (line === undefined) throw new Error('There is no line.');
  return line;
}

test.each([
  [[990, 970], 'better'],
  [[970, 990], 'worse'],
  [[980, 980], 'same'],
] as const)('stock %p of a target that shall fall moved %p', (values, trend) => {
  expect(targetTrend(lineOf(2, values, {}), lineOf(1, values, {}))).toBe(trend);
});

test('a value that grows until December comes nearer to a level of the year every month: that is no trend', () => {
  const counted = { figure: 'INT', form: 'Anzahl', value: 540 } as const;
  const rows = figureRows(monthsOf('INT', 2026, [40, 45]));
  const of = (no: number): TargetLine => {
    const found = targetTable(rows, targetRows([counted]), {
      month: month(2026, no),
      dataLoad: null,
      stockShift: 1,
      jobcenter: null,
    });
    const [line] = found.ok ? found.value : [];
    if (line === undefined) throw new Error('There is no target.');
    return line;
  };
  expect(of(2).attainment).toBeGreaterThan(Number(of(1).attainment));
  expect(targetTrend(of(2), of(1))).toBe('unclear');
});

test('without a distance to a target value there is no trend', () => {
  expect(targetTrend(lineOf(3, [980, 970], {}), lineOf(2, [980, 970], {}))).toBe('unclear');
  const observed = { form: 'Beobachtung', value: '' };
  expect(targetTrend(lineOf(2, [980, 970], observed), lineOf(1, [980, 970], observed))).toBe('unclear');
  expect(targetTrend(lineOf(2, [980, 970], {}), lineOf(3, [980, 970], {}))).toBe('unclear');
  expect(targetTrend(lineOf(2, [980, 970], {}), lineOf(1, [980, 970], { direction: 'hoch' }))).toBe('unclear');
});
