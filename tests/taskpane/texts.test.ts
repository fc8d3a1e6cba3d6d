import fc from 'fast-check';
import type { GoodDirection } from '../../src/domain/direction';
import type { IndicatorCode } from '../../src/domain/indicator';
import type { HostFault } from '../../src/application/ports';
import { agreementPartNamespace } from '../../src/schemas/agreement-part';
import { describeFault } from '../../src/taskpane/messages/describe-problem';
import { formatChange, formatEuro, formatMonth, formatPercent, joinWords } from '../../src/text/german-format';
import { targetMeaningText } from '../../src/text/target-meaning-texts';
import { hostFault } from '../fakes/in-memory-services';

function meaning(indicator: IndicatorCode, value: number, direction: GoodDirection): string | null {
  const text = targetMeaningText(
    { indicator, sex: 'total', form: 'change', value, direction, steps: [], criteria: [] },
    2025,
  );
  return text?.replaceAll('\u00a0', ' ') ?? null;
}

describe('what a target means', () => {
  test.each([
    ['K2', 0.053, 'higher', 'Erreicht, wenn die Integrationsquote gegenüber 2025 um mindestens 5,3 % steigt.'],
    [
      'K2',
      -0.07,
      'higher',
      'Erreicht, wenn die Integrationsquote gegenüber 2025 um höchstens 7 % sinkt. Ein Rückgang bis zu dieser Grenze gilt noch als erreicht.',
    ],
    ['K2', 0, 'higher', 'Erreicht, wenn die Integrationsquote gegenüber 2025 nicht sinkt.'],
    [
      'K3',
      -0.025,
      'lower',
      'Erreicht, wenn der durchschnittliche Bestand an Langzeitleistungsbeziehenden gegenüber 2025 um mindestens 2,5 % sinkt.',
    ],
    [
      'K3',
      0.14,
      'lower',
      'Erreicht, wenn der durchschnittliche Bestand an Langzeitleistungsbeziehenden gegenüber 2025 um höchstens 14 % steigt. Ein Anstieg bis zu dieser Grenze gilt noch als erreicht.',
    ],
    [
      'K3',
      0,
      'lower',
      'Erreicht, wenn der durchschnittliche Bestand an Langzeitleistungsbeziehenden gegenüber 2025 nicht steigt.',
    ],
  ] as const)('%s, change %d, %s is better', (indicator, value, direction, text) => {
    expect(meaning(indicator, value, direction)).toBe(text);
  });

  test('"mindestens" stands exactly where the move goes the good way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }).filter((tenths) => tenths !== 0),
        fc.constantFrom<GoodDirection>('higher', 'lower'),
        (tenths, direction) => {
          const wanted = tenths > 0 === (direction === 'higher');
          expect(meaning('K2', tenths / 1000, direction)?.includes('mindestens')).toBe(wanted);
          expect(meaning('K2', tenths / 1000, direction)?.includes(tenths > 0 ? 'steigt' : 'sinkt')).toBe(true);
        },
      ),
    );
  });

  test('a count speaks of persons or events, not of a rate', () => {
    const counted = (indicator: IndicatorCode, direction: GoodDirection) =>
      targetMeaningText(
        { indicator, sex: 'female', form: 'count', value: 600, direction, steps: [], criteria: [] },
        2025,
      );
    expect(counted('K2', 'higher')).toBe('Erreicht, wenn die Zahl der Integrationen (Frauen) mindestens 600 beträgt.');
    expect(counted('K3', 'lower')).toBe(
      'Erreicht, wenn der durchschnittliche Bestand an Langzeitleistungsbeziehenden (Frauen) höchstens 600 Personen beträgt.',
    );
  });

  test('says nothing as long as the value is missing', () => {
    const open = { sex: 'total', steps: [], criteria: [] } as const;
    expect(
      targetMeaningText({ ...open, indicator: 'K2', form: 'change', value: null, direction: 'higher' }, 2025),
    ).toBeNull();
    expect(
      targetMeaningText({ ...open, indicator: null, form: 'steps', value: null, direction: null }, 2025),
    ).toBeNull();
  });
});

describe('German figures', () => {
  test('percent, change, Euro and month', () => {
    expect(formatPercent(0.2776, 1)).toBe('27,8\u00a0%');
    expect(formatChange(-0.0166)).toBe('\u22121,7\u00a0%');
    expect(formatChange(0)).toBe('0,0\u00a0%');
    expect(formatEuro(8_575_980)).toBe('8.575.980\u00a0Euro');
    expect(formatEuro(1234.5)).toBe('1.234,50\u00a0Euro');
    expect(formatMonth('2026-06')).toBe('Juni 2026');
    expect(formatMonth('Juni')).toBe('Juni');
    expect(joinWords(['Wert', 'Quelle', 'Jahr'])).toBe('Wert, Quelle und Jahr');
  });

  test('a half that binary numbers cannot hold is shown as the verdict reads it', () => {
    expect(formatChange(1.0525 / 1 - 1)).toBe('+5,3\u00a0%');
  });
});

test('names of the object model and of parts reach nobody', () => {
  const shown = (facts: Partial<HostFault>): string =>
    Object.values(describeFault(hostFault('verificationFailed', facts))).join(' ');
  expect(shown({ subject: 'Ziele' })).toContain('„Ziele“');
  expect(shown({ subject: agreementPartNamespace })).not.toContain('urn:');
  expect(shown({ subject: 'Range.values' })).not.toContain('Range');
  expect(shown({ subject: 'Range', diagnostics: { hostCode: 'GeneralException', statement: null } })).not.toContain(
    'Range',
  );
});
