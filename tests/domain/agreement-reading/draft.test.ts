import {
  agreementFromReading,
  readAgreement,
  type AgreementReading,
  type OpenQuestion,
  type QuestionField,
  type ReadingFinding,
  type ReadingFindingCode,
  type ReadTarget,
  type Source,
} from '../../../src/domain/agreement';
import { newerLayout, olderLayout } from './fixtures';

const whole = readAgreement(newerLayout);
const complete: AgreementReading = { ...whole, findings: [] };
const place = (start: number, end: number, text = ''): Source => ({ start, end, text });
const finding = (code: ReadingFindingCode, source: Source | null = null): ReadingFinding => ({
  code,
  severity: 'warning',
  message: 'Was gilt?',
  source,
});
const questions = (changes: Partial<AgreementReading>): readonly OpenQuestion[] =>
  agreementFromReading({ ...complete, ...changes }).questions;
const fields = (changes: Partial<AgreementReading>): readonly QuestionField[] =>
  questions(changes).map(({ field }) => field);

describe('the draft of a document', () => {
  it('has what was read, and of its clauses the words without their places', () => {
    const { agreement } = agreementFromReading(complete);
    expect(agreement).toMatchObject({
      jobcenter: 'Landkreis Neuland',
      land: 'Hessen',
      ministries: ['Hessisches Ministerium für Arbeit, Integration und Jugend'],
      agreementYear: 2027,
      baseYear: 2026,
      budget: { administrativeCosts: 7_005_000, integrationBudget: 5_395_000, statedTotal: 12_400_000 },
      dialogues: { minPerYear: 2 },
    });
    expect(agreement.targets.map(({ no, title, wording }) => [no, title, wording])).toEqual(
      whole.targets.map(({ no, title }) => [no, title, null]),
    );
    expect(agreement.clauses.map(({ text }) => text)).toEqual(whole.clauses.map(({ text }) => text));
    expect(agreement.clauses.some((clause) => 'source' in clause)).toBe(false);
  });

  it('is laid out as that of 2020 if the budget has a section of its own', () => {
    expect(agreementFromReading(complete).agreement.layout).toBe('2026');
    expect(agreementFromReading(readAgreement(olderLayout)).agreement.layout).toBe('2020');
  });

  it('leaves empty what is unknown, and takes only the figures of a paper about an agreement', () => {
    const unknown: Partial<AgreementReading> = {
      jobcenter: null,
      state: null,
      year: null,
      baseYear: null,
      dialogues: { minPerYear: null },
      wholeAgreement: false,
    };
    const { agreement } = agreementFromReading({ ...complete, ...unknown });
    expect(agreement).toMatchObject({ jobcenter: '', land: '', agreementYear: 0, baseYear: 0, clauses: [] });
    expect(agreement.dialogues).toEqual({ minPerYear: 0 });
    expect(agreement.targets).toHaveLength(whole.targets.length);
  });
});

describe('targets without a number', () => {
  const target = (no: number | null, indicator: ReadTarget['indicator'], sex: ReadTarget['sex']): ReadTarget => ({
    no,
    title: 'Ziel',
    indicator,
    sex,
    form: indicator === null ? 'steps' : 'change',
    value: indicator === null ? null : 0.02,
    direction: null,
    steps: [],
    criteria: [],
    source: place(0, 1),
  });
  const numbers = (targets: readonly ReadTarget[]): readonly number[] =>
    agreementFromReading({ ...complete, targets }).agreement.targets.map(({ no }) => no);

  it('are counted on in their order, women and men of an indicator under one number', () => {
    expect(
      numbers([
        target(null, 'K2', 'female'),
        target(null, 'K2', 'male'),
        target(null, null, 'total'),
        target(null, 'K3', 'total'),
        target(null, null, 'total'),
      ]),
    ).toEqual([1, 1, 2, 3, 4]);
  });

  it('come after the highest number of the text, and leave numbers that are there alone', () => {
    expect(
      numbers([
        target(4, 'K1', 'total'),
        target(null, 'K2', 'total'),
        target(2, 'K3', 'total'),
        target(null, 'K2', 'male'),
      ]),
    ).toEqual([4, 5, 2, 5]);
  });
});

