import type { BuildPreview } from '../../../src/application/services';
import type { Agreement } from '../../../src/domain/agreement/agreement';
import {
  draftAgreement,
  draftOfAgreement,
  fieldKeeping,
  startingDraft,
} from '../../../src/taskpane/wizards/new-agreement/draft';
import {
  firstProblem,
  mayBuild,
  startWizard,
  stepComplete,
  stepOfField,
  wizardReducer,
  wizardSteps,
  type WizardEvent,
  type WizardState,
  type WizardStep,
} from '../../../src/taskpane/wizards/new-agreement/machine';
import { agreementDraftSchema, type AgreementDraft } from '../../../src/taskpane/wizards/new-agreement/schema';
import { musterlandAgreement } from '../../fakes/musterland';
import { filledDraft } from './filled-draft';

const january = { year: 2026, month: 1 };

function run(state: WizardState, ...events: WizardEvent[]): WizardState {
  return events.reduce(wizardReducer, state);
}

function preview(backups: BuildPreview['backups'] = []): BuildPreview {
  return {
    plan: { operations: [], activate: null },
    newSheets: [],
    backups,
    appended: [],
    rebuild: null,
    findings: [],
  };
}

const next: WizardEvent = { type: 'next' };
const atPreview = run(startWizard(filledDraft()), next, next, next, next);
const previewed = run(atPreview, { type: 'previewRequested' }, { type: 'previewArrived', preview: preview() });

describe('steps', () => {
  test('a filled draft passes every step in order and stops at the preview', () => {
    const states = [startWizard(filledDraft())];
    for (let index = 0; index < 6; index += 1) states.push(wizardReducer(states[index] ?? atPreview, next));
    expect(states.map(({ step }) => step)).toEqual([...wizardSteps, 'preview', 'preview']);
  });

  test('an unfilled step is not left', () => {
    expect(run(startWizard(startingDraft(null, january)), next).step).toBe('parties');
  });

  const refused: readonly (readonly [WizardStep, Partial<AgreementDraft>])[] = [
    ['parties', { jobcenter: '  ' }],
    ['parties', { land: '' }],
    ['parties', { ministry: '' }],
    ['parties', { agreementYear: '26' }],
    ['parties', { baseYear: '2026' }],
    ['parties', { dialogues: 'zwei' }],
    ['budget', { administrativeCosts: 'viel' }],
    ['budget', { integrationBudget: '-5' }],
    ['targets', { targets: [] }],
  ];
  test.each(refused)('step %s is refused with %j', (step, wrong) => {
    expect(stepComplete(step, { ...filledDraft(), ...wrong })).toBe(false);
    expect(firstProblem(step, { ...filledDraft(), ...wrong })).toMatchObject({ step });
  });

  test('a value that is no percentage stops the targets and names its field', () => {
    const draft = filledDraft();
    const [first, second] = draft.targets;
    if (!first || !second) throw new Error('The filled draft lost its targets.');
    const wrong = { ...draft, targets: [first, { ...second, values: { ...second.values, female: '1.234' } }] };
    expect(firstProblem('targets', wrong)).toEqual({ step: 'targets', path: 'targets.1.values.female' });
  });

  test('an agreement with an error of the domain does not leave the check', () => {
    const draft = filledDraft();
    const implausible = draft.targets.map((target) =>
      target.indicator === 'K2' ? { ...target, values: { ...target.values, total: '530' } } : target,
    );
    const state = run(startWizard({ ...draft, targets: implausible }), next, next, next, next);
    expect(state.step).toBe('check');
  });

  test('going back keeps everything typed', () => {
    const draft = { ...filledDraft(), jobcenter: 'Stadt Musterhausen' };
    const state = run(
      startWizard(filledDraft()),
      { type: 'edited', draft },
      next,
      next,
      { type: 'back' },
      { type: 'back' },
    );
    expect(state).toMatchObject({ step: 'parties', changed: true, draft: { jobcenter: 'Stadt Musterhausen' } });
  });

  test('a finding leads to its step, opens its target and asks for the focus', () => {
    const wish = { step: 'targets', path: 'targets.1.values.male' } as const;
    const state = run(previewed, { type: 'fieldWished', wish });
    expect(state).toMatchObject({ step: 'targets', wish, openTarget: 1, build: { kind: 'idle' } });
    expect(run(state, { type: 'wishMet' }).wish).toBeNull();
  });
});

