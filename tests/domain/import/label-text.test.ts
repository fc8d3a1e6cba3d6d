import { labelKey, labelWords, withoutFootnotes } from '../../../src/domain/import/label-text';

describe('a label', () => {
  it('loses its footnotes and nothing else', () => {
    expect(
      ['A 1)', 'A 2) 4)', 'LZB¹', 'INT*', 'INT *)', 'A in % 1)', 'Quote (K2E1)', 'a(1)', '3,0 1)', 'ab 12)'].map(
        withoutFootnotes,
      ),
    ).toEqual(['A', 'A', 'LZB', 'INT', 'INT', 'A in %', 'Quote (K2E1)', 'a(1)', '3,0', 'ab']);
    expect(
      [
        'LZB¹²',
        'LZB¹)',
        'INT**',
        'INT **)',
        'A 1), 2)',
        '1) A',
        'A (siehe 1)',
        'A (b) c 1)',
        'A 123)',
        'ELB1)',
        'a) b) 1)',
        '*',
        'A * B',
      ].map(withoutFootnotes),
    ).toEqual(['LZB', 'LZB', 'INT', 'INT', 'A,', 'A', 'A (siehe 1)', 'A (b) c', 'A 123)', 'ELB', 'a) b)', '', 'A B']);
    expect(labelKey(' Bestand\u00a0–  ELB (2) 1) ')).toBe(labelKey('bestand elb 2'));
    expect(labelWords('Integra\u00adtions-\r\n  quote\u202fder [Frauen]; {„K2“}|alle:_so')).toBe(
      ' integrationsquote der frauen k2 alle so ',
    );
    expect(labelWords('A-\nB')).toBe(' a- b ');
    expect([labelWords(' '), labelKey('Jan.-Juni / 2026'), labelKey(' – ')]).toEqual([' ', 'jan juni 2026', '']);
  });
});
