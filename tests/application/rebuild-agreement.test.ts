import { createServices } from '../../src/application/create-services';
import type { CellValue } from '../../src/application/ports';
import type { BuildPreview } from '../../src/application/services';
import { tableCatalogue, type TableName } from '../../src/application/table-catalogue';
import { agreementFromReading, readAgreement, type Agreement, type Target } from '../../src/domain/agreement';
import { newerLayout } from '../domain/agreement-reading/fixtures';
import { createInMemoryWorkbook, type InMemoryWorkbook } from '../fakes/in-memory-workbook';
import { neulandAgreement } from '../fakes/neuland-agreement';

let workbook: InMemoryWorkbook;
beforeEach(() => {
  workbook = createInMemoryWorkbook();
});

async function preview(agreement: Agreement): Promise<BuildPreview> {
  const made = await createServices({ workbook }).previewAgreement({ agreement, sampleMonth: false });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

async function build(agreement: Agreement): Promise<BuildPreview> {
  const made = await preview(agreement);
  const built = await createServices({ workbook }).buildAgreement(made, () => undefined);
  if (!built.ok) throw new Error(`${built.error.code} ${built.error.subject ?? ''}`);
  return made;
}

function tableNamed(name: TableName): InMemoryWorkbook['state']['tables'][number] {
  const table = workbook.state.tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`${name} is missing`);
  return table;
}

function column(name: TableName, header: string): readonly CellValue[] {
  const at = tableNamed(name).headers.indexOf(header);
  return tableNamed(name).rows.map((row) => row[at] ?? '');
}

function type(name: TableName, row: number, header: string, value: CellValue): void {
  const table = tableNamed(name);
  const cells = table.rows[row];
  if (cells === undefined) throw new Error('No such row');
  cells[table.headers.indexOf(header)] = value;
}

function withTargets(change: (target: Target) => Partial<Target> | null): Agreement {
  return {
    ...neulandAgreement,
    targets: neulandAgreement.targets.flatMap((target) => {
      const changed = change(target);
      return changed === null ? [] : [{ ...target, ...changed }];
    }),
  };
}

const kinds = ({ plan }: BuildPreview): string[] => plan.operations.map(({ kind }) => kind);
const sheetNames = (): string[] => workbook.state.sheets.map(({ name }) => name);

it('finds nothing to do where nothing differs', async () => {
  await build(neulandAgreement);
  const again = await preview(neulandAgreement);
  expect(again.rebuild).toEqual({ before: 'agreement', tables: [], clauses: [] });
  expect(kinds(again)).toEqual(['writePart']);
  expect([again.newSheets, again.backups, again.appended]).toEqual([[], [], []]);
});

it('changes the cells that differ, keeps the old sheets and shows both', async () => {
  await build(neulandAgreement);
  const next = withTargets(({ no, sex }) => (no === 2 && sex === 'female' ? { value: 0.07 } : {}));
  const made = await build(next);
  expect(made.rebuild?.tables).toMatchObject([
    {
      table: 'tblZiele',
      added: [],
      gone: [],
      kept: [],
      changed: [
        {
          label: '2. Verbesserung der Integration in Erwerbstätigkeit, Frauen',
          cells: [
            { column: 'Zielwert', before: 0.062, after: { kind: 'number', value: 0.07 } },
            { column: 'Wortlaut' },
          ],
        },
      ],
    },
  ]);
  expect(made.rebuild?.clauses?.map(({ kind }) => kind)).toEqual(['changed']);
  // The Monitoring reads what was agreed from the table of targets, so it stays.
  expect(made.backups.map(({ backupName }) => backupName)).toEqual(['Vereinbarung 2026 (alt)']);
  expect(column('tblZiele', 'Zielwert')).toEqual(['', 0.053, 0.07, 0.046, -0.025, '', '']);
  expect(sheetNames()).toEqual(expect.arrayContaining(['Vereinbarung 2026', 'Vereinbarung 2026 (alt)']));
  expect((await preview(next)).rebuild).toEqual({ before: 'agreement', tables: [], clauses: [] });
});

