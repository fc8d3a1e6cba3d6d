import {
  agreementFromReading,
  readAgreement,
  targetWording,
  type Agreement,
  type Target,
} from '../../../src/domain/agreement';
import { newerLayout, olderLayout } from '../agreement-reading/fixtures';
import { linesOf, wordingOf } from './wording';

const draft = (text: string): Agreement => agreementFromReading(readAgreement(text)).agreement;
const newer = draft(newerLayout);
const older = draft(olderLayout);

function withTarget(agreement: Agreement, no: number, change: (target: Target) => Partial<Target>): Agreement {
  return {
    ...agreement,
    targets: agreement.targets.map((target) => (target.no === no ? { ...target, ...change(target) } : target)),
  };
}

it('prints a document as it was read while nothing changes', () => {
  expect(wordingOf(newer)).toEqual(
    newer.clauses.map(({ part, kind, targetNo, marker, text, origin }) => ({
      part,
      kind,
      targetNo,
      marker,
      text,
      origin,
    })),
  );
});

describe('figures', () => {
  it('puts another figure in the place of the one read, in the same manner', () => {
    const values = { total: 0.0525, female: 0.06, male: 0.03 } as const;
    expect(
      linesOf(
        withTarget(newer, 2, ({ sex }) => ({ value: values[sex] })),
        2,
      ),
    ).toEqual([
      '2. Verbesserung der Integration in Erwerbstätigkeit',
      'Das Ziel ist im Jahr 2027 erreicht, wenn die Integrationsquote um 5,25 % im Vergleich zum Jahr 2026 steigt.',
      'Nach Geschlecht ist das Ziel erreicht, wenn die Integrationsquote der Frauen um 6,0 % und die der Männer um 3,0 % steigt.',
    ]);
  });

  it('leaves room for a figure that is open', () => {
    expect(
      linesOf(
        withTarget(newer, 3, () => ({ value: null })),
        3,
      )[1],
    ).toBe(
      'Das Ziel ist im Jahr 2027 erreicht, wenn der durchschnittliche Bestand an Langzeitleistungsbeziehenden um ____ im Vergleich zum Jahr 2026 reduziert wird.',
    );
  });

  it('states the years and the budget of the agreement', () => {
    const next = {
      ...older,
      agreementYear: 2031,
      baseYear: 2030,
      budget: { administrativeCosts: 4_000_000, integrationBudget: null, statedTotal: 6_543_210 },
      dialogues: { minPerYear: 4 },
    };
    const all = wordingOf(next).map(({ text }) => text);
    expect(all).toContain('Verwaltungskosten 4.000.000 Euro');
    expect(all).toContain('Leistungen zur Eingliederung in Arbeit ____.');
    expect(all).toContain('Nach der Eingliederungsmittel-Verordnung 2031 sind eingeplant:');
    expect(all.join('\n')).toContain('rd. 6,5 Mio. Euro');
    expect(all.join('\n')).toContain('um nicht mehr als 7,5 % im Vergleich zum Jahr 2030 sinkt');
    expect(all.join('\n')).toContain('Mindestens jedoch viermal jährlich');
  });
});

describe('sentences that no longer fit', () => {
  it.each<[string, Partial<Target>]>([
    ['falls instead of rising', { value: -0.02 }],
    ['stays as it is', { value: 0 }],
    ['becomes a quota', { form: 'quota', value: 0.3 }],
    ['belongs to another indicator', { indicator: 'K2E4' }],
    ['was worded by hand', { wording: 'Eigener Satz.' }],
  ])('give way to the product where a target %s', (_, change) => {
    const lines = linesOf(
      withTarget(newer, 2, (target) => (target.sex === 'total' ? change : {})),
      2,
    );
    expect(lines).toEqual([
      '2. Verbesserung der Integration in Erwerbstätigkeit',
      `<Satz total ${change.value ?? 0.041}> <Satz female 0.052> <Satz male 0.033>`,
    ]);
  });

  it('give way where women and men are agreed no more, or anew', () => {
    const total = { ...newer, targets: newer.targets.filter(({ no, sex }) => no !== 2 || sex === 'total') };
    expect(linesOf(total, 2)[1]).toBe('<Satz total 0.041>');
    const women = older.targets.find(({ no }) => no === 2);
    if (women === undefined) throw new Error('No target 2');
    const split = { ...older, targets: [...older.targets, { ...women, sex: 'female' as const, value: -0.05 }] };
    expect(linesOf(split, 2).at(-1)).toBe('<Satz total -0.075> <Satz female -0.05>');
  });

  it('leave what else the paragraph says', () => {
    const text = newerLayout.replace(
      'Das Ziel ist im Jahr 2027 erreicht, wenn die Int',
      'Das ist uns wichtig. Das Ziel ist im Jahr 2027 erreicht, wenn die Int',
    );
    const lines = linesOf(
      withTarget(draft(text), 2, ({ value }) => ({ value: -(value ?? 0) })),
      2,
    );
    expect(lines[1]).toBe('Das ist uns wichtig. <Satz total -0.041> <Satz female -0.052> <Satz male -0.033>');
  });
});