describe('preview and build', () => {
  test('an edit makes the preview out of date', () => {
    expect(run(previewed, { type: 'edited', draft: filledDraft() }).build).toEqual({ kind: 'idle' });
  });

  test('a preview that nobody waits for is dropped', () => {
    expect(run(atPreview, { type: 'previewArrived', preview: preview() }).build).toEqual({ kind: 'idle' });
  });

  test('every backup has to be agreed to by itself', () => {
    const backups = [
      { name: 'Ziele', backupName: 'Ziele (alt)' },
      { name: 'Kennzahlen', backupName: 'Kennzahlen (alt)' },
    ];
    const waiting = run(atPreview, { type: 'previewRequested' }, { type: 'previewArrived', preview: preview(backups) });
    const one = run(waiting, { type: 'backupAgreed', name: 'Ziele', agreed: true });
    const both = run(one, { type: 'backupAgreed', name: 'Kennzahlen', agreed: true });
    expect([waiting, one, both].map(mayBuild)).toEqual([false, false, true]);
    expect(run(one, { type: 'buildStarted' }).build.kind).toBe('previewed');
    expect(run(both, { type: 'buildStarted' }).build.kind).toBe('building');
    expect(mayBuild(run(both, { type: 'backupAgreed', name: 'Ziele', agreed: false }))).toBe(false);
  });

  test('a year that is there already is changed only by consent', () => {
    const rebuild = { ...preview(), rebuild: { before: 'agreement' as const, tables: [], clauses: [] } };
    const waiting = run(atPreview, { type: 'previewRequested' }, { type: 'previewArrived', preview: rebuild });
    const agreed = run(waiting, { type: 'rebuildAgreed', agreed: true });
    const back = run(agreed, { type: 'rebuildAgreed', agreed: false });
    expect([waiting, agreed, back].map(mayBuild)).toEqual([false, true, false]);
  });

  test('while Excel writes nothing moves, and afterwards the draft is done with', () => {
    const building = run(previewed, { type: 'buildStarted' }, { type: 'buildProgressed', done: 2, total: 5 });
    expect(building.build).toMatchObject({ kind: 'building', done: 2, total: 5 });
    const disturbed = run(building, { type: 'back' }, { type: 'edited', draft: filledDraft() }, { type: 'leaveAsked' });
    expect(disturbed).toEqual(building);
    const built = run(building, { type: 'buildEnded', createdSheets: ['Ziele'] });
    expect(built.build).toEqual({ kind: 'built', createdSheets: ['Ziele'] });
    expect(run(built, { type: 'back' }).step).toBe('preview');
  });

  test('after a failure the preview can be asked for again', () => {
    const fault = { code: 'cellEditMode', subject: null, workbook: { state: 'unchanged' } } as const;
    const failed = run(previewed, { type: 'buildStarted' }, { type: 'buildFailed', fault });
    expect(failed.build).toEqual({ kind: 'failed', fault });
    expect(run(failed, { type: 'previewRequested' }).build.kind).toBe('previewing');
  });

  test('leaving is asked and can be declined', () => {
    const asked = run(startWizard(filledDraft()), { type: 'leaveAsked' });
    expect(asked.askingToLeave).toBe(true);
    expect(run(asked, { type: 'leaveDeclined' }).askingToLeave).toBe(false);
  });
});