it('leaves a sheet alone that would be made just as it is', async () => {
  await build(neulandAgreement);
  const made = await preview({ ...neulandAgreement, dialogues: { minPerYear: 3 } });
  expect(made.backups.map(({ name }) => name)).toEqual(['Vereinbarung 2026']);
  expect(made.rebuild).toMatchObject({ tables: [], clauses: [{ kind: 'changed', before: { part: 'dialogues' } }] });
});

describe('steps', () => {
  const texts = (): readonly CellValue[] => column('tblSchritte', 'Text');
  const stepsOf = (steps: readonly string[]) => withTargets(({ no }) => (no === 4 ? { steps } : {}));
  const own = neulandAgreement.targets.find(({ no }) => no === 4)?.steps ?? [];

  beforeEach(() => build(neulandAgreement));

  it('keep what was typed beside them when they are worded or numbered anew', async () => {
    type('tblSchritte', 1, 'Verantwortlich', 'Team Beratung');
    type('tblSchritte', 1, 'Status', 'erledigt');
    await build(stepsOf([own[2] ?? '', 'Gemeinsame Fachtage aller Teams Beratung und Vermittlung', own[0] ?? '']));
    expect(texts().slice(0, 3)).toEqual([
      'Auswertung der Fallzahlen nach Beratungsanlass und Wohnort',
      'Gemeinsame Fachtage aller Teams Beratung und Vermittlung',
      'Erprobung einer aufsuchenden Beratung in zwei Gemeinden',
    ]);
    expect(column('tblSchritte', 'Nr').slice(0, 3)).toEqual([3, 2, 1]);
    expect(column('tblSchritte', 'Verantwortlich').slice(0, 3)).toEqual(['', 'Team Beratung', '']);
    expect(column('tblSchritte', 'Status').slice(0, 3)).toEqual(['offen', 'erledigt', 'offen']);
  });

  it('take the place of untouched ones that go', async () => {
    const rows = texts().length;
    const { rebuild } = await build(stepsOf(['Ganz anderes Vorhaben', own[1] ?? '', own[2] ?? '']));
    expect(rebuild?.tables).toMatchObject([
      { table: 'tblSchritte', added: ['Ganz anderes Vorhaben'], gone: [own[0]], changed: [], kept: [] },
    ]);
    expect(texts()).toHaveLength(rows);
    expect(texts()[0]).toBe('Ganz anderes Vorhaben');
  });

  it('are removed and added where there are fewer or more', async () => {
    const rows = texts().length;
    expect(kinds(await build(stepsOf(own.slice(1))))).toContain('removeRows');
    expect(texts()).toHaveLength(rows - 1);
    expect(kinds(await build(stepsOf([...own, 'Vierter Schritt'])))).toContain('appendRows');
    expect(texts()).toHaveLength(rows + 1);
    expect(texts()).toContain('Vierter Schritt');
  });

  it.each([
    ['Verantwortlich', 'Frau Muster'],
    ['Fällig', 46000],
    ['Status', 'in Arbeit'],
    ['Nachweis', 'Protokoll'],
    ['Stand', 46000],
  ])('stay where %s was typed, whatever becomes of them', async (header, value) => {
    type('tblSchritte', 0, header, value);
    const { rebuild } = await build(stepsOf(['Ganz anderes Vorhaben']));
    expect(rebuild?.tables[0]).toMatchObject({ kept: [own[0]], gone: own.slice(1) });
    expect(texts()).toContain(own[0]);
    expect(column('tblSchritte', header)[0]).toBe(value);
  });

  it('stay with what was typed where the agreement has none any more', async () => {
    type('tblSchritte', 0, 'Status', 'erledigt');
    const none = withTargets(({ form }) => (form === 'steps' ? null : {}));
    const { rebuild } = await build(none);
    expect(rebuild?.tables.find(({ table }) => table === 'tblSchritte')).toMatchObject({ kept: [own[0]] });
    expect(texts()).toEqual([own[0]]);
  });
});

