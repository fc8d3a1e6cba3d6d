import { readAgreement, targetDirection, type Target } from '../../../src/domain/agreement';
import { targetSentence } from '../../../src/text/agreement-wording-targets';
import { newerLayout } from './fixtures';

/** The target that stands under number 4. */
function readAs(sentence: string): unknown {
  const text = newerLayout.replace(/4\. Bessere Beratung[^]*?(?=5\. Gleichst)/u, `4. Weiteres Ziel\n\n${sentence}\n\n`);
  const found = readAgreement(text).targets.filter(({ no }) => no === 4);
  return found.map(({ indicator, form, value }) => ({ indicator, form, value }));
}

// Each as the product words it itself: what it prints it has to understand.
test.each<[NonNullable<Target['indicator']>, 'change' | 'quota' | 'count', number]>([
  ['K1E1', 'change', -0.02],
  ['K1E2', 'change', -0.02],
  ['K1E3', 'quota', 0.02],
  ['K1E4', 'quota', 0.02],
  ['K2', 'count', 540],
  ['K2E1', 'count', 120],
  ['K2E2', 'quota', 0.02],
  ['K2E3', 'quota', 0.6],
  ['K2E4', 'quota', 0.25],
  ['K2E4', 'count', 120],
  ['K3', 'count', 1200],
  ['K3E1', 'change', 0.02],
  ['K3E1', 'count', 120],
  ['K3E2', 'quota', 0.1],
  ['K3E3', 'quota', 0.1],
  ['K3E4', 'change', 0.1],
])('%s is read as itself in the form %s', (indicator, form, value) => {
  const direction = targetDirection({ form, indicator }) ?? 'higher';
  const target: Target = {
    no: 4,
    title: 'Weiteres Ziel',
    indicator,
    sex: 'total',
    form,
    value,
    direction,
    steps: [],
    criteria: [],
    wording: null,
  };
  const sentence = targetSentence(target, { agreementYear: 2027, baseYear: 2026 });
  expect(readAs(sentence)).toEqual([{ indicator, form, value }]);
});

it('takes counted integrations of a group for those of the group', () => {
  expect(readAs('Vereinbart werden mindestens 120 Integrationen von Langzeitleistungsbeziehenden.')).toEqual([
    { indicator: 'K3E1', form: 'count', value: 120 },
  ]);
  expect(readAs('Vereinbart werden mindestens 90 Integrationen von Alleinerziehenden.')).toEqual([
    { indicator: 'K2E4', form: 'count', value: 90 },
  ]);
});

it('takes the stock that a rate is measured against for no target', () => {
  const sentence =
    'Das Ziel ist erreicht, wenn die Integrationsquote, bezogen auf den Bestand an erwerbsfähigen Leistungsberechtigten, um 2,0 % steigt.';
  expect(readAs(sentence)).toEqual([{ indicator: 'K2', form: 'change', value: 0.02 }]);
});
