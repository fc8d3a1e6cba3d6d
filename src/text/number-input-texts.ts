import type { GermanNumberFailure } from '../domain/german-number';

export type NumberKind = 'percent' | 'euro' | 'count';

const examples: Readonly<Record<NumberKind, string>> = {
  percent: '5,3 oder −2,5',
  euro: '8.575.980 oder 8,6 Mio.',
  count: '600 oder 2.970',
};
const kinds: Readonly<Record<NumberKind, string>> = {
  percent: 'keine Prozentzahl',
  euro: 'kein Betrag in Euro',
  count: 'keine ganze Zahl',
};

/** The sentence under a number field that could not be read. */
export function numberInputText(kind: NumberKind, failure: GermanNumberFailure): string {
  switch (failure.code) {
    case 'empty':
      return `Bitte eine Zahl eingeben, zum Beispiel ${examples[kind]}.`;
    case 'notANumber':
      return `„${failure.text}“ ist ${kinds[kind]}. Bitte so eingeben: ${examples[kind]}.`;
    case 'wrongUnit':
      return `Die Einheit „${failure.unit}“ passt hier nicht. Bitte so eingeben: ${examples[kind]}.`;
    case 'ambiguousPoint':
      return `„${failure.text}“ ist nicht eindeutig. Bitte ${failure.asDecimal} oder ${failure.asThousands} eingeben.`;
  }
}