describe('the budget', () => {
  const more = { ...neulandAgreement, budget: { ...neulandAgreement.budget, administrativeCosts: 9_000_000 } };

  it('changes the Ansatz and leaves spending as it was typed', async () => {
    await build(neulandAgreement);
    const { headers, rows } = tableNamed('tblHaushalt');
    const spending = (values: Readonly<Record<string, CellValue>>): CellValue[] =>
      headers.map((header) => values[header] ?? '');
    const month = { Jahr: 2026, Jobcenter: 'Landkreis Musterland', Titel: 'Verwaltungskosten', Monat: 46053 };
    rows.unshift(spending({ ...month, Ausgaben: 700_000 }));
    rows.push(spending({ ...month, Monat: 46081, Ausgaben: 650_000 }));
    const { rebuild } = await build(more);
    expect(rebuild?.tables).toMatchObject([
      {
        table: 'tblHaushalt',
        changed: [{ label: 'Verwaltungskosten', cells: [{ column: 'Ansatz', before: 8_575_980 }] }],
        added: [],
        gone: [],
        kept: [],
      },
    ]);
    expect(column('tblHaushalt', 'Ansatz')).toEqual(['', 9_000_000, 7_025_036, '']);
    expect(column('tblHaushalt', 'Ausgaben')).toEqual([700_000, '', '', 650_000]);
  });

  it('touches no row of another year or Jobcenter', async () => {
    await build({ ...neulandAgreement, jobcenter: 'Landkreis Altland' });
    await build({ ...neulandAgreement, agreementYear: 2027, baseYear: 2026 });
    await build(neulandAgreement);
    const before = column('tblHaushalt', 'Ansatz').slice(0, 4);
    await build(more);
    expect(column('tblHaushalt', 'Ansatz')).toEqual([...before, 9_000_000, 7_025_036]);
  });
});

it('adds, drops and renumbers targets', async () => {
  await build(neulandAgreement);
  const [first] = neulandAgreement.targets;
  if (first === undefined) throw new Error('No target');
  const next = withTargets(({ no, sex }) => (no === 1 || sex === 'male' ? null : {}));
  const { rebuild } = await build({ ...next, targets: [...next.targets, { ...first, no: 6, title: 'Neu' }] });
  expect(rebuild?.tables[0]).toMatchObject({
    added: ['6. Neu, gesamt'],
    gone: [
      '1. Verringerung der Hilfebedürftigkeit, gesamt',
      '2. Verbesserung der Integration in Erwerbstätigkeit, Männer',
    ],
  });
  expect(column('tblZiele', 'Nr')).toEqual([6, 2, 2, 3, 4, 5]);
});

it('merges rows that were typed before any agreement was built', async () => {
  const { headers, sheet } = tableCatalogue.tblZiele;
  const row = (values: Readonly<Record<string, CellValue>>): CellValue[] =>
    headers.map((header) => values[header] ?? '');
  const mine = { Jahr: 2026, Jobcenter: 'landkreis musterland ', Nr: 1, Ziel: 'Weniger', Geschlecht: 'gesamt' };
  workbook.addTable(sheet, 'tblZiele', headers, [row({ ...mine, Kennzahl: 'K1' })]);
  const { rebuild } = await build(neulandAgreement);
  expect(rebuild?.clauses).toBeNull();
  expect(rebuild?.tables[0]).toMatchObject({ changed: [{ label: '1. Weniger, gesamt' }], gone: [] });
  expect(column('tblZiele', 'Ziel')).toHaveLength(neulandAgreement.targets.length);
});

