import fc from 'fast-check';
import { agreementDocument } from '../../src/application/sheets/agreement-document';
import { agreementSheet } from '../../src/application/sheets/agreement-sheet';
import {
  agreementFromReading,
  checkAgreement,
  readAgreement,
  targetDirection,
  wordedByProduct,
  type Agreement,
  type Target,
} from '../../src/domain/agreement';

/** Text of the printed sheet, row by row, as somebody copies or scans it. */
function sheetText(agreement: Agreement): string {
  return agreementSheet(agreement)
    .blocks.flatMap(({ cells }) => cells)
    .map((row) =>
      row
        .map((cell) => (cell?.kind === 'text' ? cell.text : ''))
        .join(' ')
        .trim(),
    )
    .join('\n\n');
}

const none = { steps: [], criteria: [], wording: null } as const;
const titles = {
  K1: 'Verringerung der Hilfebedürftigkeit',
  K2: 'Verbesserung der Integration in Erwerbstätigkeit',
  K3: 'Vermeidung von langfristigem Leistungsbezug',
} as const;

function change(no: number, indicator: 'K2' | 'K3', sex: Target['sex'], thousandths: number): Target {
  const direction = targetDirection({ form: 'change', indicator });
  return {
    ...none,
    no,
    title: titles[indicator],
    indicator,
    sex,
    form: 'change',
    value: thousandths / 1000,
    direction,
  };
}

const share = fc.integer({ min: -140, max: 140 }).filter((value) => value !== 0);
const point = fc.constantFrom(
  'Sprechstunde in drei Gemeinden einrichten',
  'Fachtage der Teams vorbereiten und durchführen',
  'Leitfaden für die Beratung schreiben',
  'Arbeitgeber regelmäßig besuchen',
);
const points = fc.uniqueArray(point, { minLength: 1, maxLength: 4 });
const byHand = fc.record({ steps: points, criteria: fc.oneof(fc.constant([]), points) });

const agreements: fc.Arbitrary<Agreement> = fc
  .record({
    year: fc.integer({ min: 2012, max: 2040 }),
    layout: fc.constantFrom('2020' as const, '2026' as const),
    two: fc.boolean(),
    costs: fc.integer({ min: 1_000_000, max: 99_000_000 }),
    integration: fc.integer({ min: 1_000_000, max: 99_000_000 }),
    k2: share,
    bySex: fc.option(fc.tuple(share, share)),
    k3: share,
    own: fc.array(byHand, { maxLength: 2 }),
    dialogues: fc.integer({ min: 2, max: 6 }),
  })
  .map(({ year, layout, two, costs, integration, k2, bySex, k3, own, dialogues }) => ({
    ...wordedByProduct,
    jobcenter: 'Landkreis Musterland',
    land: 'Niedersachsen',
    ministries: [
      ...(two ? ['Niedersächsisches Ministerium für Wirtschaft, Arbeit und Verkehr'] : []),
      'Niedersächsisches Ministerium für Soziales, Gesundheit und Gleichstellung',
    ],
    agreementYear: year,
    baseYear: year - 1,
    layout,
    budget: {
      administrativeCosts: costs,
      integrationBudget: integration,
      statedTotal: Math.round((costs + integration) / 100_000) * 100_000,
    },
    targets: [
      {
        ...none,
        no: 1,
        title: titles.K1,
        indicator: 'K1',
        sex: 'total',
        form: 'monitoring',
        value: null,
        direction: null,
      },
      change(2, 'K2', 'total', k2),
      ...(bySex === null ? [] : [change(2, 'K2', 'female', bySex[0]), change(2, 'K2', 'male', bySex[1])]),
      change(3, 'K3', 'total', k3),
      ...own.map(({ steps, criteria }, index): Target => ({
        ...none,
        no: 4 + index,
        title: `Gute Beratung, Teil ${index + 1}`,
        indicator: null,
        sex: 'total',
        form: 'steps',
        value: null,
        direction: null,
        steps,
        criteria,
      })),
    ],
    dialogues: { minPerYear: dialogues },
  }));

/** All that a table or a verdict depends on. */
function figures({ jobcenter, land, agreementYear, baseYear, layout, budget, targets, dialogues }: Agreement): unknown {
  return { jobcenter, land, agreementYear, baseYear, layout, budget, targets, dialogues };
}

it('is read from its own sheet as the same agreement', () => {
  fc.assert(
    fc.property(agreements, (agreement) => {
      const read = agreementFromReading(readAgreement(sheetText(agreement))).agreement;
      expect(figures(read)).toEqual(figures(agreement));
      expect(read.ministries).toEqual(agreement.ministries);
      expect(read.finalEvaluation).toEqual({ season: 'Frühjahr', year: agreement.agreementYear + 1 });
    }),
    { numRuns: 60 },
  );
});

it('keeps the words of its own sheet once it was read from there', () => {
  fc.assert(
    fc.property(agreements, (agreement) => {
      const read = agreementFromReading(readAgreement(sheetText(agreement))).agreement;
      const body = (each: Agreement): string[] =>
        agreementDocument(each).flatMap(({ style, marker, text }) =>
          style === 'gap' || style.startsWith('signature') ? [] : [`${marker} ${text}`.trim()],
        );
      expect(body(read)).toEqual(body(agreement).map((line) => line.replaceAll('\u00a0', ' ')));
      expect(checkAgreement(read).filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