describe('titles, steps and criteria', () => {
  it('take another title', () => {
    expect(
      linesOf(
        withTarget(newer, 5, () => ({ title: 'Gleiche Chancen' })),
        5,
      ),
    ).toEqual(['5. Gleiche Chancen', 'Beide Seiten achten auf Gleichstellung.']);
  });

  it('keep a title that is already there, and drop a clause that has nothing else to say', () => {
    const [first] = linesOf(newer, 5);
    expect(first).toBe('5. Gleichstellung von Frauen und Männern');
    const untitled = withTarget(newer, 5, () => ({ title: '' }));
    expect(linesOf(untitled, 5)).toEqual(['Beide Seiten achten auf Gleichstellung.']);
  });

  it('keep the clauses of what stays and put what is new in with the marker of the list', () => {
    const changed = withTarget(newer, 4, ({ steps: read }) => ({ steps: ['Neuer Schritt', ...read.slice(1)] }));
    const items = wordingOf(changed).filter(({ targetNo, kind }) => targetNo === 4 && kind === 'item');
    expect(items.map(({ text, marker, origin }) => [marker, text, origin])).toEqual([
      ['-', 'Neuer Schritt', 'product'],
      ['-', 'Team schulen', 'document'],
      ['-', 'der Leitfaden gilt und', 'document'],
      ['-', 'das Team zufrieden ist.', 'document'],
    ]);
    expect(items.every(({ part }) => part === 'targets')).toBe(true);
  });

  it('put steps that are new before the criteria of the document', () => {
    const without = newerLayout.replace(/Verabredet sind[^]*?Team schulen\n/u, '');
    const declared = withTarget(draft(without), 4, () => ({ steps: ['Neuer Schritt'] }));
    const lines = linesOf(declared, 4);
    expect(lines.slice(1, 3)).toEqual(['<Schritte>', 'Neuer Schritt']);
    expect(lines.slice(3).join(' ')).toContain('der Leitfaden gilt');
  });

  const steps = (list: readonly string[]) =>
    linesOf(
      withTarget(newer, 4, () => ({ steps: list })),
      4,
    ).slice(1, -3);
  it('keep, drop and add steps', () => {
    expect(steps(['Team schulen', 'Neuer Schritt'])).toEqual([
      'Verabredet sind die folgenden Umsetzungsschritte:',
      '- Team schulen',
      '- Neuer Schritt',
    ]);
    expect(steps([])).toEqual([]);
  });

  it('word criteria anew where the document has them in a running sentence, and drop them with their steps', () => {
    expect(
      linesOf(
        withTarget(older, 4, () => ({ criteria: ['alle sind zufrieden'] })),
        4,
      ).slice(-2),
    ).toEqual(['<Kriterien>', 'alle sind zufrieden']);
    expect(
      linesOf(
        withTarget(newer, 4, () => ({ criteria: [] })),
        4,
      ).slice(-2),
    ).toEqual(['- Team schulen', '<Kriterien>']);
    expect(
      linesOf(
        withTarget(newer, 4, () => ({ steps: [], criteria: [] })),
        4,
      ),
    ).toEqual(['4. Bessere Beratung (individualisierte Zielvereinbarung)']);
  });

  it('put steps before the criteria where the document has none', () => {
    const declared = withTarget(newer, 5, () => ({ steps: ['Erster Schritt'], criteria: ['ein Kriterium'] }));
    expect(linesOf(declared, 5).slice(1)).toEqual([
      'Beide Seiten achten auf Gleichstellung.',
      '<Schritte>',
      'Erster Schritt',
      '<Kriterien>',
      'ein Kriterium',
    ]);
  });
});