describe('questions about a draft', () => {
  it('are none where all was said and understood', () => {
    expect(questions({})).toEqual([]);
  });

  const ofTargets: readonly ReadingFindingCode[] = [
    'noTargets',
    'valueUnreadable',
    'numberAmbiguous',
    'sexUnclear',
    'figureUnclear',
    'percentagePoints',
    'signContradictsVerb',
    'signUnclear',
    'changeOrLevelUnclear',
    'unusualPairing',
    'anyMoveCounts',
    'strictBound',
    'vagueValue',
    'indicatorMissing',
    'targetNumberMissing',
    'targetOfOtherYear',
    'contradictingValues',
    'totalOutsideBand',
    'partsDoNotAddUp',
    'countAgainstQuota',
    'changeAgainstStock',
  ];
  it.each<[ReadingFindingCode, QuestionField]>([
    ['notAnAgreement', 'whole'],
    ['jobcenterMissing', 'jobcenter'],
    ['jobcenterUnclear', 'jobcenter'],
    ['stateMissing', 'land'],
    ['yearMissing', 'agreementYear'],
    ['yearUnclear', 'agreementYear'],
    ['baseYearUnclear', 'baseYear'],
    ['baseYearNotPrevious', 'baseYear'],
    ['budgetTotalDiffers', 'statedTotal'],
    ['budgetLineUnclear', 'statedTotal'],
    ...ofTargets.map((code): [ReadingFindingCode, QuestionField] => [code, 'targets']),
  ])('of the reader, %s, are about %s', (code, field) => {
    const asked = finding(code);
    expect(questions({ findings: [asked] })).toEqual([{ field, target: null, finding: asked, source: null }]);
  });

  it('about a line of the budget are about the line that the words name', () => {
    const about = (text: string) => fields({ findings: [finding('budgetLineUnclear', place(0, 9, text))] });
    expect(about('Verwaltungskosten 1 Euro')).toEqual(['administrativeCosts']);
    expect(about('Leistungen zur Eingliederung 1 Euro')).toEqual(['integrationBudget']);
    expect(about('EGT 1 Euro')).toEqual(['integrationBudget']);
    expect(about('Gesamtbudget 1 Euro')).toEqual(['statedTotal']);
  });

  it('about a sentence belong to the target whose words it is in, if it is a question about targets', () => {
    const [, second] = complete.targets;
    const { start, end } = second?.source ?? place(0, 0);
    const at = (code: ReadingFindingCode, source: Source): number | null | undefined =>
      questions({ findings: [finding(code, source)] })[0]?.target;
    expect(at('signUnclear', place(start + 1, end - 1))).toBe(1);
    expect(at('signUnclear', place(start - 1, start + 1))).toBe(1);
    expect(at('signUnclear', place(end - 1, end + 1))).toBe(1);
    expect(at('baseYearUnclear', place(start + 1, end - 1))).toBeNull();
    const alone = { targets: complete.targets.slice(1, 2) };
    const alongside = (source: Source) =>
      questions({ ...alone, findings: [finding('signUnclear', source)] })[0]?.target;
    expect(alongside(place(start, end))).toBe(0);
    expect([alongside(place(start - 9, start)), alongside(place(end, end + 9))]).toEqual([null, null]);
  });

  const silent = {
    ministries: [],
    baseYear: null,
    budget: { administration: null, integration: null, statedTotal: null },
    dialogues: { minPerYear: null },
  };

  it('ask for what the text is silent about, once', () => {
    expect(questions(silent)).toEqual(
      ['ministries', 'baseYear', 'administrativeCosts', 'integrationBudget', 'statedTotal', 'dialogues'].map(
        (field) => ({
          field,
          target: null,
          finding: null,
          source: null,
        }),
      ),
    );
    expect(fields({ ...silent, findings: [finding('baseYearUnclear'), finding('budgetTotalDiffers')] })).toEqual([
      'baseYear',
      'statedTotal',
      'ministries',
      'administrativeCosts',
      'integrationBudget',
      'dialogues',
    ]);
    expect(fields({ ...silent, targets: [] })).toEqual([]);
  });

  it('ask for the heading of a target that has none', () => {
    const targets = complete.targets.map((target, index) => (index === 2 ? { ...target, title: null } : target));
    expect(questions({ targets })).toEqual([{ field: 'targets', target: 2, finding: null, source: null }]);
    expect(agreementFromReading({ ...complete, targets }).agreement.targets[2]?.title).toBe('');
  });
});
