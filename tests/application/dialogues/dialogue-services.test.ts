import { createServices } from '../../../src/application/create-services';
import type {
  DialoguePreview,
  DialogueRequest,
  DialogueServices,
  FollowUp,
} from '../../../src/application/dialogues/dialogue-services';
import type { CellValue } from '../../../src/application/ports';
import type { DialogueEntry } from '../../../src/domain/dialogue';
import { targetTable } from '../../../src/domain/target-table';
import { aprilDialogue, buildYear, shownEntry, today } from '../../fakes/built-year';
import { month } from '../../fakes/figure-rows';
import { createInMemoryWorkbook, type InMemoryWorkbook } from '../../fakes/in-memory-workbook';
import { neulandAgreement } from '../../fakes/neuland-agreement';

let workbook: InMemoryWorkbook;
let dialogues: DialogueServices;
beforeEach(async () => {
  workbook = createInMemoryWorkbook();
  await buildYear(workbook);
  ({ dialogues } = createServices({ workbook }));
});

const table = (name: string): { readonly headers: readonly string[]; readonly rows: CellValue[][] } => {
  const found = workbook.state.tables.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no table ${name}.`);
  return found;
};
const column = (name: string, header: string): CellValue[] => {
  const { headers, rows } = table(name);
  return rows.map((row) => row[headers.indexOf(header)] ?? '');
};
/** Where something stands on a sheet. */
const place = (sheet: string, value: CellValue): readonly [row: number, column: number] => {
  const cells = workbook.state.sheets.find(({ name }) => name === sheet)?.cells ?? new Map<string, CellValue>();
  const [row = Number.NaN, column = Number.NaN] =
    [...cells]
      .find(([, each]) => each === value)?.[0]
      .split('/')
      .map(Number) ?? [];
  return [row, column];
};
const setOnMonitoring = (label: string, value: CellValue): void => {
  const [row, column] = place('Monitoring 2026', label);
  workbook.setCell('Monitoring 2026', row, column + 2, value);
};
async function preview(facts: Partial<DialogueRequest> = {}): Promise<DialoguePreview> {
  const made = await dialogues.preview({ ...aprilDialogue, ...facts });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}
async function hold(facts: Partial<DialogueRequest> = {}): Promise<void> {
  expect(await dialogues.prepare(await preview(facts), () => undefined)).toEqual({ ok: true, value: null });
}
async function followUp(on = today): Promise<FollowUp> {
  const read = await dialogues.read(null, on);
  if (!read.ok || read.value.state !== 'ready') throw new Error('Nothing could be read.');
  return read.value.followUp;
}
const refusal = async (facts: Partial<DialogueRequest>): Promise<string> => {
  const made = await dialogues.preview({ ...aprilDialogue, ...facts });
  return made.ok ? 'accepted' : made.error.code;
};

test('the log gets a row for each target and sex, with the verdict that ZIELTABELLE gives', async () => {
  await hold();
  const asked = {
    month: month(2026, 3),
    dataLoad: null,
    stockShift: 1,
    jobcenter: neulandAgreement.jobcenter,
  } as const;
  const raw = (name: string) => [table(name).headers, ...table(name).rows];
  const lines = targetTable(raw('tblKennzahlen'), raw('tblZiele'), asked);
  if (!lines.ok) throw new Error(lines.error.code);
  expect(column('tblDialoge', 'Ziel-Nr')).toEqual(lines.value.map(({ target }) => target.no));
  expect(column('tblDialoge', 'rechnerisches Ergebnis')).toEqual([
    'Beobachtung',
    'erreicht',
    'erreicht',
    'nicht erreicht',
    'erreicht',
    'offen',
    'offen',
  ]);
  expect(column('tblDialoge', 'Ist')).toEqual(
    lines.value.map(({ actual }) => (typeof actual === 'number' ? actual : '')),
  );
  expect(new Set(column('tblDialoge', 'vereinbarte Bewertung'))).toEqual(new Set(['']));
});

test('the report holds values only: no formula, nothing that needs the add-in', async () => {
  const { plan } = await preview();
  const sheets = plan.operations.flatMap((each) => (each.kind === 'createSheet' ? [each.sheet] : []));
  expect(sheets.map(({ name }) => name)).toEqual(['Dialoge', 'Zieldialog 2026-1']);
  const contents = sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()));
  expect(contents.length).toBeGreaterThan(200);
  expect(contents.filter((content) => content?.kind === 'formula')).toEqual([]);
  expect(
    sheets.flatMap(({ conditionalFormats }) => conditionalFormats).filter(({ kind }) => kind === 'formula'),
  ).toEqual([]);
});

test('a second dialogue adds rows, counts on, and starts from what was arranged in the first', async () => {
  await hold();
  const judged = await dialogues.judge(
    {
      year: 2026,
      jobcenter: neulandAgreement.jobcenter,
      no: 1,
      shown: await shownEntry(dialogues, 2),
      judgement: {
        agreed: 'reached',
        reason: { kind: 'law', words: 'neue Zählung' },
        arrangement: 'Zahlen im Juli nachreichen',
      },
    },
    today,
  );
  expect(judged).toEqual({ ok: true, value: null });
  const second = await preview({ day: { year: 2026, month: 11, day: 12 }, occasion: 'onDeviation' });
  expect(second).toMatchObject({ sheetName: 'Zieldialog 2026-2', makesLog: false, logRows: 7, sameDay: null });
  expect(second.report.previous?.entries).toMatchObject([
    { targetNo: 2, arrangement: 'Zahlen im Juli nachreichen', computed: 'reached', agreed: 'reached' },
  ]);
  await hold({ day: { year: 2026, month: 11, day: 12 } });
  expect(column('tblDialoge', 'Dialog')).toEqual([...Array<number>(7).fill(1), ...Array<number>(7).fill(2)]);
});

test('what is agreed never overwrites what was computed, and the other way round', async () => {
  await hold();
  const before = table('tblDialoge').rows.map((row) => [...row]);
  const request = {
    year: 2026,
    jobcenter: neulandAgreement.jobcenter,
    no: 1,
    shown: await shownEntry(dialogues, 3),
  } as const;
  const judgement = { agreed: 'notReached', reason: { kind: 'economy', words: '' }, arrangement: 'prüfen' } as const;
  expect(await dialogues.judge({ ...request, judgement }, today)).toMatchObject({ ok: true });
  const { headers, rows } = table('tblDialoge');
  const changed = rows.flatMap((row, index) =>
    row.flatMap((cell, place) => (cell === before[index]?.[place] ? [] : [[headers[place], cell]])),
  );
  expect(changed).toEqual([
    ['vereinbarte Bewertung', 'nicht erreicht'],
    ['Begründung', 'Konjunktur'],
    ['Verabredung', 'prüfen'],
  ]);
  await hold({ day: { year: 2026, month: 5, day: 20 } });
  expect(table('tblDialoge').rows.slice(0, 7)).toEqual(rows.slice(0, 7));
});

test('a judgement that cannot stand is refused and nothing is written', async () => {
  await hold();
  const request = { year: 2026, jobcenter: neulandAgreement.jobcenter, no: 1 } as const;
  const judge = async (shown: DialogueEntry, agreed: 'reached' | 'notReached'): Promise<unknown> => {
    const result = await dialogues.judge(
      { ...request, shown, judgement: { agreed, reason: null, arrangement: '' } },
      today,
    );
    return result.ok ? 'done' : result.error.code;
  };
  const before = workbook.applied.length;
  const second = await shownEntry(dialogues, 2);
  expect(await judge(second, 'notReached')).toBe('reasonMissing');
  expect(await judge(await shownEntry(dialogues, 1), 'reached')).toBe('observedOnly');
  expect(await judge(await shownEntry(dialogues, 4), 'reached')).toBe('stepsOpen');
  expect(await judge({ ...second, targetNo: 9 }, 'reached')).toBe('rowGone');
  expect(workbook.applied.length).toBe(before);
});

test('a step is changed in its own cells, with the day; one that changed meanwhile is left alone', async () => {
  const [item] = (await followUp()).steps;
  if (item === undefined) throw new Error('There is no step.');
  expect(item).toMatchObject({ state: 'inTime', place: { sheet: 'Schritte' } });
  const request = {
    year: 2026,
    jobcenter: neulandAgreement.jobcenter,
    step: item.step,
    owner: ' Frau Beispiel ',
    due: { year: 2026, month: 6, day: 30 },
    status: 'inProgress',
    evidence: '=1+1',
  } as const;
  expect(await dialogues.changeStep(request, today)).toEqual({ ok: true, value: null });
  const { headers, rows } = table('tblSchritte');
  const cells = Object.fromEntries(headers.map((header, index) => [header, rows[0]?.[index]]));
  expect(cells).toMatchObject({
    Verantwortlich: 'Frau Beispiel',
    Fällig: 46203,
    Status: 'in Arbeit',
    Nachweis: '=1+1',
    Stand: 46134,
  });
  expect(await dialogues.changeStep(request, today)).toEqual({ ok: false, error: { code: 'rowGone' } });
});

test('what the form cannot show is not written over by what it shows instead', async () => {
  const { headers, rows } = table('tblSchritte');
  const [row] = rows;
  if (row === undefined) throw new Error('There is no row.');
  row[headers.indexOf('Fällig')] = 'Ende Mai';
  row[headers.indexOf('Status')] = 'läuft gut';
  const [item] = (await followUp()).steps;
  if (item === undefined) throw new Error('There is no step.');
  expect(item.step).toMatchObject({ due: 'unreadable', status: 'open' });
  const request = { year: 2026, jobcenter: neulandAgreement.jobcenter, step: item.step, owner: '', due: null } as const;
  const changed = await dialogues.changeStep({ ...request, status: 'open', evidence: 'Entwurf liegt vor' }, today);
  expect(changed).toEqual({ ok: true, value: null });
  const cell = (column: string): CellValue | undefined => table('tblSchritte').rows[0]?.[headers.indexOf(column)];
  expect([cell('Fällig'), cell('Status'), cell('Nachweis')]).toEqual(['Ende Mai', 'läuft gut', 'Entwurf liegt vor']);
});

test('a criterion is judged with a reason or not at all', async () => {
  const item = (await followUp()).steps.find(({ step }) => step.kind === 'criterion');
  if (item === undefined) throw new Error('There is no criterion.');
  const request = { year: 2026, jobcenter: neulandAgreement.jobcenter, step: item.step, owner: '', due: null };
  const judge = (evidence: string) => dialogues.changeStep({ ...request, status: 'met', evidence }, today);
  expect(await judge('  ')).toEqual({ ok: false, error: { code: 'evidenceMissing' } });
  expect(await judge('Protokoll vom 3. März')).toEqual({ ok: true, value: null });
  expect((await followUp()).progress.get(item.step.targetNo)?.criteriaMet).toBe(1);
});

test('the follow-up says how many were held, what is due, and what the data are like', async () => {
  expect((await followUp()).calendar).toMatchObject({ held: 0, due: { position: 1, state: 'later' } });
  await hold();
  const { calendar, dialogues: held, logPlaces, figures, agreements } = await followUp();
  expect(calendar).toMatchObject({ held: 1, due: { position: 2 } });
  expect(held).toHaveLength(1);
  expect(logPlaces.get('2026-1')).toMatchObject({ sheet: 'Dialoge' });
  expect(figures).toMatchObject({ ok: true, value: { month: month(2026, 3) } });
  expect(agreements).toEqual([{ year: 2026, jobcenter: neulandAgreement.jobcenter }]);
});

test('what cannot be prepared is refused with the reason', async () => {
  expect(await refusal({ month: month(2025, 12) })).toBe('monthOfOtherYear');
  expect(await refusal({ occasion: 'yearEnd' })).toBe('yearEndNeedsDecember');
  expect(await refusal({ dataLoad: month(2026, 2) })).toBe('loadBeforeMonth');
  expect(await refusal({ day: { year: 2026, month: 2, day: 28 } })).toBe('dayBeforeMonth');
  expect(await refusal({ jobcenter: 'Landkreis Anderland' })).toBe('agreementMissing');
  workbook.state.structureProtected = true;
  expect(await refusal({})).toBe('workbookProtected');
});

test('a sheet of the name Dialoge without its table is not written over', async () => {
  workbook.setCell('Tabelle1', 0, 0, 'x');
  const [sheet] = workbook.state.sheets;
  if (sheet !== undefined) sheet.name = 'Dialoge';
  expect(await refusal({})).toBe('sheetWithoutTable');
});

test('an empty workbook and one of a later version say so', async () => {
  const { dialogues: none } = createServices({ workbook: createInMemoryWorkbook() });
  expect(await none.read(null, today)).toEqual({ ok: true, value: { state: 'empty' } });
  expect(await none.preview(aprilDialogue)).toEqual({ ok: false, error: { code: 'agreementMissing' } });
});

test('what somebody else agreed meanwhile is not written over', async () => {
  await hold();
  const shown = await shownEntry(dialogues, 3);
  const request = { year: 2026, jobcenter: neulandAgreement.jobcenter, no: 1, shown } as const;
  const { headers, rows } = table('tblDialoge');
  const row = rows[shown.row];
  if (row === undefined) throw new Error('There is no such row.');
  row[headers.indexOf('Verabredung')] = 'Bericht bis Juli';
  const judgement = { agreed: null, reason: null, arrangement: 'prüfen' } as const;
  expect(await dialogues.judge({ ...request, judgement }, today)).toMatchObject({ error: { code: 'rowGone' } });
  expect(row[headers.indexOf('Verabredung')]).toBe('Bericht bis Juli');
});

test('a word of the log that nobody can read stays until another judgement is chosen', async () => {
  await hold();
  const { headers, rows } = table('tblDialoge');
  const agreed = headers.indexOf('vereinbarte Bewertung');
  const at = (await shownEntry(dialogues, 3)).row;
  const row = rows[at];
  if (row === undefined) throw new Error('There is no such row.');
  row[agreed] = 'teilweise erreicht';
  const shown = await shownEntry(dialogues, 3);
  const request = { year: 2026, jobcenter: neulandAgreement.jobcenter, no: 1, shown } as const;
  const judgement = { agreed: null, reason: null, arrangement: 'prüfen' } as const;
  expect(await dialogues.judge({ ...request, judgement }, today)).toEqual({ ok: true, value: null });
  expect(table('tblDialoge').rows[at]?.[agreed]).toBe('teilweise erreicht');
  expect(table('tblDialoge').rows[at]?.[headers.indexOf('Verabredung')]).toBe('prüfen');
});

test('rows without a name belong to the only Jobcenter', async () => {
  // Nothing but the data says then what the newest month is.
  workbook.state.sheets = workbook.state.sheets.filter(({ name }) => name !== 'Monitoring 2026');
  const { headers, rows } = table('tblKennzahlen');
  const body = headers.indexOf('Jobcenter');
  const newest = Math.max(...rows.map((row) => Number(row[headers.indexOf('Berichtsmonat')])));
  for (const row of rows) if (row[headers.indexOf('Berichtsmonat')] === newest) row[body] = '';
  expect((await followUp()).figures).toMatchObject({ ok: true, value: { month: month(2026, 3) } });
});

test('the months of the stock are those of the Monitoring where the setting stands there', async () => {
  const months = async (): Promise<unknown> => {
    const { figures } = await followUp();
    const [line] = figures.ok ? figures.value.targets.filter((each) => each.line.target.no === 2) : [];
    return line?.line.notes.find(({ code }) => code === 'basis');
  };
  expect(await months()).toMatchObject({ stock: 'monthBefore' });
  const place = (sheet: string, value: CellValue): readonly [row: number, column: number] => {
    const cells = workbook.state.sheets.find(({ name }) => name === sheet)?.cells ?? new Map<string, CellValue>();
    const [row = Number.NaN, column = Number.NaN] =
      [...cells]
        .find(([, each]) => each === value)?.[0]
        .split('/')
        .map(Number) ?? [];
    return [row, column];
  };
  // As in a workbook whose table of targets was there before any agreement was built.
  workbook.setCell('Ziele', ...place('Ziele', 'Vormonat'), '');
  setOnMonitoring('Versatz Nenner K2', 0);
  expect(await months()).toMatchObject({ stock: 'sameMonth' });
});

test('what is due soon and which deviation of the budget counts is said as on the Monitoring', async () => {
  const { headers, rows } = table('tblSchritte');
  const step = rows[0];
  if (step === undefined) throw new Error('There is no step.');
  // 40 days after the 22nd of April.
  step[headers.indexOf('Fällig')] = Date.UTC(2026, 5, 1) / 86_400_000 + 25_569;
  const budget = table('tblHaushalt');
  const planned = budget.headers.indexOf('Ansatz');
  const [costs] = budget.rows;
  if (costs === undefined) throw new Error('There is no budget.');
  costs[planned] = Number(costs[planned]) * 1.07;
  const state = async (): Promise<unknown> => (await followUp()).steps[0]?.state;
  expect(await state()).toBe('inTime');
  expect((await preview()).report).toMatchObject({ daysAhead: 30, budget: [{ course: { toConsider: false } }, {}] });
  setOnMonitoring('Bald fällig heißt', 45);
  setOnMonitoring('Hinweis Haushalt', 0.05);
  expect(await state()).toBe('dueSoon');
  const { report } = await preview();
  expect(report).toMatchObject({ daysAhead: 45, budget: [{ course: { toConsider: true } }, {}] });
  expect(report.progress.get(4)?.dueSoon).toBe(1);
});