describe('draft', () => {
  test('every field of the form has a step and a place where it is kept', () => {
    const fields = Object.keys(filledDraft()).sort();
    expect(fields.length).toBeGreaterThanOrEqual(13);
    expect(Object.keys(stepOfField).sort()).toEqual(fields);
    expect(Object.keys(fieldKeeping).sort()).toEqual(fields);
  });

  test('the fields kept in the workbook are the ones that change the agreement', () => {
    const other: { [Field in keyof AgreementDraft]: AgreementDraft[Field] } = {
      jobcenter: 'Stadt Musterhausen',
      land: 'Hessen',
      ministry: 'Ministerium A',
      secondMinistry: 'Ministerium B',
      agreementYear: '2027',
      baseYear: '2024',
      layout: '2020',
      dialogues: '3',
      administrativeCosts: '1',
      integrationBudget: '2',
      statedTotal: '3',
      targets: [],
      sampleMonth: true,
    };
    const before = draftAgreement(filledDraft(), null);
    for (const field of Object.keys(fieldKeeping) as (keyof AgreementDraft)[]) {
      const after = draftAgreement({ ...filledDraft(), [field]: other[field] }, null);
      expect([field, JSON.stringify(after) !== JSON.stringify(before)]).toEqual([
        field,
        fieldKeeping[field] !== 'memory',
      ]);
    }
  });

  test('the next agreement proposes exactly the fields marked so, one year on', () => {
    const empty = startingDraft(null, january);
    const previous: Agreement = {
      ...musterlandAgreement,
      ministries: ['Ministerium A', 'Ministerium B'],
      layout: '2020',
      dialogues: { minPerYear: 3 },
    };
    const proposed = startingDraft(previous, january);
    const carried = (Object.keys(fieldKeeping) as (keyof AgreementDraft)[]).filter(
      (field) =>
        field !== 'agreementYear' &&
        field !== 'baseYear' &&
        JSON.stringify(proposed[field]) !== JSON.stringify(empty[field]),
    );
    expect(carried.sort()).toEqual(
      (Object.keys(fieldKeeping) as (keyof AgreementDraft)[])
        .filter((field) => fieldKeeping[field] === 'workbookAndNext')
        .sort(),
    );
    expect(proposed).toMatchObject({ agreementYear: '2027', baseYear: '2026' });
  });

  test.each([1, 2, 3, 4])('keeps all of %i ministries, in the draft and for the next year', (count) => {
    const ministries = ['Ministerium A', 'Ministerium B', 'Ministerium C', 'Ministerium D'].slice(0, count);
    const agreement: Agreement = { ...musterlandAgreement, ministries };
    expect(draftAgreement(draftOfAgreement(agreement), agreement).ministries).toEqual(ministries);
    expect(draftAgreement(startingDraft(agreement, january), null).ministries).toEqual(ministries);
  });

  test('from October on it is next year that is planned', () => {
    expect(startingDraft(null, { year: 2025, month: 9 }).agreementYear).toBe('2025');
    expect(startingDraft(null, { year: 2025, month: 10 })).toMatchObject({ agreementYear: '2026', baseYear: '2025' });
  });

  test('the draft becomes the agreement: figures as fractions, sexes as targets of one number, lists by line', () => {
    const agreement = draftAgreement(filledDraft(), null);
    expect(agreement.budget).toEqual({
      administrativeCosts: 8_120_400,
      integrationBudget: 6_450_300,
      statedTotal: 14_600_000,
    });
    expect(agreement.targets.map(({ no, sex, form, value, direction }) => [no, sex, form, value, direction])).toEqual([
      [1, 'total', 'monitoring', null, null],
      [2, 'total', 'change', 0.053, 'higher'],
      [2, 'female', 'change', 0.062, 'higher'],
      [2, 'male', 'change', 0.046, 'higher'],
      [3, 'total', 'change', -0.025, 'lower'],
      [4, 'total', 'steps', null, null],
    ]);
    expect(agreement.targets.at(-1)).toMatchObject({
      indicator: null,
      steps: ['Sprechstunde einrichten', 'Ergebnisse auswerten', 'Bericht - Entwurf schreiben'],
      criteria: ['Die Sprechstunde findet statt'],
    });
  });

  test('the filled draft is one that the schema accepts', () => {
    expect(agreementDraftSchema.safeParse(filledDraft()).success).toBe(true);
  });
});