describe('targets that come and go', () => {
  const at = (agreement: Agreement): (number | null)[] =>
    [...new Set(wordingOf(agreement).map(({ targetNo }) => targetNo))].filter((no) => no !== null);
  const [first] = newer.targets;

  it('leaves out what is agreed no more', () => {
    expect(at({ ...newer, targets: newer.targets.filter(({ no }) => no !== 3) })).toEqual([1, 2, 4, 5]);
  });

  it.each([
    [6, [1, 2, 3, 4, 5, 6]],
    [0, [0, 1, 2, 3, 4, 5]],
  ])('puts target %d in its place', (no, order) => {
    if (first === undefined) throw new Error('No target');
    const agreement = { ...newer, targets: [...newer.targets, { ...first, no }] };
    expect(at(agreement)).toEqual(order);
    expect(linesOf(agreement, no)).toEqual([`<Ziel ${no}>`]);
  });

  it('puts targets that the document skips between those that it has, in their order', () => {
    const clauses = newer.clauses.filter(({ targetNo }) => targetNo !== 2 && targetNo !== 4);
    expect(at({ ...newer, clauses })).toEqual([1, 2, 3, 4, 5]);
    const targets = [...newer.targets].reverse();
    expect(at({ ...newer, clauses, targets })).toEqual([1, 2, 3, 4, 5]);
    const fewer = newer.clauses.filter(({ targetNo }) => targetNo === null || targetNo === 3);
    const all = wordingOf({ ...newer, clauses: fewer });
    expect(all.map(({ targetNo, text }) => (targetNo === null ? '' : text)).filter((text) => text !== '')).toEqual([
      '<Ziel 1>',
      '<Ziel 2>',
      ...newer.clauses.filter(({ targetNo }) => targetNo === 3).map(({ text }) => text),
      '<Ziel 4>',
      '<Ziel 5>',
    ]);
    const last = all.map(({ targetNo }) => targetNo).lastIndexOf(5);
    expect(all[last + 1]?.text).toBe('Zielnachhaltung und Zieldialoge');
  });

  it('words targets even where the document kept none', () => {
    const clauses = newer.clauses.filter(({ targetNo }) => targetNo === null);
    expect(at({ ...newer, clauses })).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the sentence of a target', () => {
  const sentenceOf = (agreement: Agreement, no: number, sex: Target['sex']): string | null => {
    const target = agreement.targets.find((each) => each.no === no && each.sex === sex);
    if (target === undefined) throw new Error(`No target ${no}`);
    return targetWording(agreement, target);
  };
  const bySex =
    'Nach Geschlecht ist das Ziel erreicht, wenn die Integrationsquote der Frauen um 5,2 % und die der Männer um 3,3 % steigt.';

  it('is the one that says its figure, with the figures and years of now', () => {
    expect(sentenceOf(newer, 2, 'total')).toBe(
      'Das Ziel ist im Jahr 2027 erreicht, wenn die Integrationsquote um 4,1 % im Vergleich zum Jahr 2026 steigt.',
    );
    expect([sentenceOf(newer, 2, 'female'), sentenceOf(newer, 2, 'male')]).toEqual([bySex, bySex]);
    const later = { ...newer, agreementYear: 2031, baseYear: 2030 };
    expect(sentenceOf(later, 3, 'total')).toContain('im Jahr 2031 erreicht');
  });

  it('is none where the document says nothing of the kind', () => {
    const [target] = newer.targets.filter(({ no }) => no === 3);
    if (target === undefined) throw new Error('No target 3');
    expect(targetWording(newer, { ...target, form: 'quota' })).toBeNull();
    expect(targetWording(newer, { ...target, sex: 'male' })).toBeNull();
    expect(targetWording(newer, { ...target, no: 5 })).toBeNull();
    expect(targetWording({ ...newer, clauses: [] }, target)).toBeNull();
  });
});
