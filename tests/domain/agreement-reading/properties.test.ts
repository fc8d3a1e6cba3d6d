import fc from 'fast-check';
import { readAgreement, type AgreementReading } from '../../../src/domain/agreement';
import { newerLayout, olderLayout } from './fixtures';
import { figuresOf } from './read';

function expectPlaces(text: string, { targets, findings }: AgreementReading): void {
  for (const { source } of [...targets, ...findings]) {
    if (source !== null) expect(text.slice(source.start, source.end)).toBe(source.text);
  }
}

/** What scanners and converters put between words, and into them. */
const betweenWords = fc.constantFrom(
  '\n',
  '  ',
  ' \u00a0',
  '\n\n- 3 -\n\n',
  '\n- 12 -\n',
  '\nSeite 3 von 7\n',
  ' \r\n',
  '\f',
  '\t',
);
const intoWords = fc.constantFrom('\u00ad', '\u200b');

describe.each([
  ['older', olderLayout],
  ['newer', newerLayout],
])('%s layout', (_, layout) => {
  const expected = figuresOf(readAgreement(layout));

  it('keeps its figures whatever stands between the words', () => {
    // Not before a dash: at the beginning of a line it would make a point of a list.
    const gaps = [...layout.matchAll(/(?<=\S) (?=[^\s–-])/gu)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...gaps), betweenWords), { maxLength: 12 }), (faults) => {
        const text = withFaults(layout, new Map(faults), true);
        const reading = readAgreement(text);
        expect(figuresOf(reading)).toEqual(expected);
        expectPlaces(text, reading);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its figures with invisible marks inside words', () => {
    const places = [...layout.matchAll(/(?<=\p{L})(?=\p{L})/gu)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), intoWords), { maxLength: 40 }), (faults) => {
        const text = withFaults(layout, new Map(faults), false);
        const reading = readAgreement(text);
        expect(figuresOf(reading)).toEqual(expected);
        expectPlaces(text, reading);
      }),
    );
  });

  it('keeps its figures in lines of any width, words cut by hyphens', () => {
    fc.assert(
      fc.property(fc.integer({ min: 45, max: 110 }), (width) => {
        const text = layout
          .split('\n')
          .map((line) => wrapped(line, width))
          .join('\n');
        expect(figuresOf(readAgreement(text))).toEqual(expected);
      }),
    );
  });

  it('survives losing any piece, and never points beside the text', () => {
    fc.assert(
      fc.property(fc.nat(layout.length), fc.nat(layout.length), (one, other) => {
        const text = layout.slice(0, Math.min(one, other)) + layout.slice(Math.max(one, other));
        expectPlaces(text, readAgreement(text));
      }),
    );
  });
});

function withFaults(text: string, faults: ReadonlyMap<number, string>, replaces: boolean): string {
  const parts: string[] = [];
  let from = 0;
  for (const [at, fault] of [...faults].sort(([left], [right]) => left - right)) {
    parts.push(text.slice(from, at), fault);
    from = replaces ? at + 1 : at;
  }
  return parts.join('') + text.slice(from);
}

/** Hard lines; a long word at the end of one is cut after its sixth letter. */
function wrapped(line: string, width: number): string {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    if (open !== '' && open.length + word.length >= width) {
      const cut = /^\p{L}{14,}/u.test(word) && !word.includes('-');
      lines.push(cut ? `${open} ${word.slice(0, 6)}-` : open);
      open = cut ? word.slice(6) : word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  return [...lines, open].join('\n');
}

it('never throws and always points into the text', () => {
  const pieces = fc.constantFrom(
    'SGB II ',
    'Zielvereinbarung ',
    'Das Ziel ist erreicht, wenn ',
    'die Integrationsquote ',
    'um 5 % ',
    'steigt. ',
    'Frauen ',
    '1. ',
    '§ 2 ',
    '- ',
    '\n',
    '(',
    ')',
    '%',
    '\u0308',
    '\u00ad\n',
    'İ',
    '\ud800',
    'Verwaltungskosten ',
    '5.000 Euro ',
    ':',
    ';',
    'im Vergleich zum Jahr 2019 ',
  );
  const text = fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: 'binary' })), { maxLength: 40 });
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join('');
      expectPlaces(whole, readAgreement(whole));
    }),
    { numRuns: 1000 },
  );
});