describe('lists of the year that were kept before any agreement was built', () => {
  const row = (name: TableName, values: Readonly<Record<string, CellValue>>): CellValue[] =>
    tableCatalogue[name].headers.map((header) => values[header] ?? '');
  const mine = { Jahr: 2026, Jobcenter: 'Landkreis Musterland' };
  const spending = { ...mine, Titel: 'Eingliederung', Monat: 46_023, Ausgaben: 318_240 };
  const [, , , , , byHand] = neulandAgreement.targets;
  const agreedStep = { ...mine, 'Ziel-Nr': 4, Nr: 1, Art: 'Schritt', Text: byHand?.steps[0] ?? '', Status: 'erledigt' };

  it('are added to without a question where nothing in them differs', async () => {
    workbook.addTable('Haushalt', 'tblHaushalt', tableCatalogue.tblHaushalt.headers, [row('tblHaushalt', spending)]);
    workbook.addTable('Schritte', 'tblSchritte', tableCatalogue.tblSchritte.headers, [
      row('tblSchritte', { ...agreedStep, Verantwortlich: 'Team Nord' }),
    ]);
    const { rebuild, appended } = await build(neulandAgreement);
    expect(rebuild).toBeNull();
    const all = column('tblSchritte', 'Text').length;
    expect(appended).toEqual([
      { table: 'tblSchritte', rowCount: all - 1 },
      { table: 'tblHaushalt', rowCount: 2 },
    ]);
    expect(column('tblHaushalt', 'Ausgaben')).toEqual([318_240, '', '']);
    expect(column('tblHaushalt', 'Ansatz')).toEqual(['', 8_575_980, 7_025_036]);
    expect([column('tblSchritte', 'Verantwortlich')[0], column('tblSchritte', 'Status')[0]]).toEqual([
      'Team Nord',
      'erledigt',
    ]);
  });

  it('are asked about where they say something else, and not called an agreement', async () => {
    workbook.addTable('Haushalt', 'tblHaushalt', tableCatalogue.tblHaushalt.headers, [
      row('tblHaushalt', { ...mine, Titel: 'Eingliederung', Ansatz: 7_000_000 }),
      row('tblHaushalt', spending),
    ]);
    const { rebuild } = await build(neulandAgreement);
    expect(rebuild).toMatchObject({
      before: 'entries',
      clauses: [],
      tables: [
        {
          table: 'tblHaushalt',
          added: ['Verwaltungskosten'],
          changed: [{ label: 'Eingliederung', cells: [{ column: 'Ansatz', before: 7_000_000 }] }],
        },
      ],
    });
    expect(column('tblHaushalt', 'Ansatz')).toEqual([7_025_036, '', 8_575_980]);
  });

  it('keep a point that the agreement does not have, and say so', async () => {
    workbook.addTable('Schritte', 'tblSchritte', tableCatalogue.tblSchritte.headers, [
      row('tblSchritte', { ...agreedStep, 'Ziel-Nr': 9, Text: 'Ein anderes Vorhaben' }),
    ]);
    const { rebuild } = await build(neulandAgreement);
    expect(rebuild).toMatchObject({ before: 'entries', tables: [{ kept: ['Ein anderes Vorhaben'] }] });
  });
});

it('compares the clauses of a document with those it had', async () => {
  const { agreement } = agreementFromReading(readAgreement(newerLayout));
  await build(agreement);
  expect((await preview(agreement)).rebuild).toEqual({ before: 'agreement', tables: [], clauses: [] });
  const next = {
    ...agreement,
    targets: agreement.targets.map((target) => (target.no === 3 ? { ...target, value: -0.03 } : target)),
  };
  const { rebuild } = await build(next);
  expect(rebuild?.clauses).toMatchObject([{ kind: 'changed', before: { targetNo: 3 } }]);
  expect(column('tblZiele', 'Wortlaut').at(4)).toBe(
    'Das Ziel ist im Jahr 2027 erreicht, wenn der durchschnittliche Bestand an Langzeitleistungsbeziehenden um 3,0 % im Vergleich zum Jahr 2026 reduziert wird.',
  );
});

it('words targets that are judged by hand as the agreement does', async () => {
  await build(agreementFromReading(readAgreement(newerLayout)).agreement);
  expect(column('tblZiele', 'Wortlaut').slice(-2)).toEqual([
    'Das Ziel ist erreicht, wenn die verabredeten Schritte umgesetzt wurden sowie - der Leitfaden gilt und - das Team zufrieden ist.',
    'Beide Seiten achten auf Gleichstellung.',
  ]);
});
