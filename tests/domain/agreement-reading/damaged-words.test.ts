import { readAgreement } from '../../../src/domain/agreement';
import { doubts, targetLines } from './read';

const sound = 'Das Ziel ist erreicht, wenn die Integrationsquote um 2,5 % steigt.';
const rise = ['– K2 total change 0.025 higher'];

describe('a sentence', () => {
  it.each([
    ['a soft hyphen', 'Das Ziel ist erreicht, wenn die Integra\u00adtionsquote um 2,5 % steigt.'],
    ['a word cut by a hyphen and a blank', 'Das Ziel ist erreicht, wenn die Integra- tionsquote um 2,5 % steigt.'],
    [
      'marks that nobody sees',
      'Das\u200b Ziel\ufeff ist\u2060 erreicht,\u200e wenn\u200f die\u200c Integrations\u200dquote um 2,5 % steigt.',
    ],
    ['other blanks', 'Das\u00a0Ziel\u2003ist\terreicht,   wenn die Integrationsquote um 2,5\u202f% steigt.'],
    ['marks of Markdown', 'Das **Ziel** ist _erreicht_, wenn die `Integrationsquote` um 2,5 \\% steigt.'],
    ['the sign of a heading', '# Das Ziel ist erreicht, wenn die Integrationsquote um 2,5 % steigt.'],
    ['the sign of a quotation', '> Das Ziel ist erreicht, wenn die Integrationsquote um 2,5 % steigt.'],
    ['a failed decoding', 'Das Ziel ist erreicht, wenn die Integrationsqu\ufffdote um 2,5 % steigt.'],
    ['lines of a table', 'Das Ziel ist erreicht, wenn die Integrationsquote | um 2,5 % | steigt.'],
    ['a wide percent sign', 'Das Ziel ist erreicht, wenn die Integrationsquote um 2,5 ％ steigt.'],
    ['a small percent sign', 'Das Ziel ist erreicht, wenn die Integrationsquote um 2,5 ﹪ steigt.'],
    ['°/o', 'Das Ziel ist erreicht, wenn die Integrationsquote um 2,5 °/o steigt.'],
    ['°/0', 'Das Ziel ist erreicht, wenn die Integrationsquote um 2,5 °/0 steigt.'],
    ['0/0', 'Das Ziel ist erreicht, wenn die Integrationsquote um 2,5 0/0 steigt.'],
    ['o/o', 'Das Ziel ist erreicht, wenn die Integrationsquote um 2,5 o/o steigt.'],
    ['the number of a page', 'Das Ziel ist erreicht, - 3 - wenn die Integrationsquote um 2,5 % steigt.'],
    [
      'the number of a page of pages',
      'Das Ziel ist erreicht, Seite 2 von 4 wenn die Integrationsquote um 2,5 % steigt.',
    ],
    [
      'the number of a page / pages',
      'Das Ziel ist erreicht, wenn die Integrationsquote Seite 12 / 14 um 2,5 % steigt.',
    ],
  ])('with %s is read, and kept, without it', (_, text) => {
    expect([targetLines(text), doubts(text), readAgreement(text).clauses.map((clause) => clause.text)]).toEqual([
      rise,
      [],
      [sound],
    ]);
  });

  it.each([
    ['a soft hyphen', 'Das Ziel ist erreicht, wenn die Integra\u00ad  \r\ntionsquote um 2,5 % steigt.'],
    ['a soft hyphen of another name', 'Das Ziel ist erreicht, wenn die Integra¬\ntionsquote um 2,5 % steigt.'],
    ['a hyphen', 'Das Ziel ist erreicht, wenn die Integra-\ntionsquote um 2,5 % steigt.'],
    ['another hyphen', 'Das Ziel ist erreicht, wenn die Integra\u2010\ntionsquote um 2,5 % steigt.'],
    ['two hyphens', 'Das Ziel ist erreicht, wenn die In-\nte-\ngrationsquote um 2,5 % steigt.'],
    ['other ends of lines', 'Das Ziel ist erreicht, wenn\fdie Integrationsquote\u2028um 2,5 %\vsteigt.'],
    ['ends of lines of old and of Windows', 'Das Ziel ist erreicht, wenn\rdie Integrationsquote\r\num 2,5 % steigt.'],
    ['ends of lines after blanks', 'Das Ziel ist erreicht, wenn   \ndie Integrationsquote\u2029um 2,5 %\u0085steigt.'],
  ])('over lines with %s is read', (_, text) => {
    expect([targetLines(text), doubts(text)]).toEqual([rise, []]);
  });

  it.each(['lntegrationsquote', 'Intergationsquote', 'Integratonsquote', 'Integrationsqoute', 'INTEGRATIONSQUOTE'])(
    'with %s is read as it is meant, and kept as it is written',
    (word) => {
      const text = sound.replace('Integrationsquote', word);
      expect([targetLines(text), readAgreement(text).clauses[0]?.text]).toEqual([rise, text]);
    },
  );

  it.each<[string, readonly string[]]>([
    ['der Bestand der Langzeitleistungsbeziehnden um 1,5 % sinkt', ['– K3 total change -0.015 lower']],
    ['der Bestand der Langzeitleistungsbeiziehenden um 1,5 % sinkt', ['– K3 total change -0.015 lower']],
    ['der Bestand der Langzeitleistungsbezieher um l,5 % sinkt', ['– K3 total change -0.015 lower']],
    ['der Bestand der Langzeitleistungsbezieher um I,5 % sinkt', ['– K3 total change -0.015 lower']],
    ['der Bestand der Langzeitleistungsbezieher um |,5 % sinkt', ['– K3 total change – lower']],
    ['der Bestand der Langzeitleistungsbezieher um l2,5 % sinkt', ['– K3 total change -0.125 lower']],
    ['der Bestand der Langzeitleistungsbezieher um 1l,5 % sinkt', ['– K3 total change – lower']],
    ['die Integrationsquote der Alleinerziehnden um 1,5 % steigt', ['– K2E4 total change 0.015 higher']],
    ['die Integrationsquote der Ma\u0308nner um 1,5 % steigt', ['– K2 male change 0.015 higher']],
    ['die Integrationsquote der ﬁktiven Frauen um 1,5 % steigt', ['– K2 female change 0.015 higher']],
    [
      'Kranken- und Pflegekassen mitwirken und die Integrationsquote um 1,5 % steigt',
      ['– K2 total change 0.015 higher'],
    ],
  ])('"%s"', (condition, lines) => {
    expect(targetLines(`Das Ziel ist erreicht, wenn ${condition}.`)).toEqual(lines);
  });

  it('about something else that sounds alike is left alone', () => {
    expect(targetLines(sound.replace('Integrationsquote', 'Integration'))).toEqual([]);
    expect(targetLines(sound.replace('Integrationsquote', 'Inflationsquote'))).toEqual([]);
  });
});

it('the law is § 48b SGB II in every damaged spelling of its number', () => {
  for (const number of ['Il', 'lI', 'll', 'I1', '1I', '11', 'l1', '1l', 'II']) {
    const text = `Vereinbarung nach § 48b SGB ${number} für das Jahr 2027: ${sound}`;
    expect(
      readAgreement(text)
        .clauses.map((clause) => clause.text)
        .join(' '),
    ).toContain('§ 48b SGB II für');
  }
});
