import { createServices } from '../../src/application/create-services';
import { pageBreaks } from '../../src/application/sheets/agreement-sheet';
import { lineCount } from '../../src/application/sheets/text-measure';
import { tableCatalogue, tableNames } from '../../src/application/table-catalogue';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/application/workbook-plan';
import { createWriteQueue } from '../../src/application/write-queue';
import type { Agreement } from '../../src/domain/agreement';
import { agreementPartNamespace, readAgreementPart } from '../../src/schemas/agreement-part';
import { createInMemoryWorkbook } from '../fakes/in-memory-workbook';
import type { InMemoryWorkbook } from '../fakes/in-memory-workbook';
import { neulandAgreement } from '../fakes/neuland-agreement';

const { tblZiele, tblKennzahlen, tblHaushalt } = tableCatalogue;
let workbook: InMemoryWorkbook;
beforeEach(() => {
  workbook = createInMemoryWorkbook();
});

const preview = (agreement: Agreement = neulandAgreement, sampleMonth = false) =>
  createServices({ workbook }).previewAgreement({ agreement, sampleMonth });

async function planned(agreement?: Agreement, sampleMonth?: boolean): Promise<WorkbookPlan> {
  const made = await preview(agreement, sampleMonth);
  if (!made.ok) throw new Error(made.error.code);
  return made.value.plan;
}

async function build(agreement?: Agreement): Promise<void> {
  const services = createServices({ workbook });
  const made = await preview(agreement);
  if (!made.ok) throw new Error(made.error.code);
  const built = await services.buildAgreement(made.value, () => undefined);
  if (!built.ok) throw new Error(built.error.code);
}

const sheets = (plan: WorkbookPlan): readonly SheetPlan[] =>
  plan.operations.flatMap((operation) => (operation.kind === 'createSheet' ? [operation.sheet] : []));
const contents = ({ blocks }: SheetPlan): readonly CellContent[] => blocks.flatMap(({ cells }) => cells.flat());
const formulas = (sheet: SheetPlan): readonly string[] =>
  contents(sheet).flatMap((content) => (content?.kind === 'formula' ? [content.formula] : []));

describe('an empty workbook', () => {
  it('gets tables first, then the sheets that refer to them, then the part', async () => {
    const plan = await planned();
    expect(workbook.applied).toHaveLength(0);
    expect(sheets(plan).map(({ name }) => name)).toEqual([
      'Ziele',
      'Kennzahlen',
      'Schritte',
      'Haushalt',
      'Glossar',
      'Vereinbarung 2026',
      'Monitoring 2026',
    ]);
    expect(plan.operations.at(-1)?.kind).toBe('writePart');
    for (const { tables, blocks } of sheets(plan)) {
      for (const { name, area } of tables) {
        const block = blocks.find(({ row }) => row === area.row);
        const headers = block?.cells[0]?.map((content) => (content?.kind === 'text' ? content.text : ''));
        expect(headers).toEqual(tableCatalogue[tableNames.find((each) => each === name) ?? 'tblZiele'].headers);
        expect(block?.cells).toHaveLength(area.rowCount);
      }
    }
  });

  it('has no figures unless an example is asked for, and marks every one of the example', async () => {
    const data = async (sample: boolean) =>
      sheets(await planned(undefined, sample)).find(({ name }) => name === 'Kennzahlen');
    expect(contents((await data(false)) ?? fail()).filter((content) => content?.kind === 'number')).toEqual([]);
    const sample = (await data(true)) ?? fail();
    const rows = sample.blocks.at(-1)?.cells.slice(1) ?? [];
    expect(rows).toHaveLength(78);
    for (const row of rows) expect(row.at(-1)).toEqual({ kind: 'text', text: 'Beispiel (erfunden)' });
  });

  it('needs no function that an older Excel lacks or that recalculates all the time', async () => {
    const all = sheets(await planned(undefined, true)).flatMap(formulas);
    expect(all.length).toBeGreaterThan(100);
    const used = new Set(all.flatMap((each) => each.match(/[A-Z][A-Z.]+(?=\()/g) ?? []));
    expect([...used].sort()).toEqual(
      [
        'ABS',
        'AND',
        'COUNT',
        'COUNTIFS',
        'DATE',
        'EDATE',
        'EOMONTH',
        'ERROR.TYPE',
        'IF',
        'IFERROR',
        'INDEX',
        'INT',
        'ISERROR',
        'ISNUMBER',
        'MATCH',
        'MAX',
        'MIN',
        'MOD',
        'MONTH',
        'NA',
        'NOT',
        'RIGHT',
        'ROUND',
        'ROUNDDOWN',
        'ROUNDUP',
        'SUM',
        'SUMIFS',
        'YEAR',
      ]
        .concat(['ZV.JFW', 'ZV.KENNZAHL', 'ZV.PROGNOSE', 'ZV.ZIELTABELLE', 'ZV.ZIELVERLAUF'])
        .sort(),
    );
    expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(8192);
  });

  it('keeps custom functions out of conditional formats and validations', async () => {
    for (const sheet of sheets(await planned())) {
      expect(JSON.stringify([sheet.conditionalFormats, sheet.validations])).not.toContain('ZV.');
    }
  });

  it('prints on A4: agreement and Monitoring with page breaks, which Excel heeds on no fitted sheet', async () => {
    const [agreement, monitoring] = ['Vereinbarung 2026', 'Monitoring 2026'].map((name) => name);
    const plan = sheets(await planned());
    const page = (name: string | undefined) => plan.find((sheet) => sheet.name === name)?.pageLayout;
    expect(page(agreement)).toMatchObject({
      orientation: 'Portrait',
      fitToWidth: false,
      header: 'Zielvereinbarung 2026 · Landkreis Musterland',
      centerHorizontally: true,
      footer: { center: 'Seite &P von &N' },
    });
    expect(page(agreement)?.pageBreaks?.length).toBeGreaterThan(1);
    expect(page(monitoring)).toMatchObject({ orientation: 'Landscape', fitToWidth: false });
    const layout = page(monitoring);
    const sheet = plan.find(({ name }) => name === monitoring);
    const heights = new Map(sheet?.rowHeights?.map(({ row, height }) => [row, height]));
    const rows = layout?.printArea?.rowCount ?? 0;
    const starts = [0, ...(layout?.pageBreaks ?? []), rows];
    const scale = (layout?.scale ?? 0) / 100;
    // Nine points print as eight, and no page is fuller than A4 across.
    expect(9 * scale).toBeGreaterThanOrEqual(8);
    const room = (595 - ((layout?.marginsCm.top ?? 0) + (layout?.marginsCm.bottom ?? 0)) * 28.35) / scale;
    starts.slice(1).forEach((end, index) => {
      const start = starts[index] ?? 0;
      const points = Array.from({ length: end - start }, (_, row) => heights.get(start + row) ?? 15);
      expect({ start, fits: points.reduce((sum, each) => sum + each, 0) <= room }).toEqual({ start, fits: true });
    });
    expect(layout?.printArea?.columnCount).toBe(12);
    // A table grows with its figures; what is printed of it grows along.
    for (const name of ['Ziele', 'Kennzahlen', 'Schritte', 'Haushalt']) expect(page(name)?.printArea).toBeNull();
    const width = (sheet?.columnWidths ?? [])
      .slice(0, 12)
      .reduce<number>((sum, each) => sum + (each ?? 0) * 5.25 + 3.75, 0);
    expect(width).toBeLessThanOrEqual((842 - 51) / scale);
  });

  it('doubles & in a footer, where it would begin a code', async () => {
    const plan = sheets(await planned({ ...neulandAgreement, jobcenter: 'Stadt A & B' }));
    expect(plan.find(({ name }) => name === 'Monitoring 2026')?.pageLayout.footer.left).toContain('Stadt A && B');
  });
});

describe('a workbook with something in it', () => {
  it('adds rows in the order of the table and leaves columns of the user alone', async () => {
    const headers = ['Meine Notiz', ...[...tblZiele.headers].reverse()];
    workbook.addTable('Ziele', 'tblZiele', headers, [['x', ...tblZiele.headers.map(() => '')]]);
    const plan = await planned();
    const append = plan.operations.find((operation) => operation.kind === 'appendRows');
    if (append?.kind !== 'appendRows') throw new Error('No rows are added');
    expect(append.expectedRowCount).toBe(1);
    expect(append.rows).toHaveLength(neulandAgreement.targets.length);
    expect(append.rows[0]?.[0]).toBeNull();
    expect(append.rows[0]?.at(-1)).toEqual({ kind: 'number', value: 2026 });
    expect(sheets(plan).map(({ name }) => name)).not.toContain('Ziele');
  });

  it.each([
    ['tableNameTaken', () => workbook.addTable('Irgendwo', 'tblZiele', ['A', 'B'], [])],
    ['tableHeadersDiffer', () => workbook.addTable('Ziele', 'tblZiele', tblZiele.headers.slice(1), [])],
    ['sheetWithoutTable', () => workbook.addTable('Kennzahlen', 'andere', ['A'], [])],
    ['nameTaken', () => workbook.state.names.push('TBLHAUSHALT')],
    ['nameTaken', () => workbook.state.names.push('zv_bestandsmonat')],
    ['nameTaken', () => workbook.addTable('Anderes', 'ZV_Bestandsmonat', ['A'], [])],
    ['workbookProtected', () => (workbook.state.structureProtected = true)],
    ['partUnreadable', () => workbook.state.parts.set(agreementPartNamespace, '<kaputt/>')],
    [
      'sheetProtected',
      () => {
        workbook.addTable('Haushalt', 'tblHaushalt', tblHaushalt.headers, []);
        for (const sheet of workbook.state.sheets) sheet.protected = true;
      },
    ],
  ])('stops at %s before anything is written', async (code, prepare) => {
    prepare();
    expect(await preview()).toMatchObject({ ok: false, error: { code } });
    expect(workbook.applied).toHaveLength(0);
  });

  it('lets Monitoring follow the setting on the sheet of the targets, and asks itself where there is none', async () => {
    const shift = async () => {
      const made = await preview();
      if (!made.ok) return fail();
      const monitoring = sheets(made.value.plan).find(({ name }) => name === 'Monitoring 2026') ?? fail();
      const block = monitoring.blocks.find(({ row, column }) => row === 3 && column === 0);
      const lists = monitoring.validations.filter(({ area: { row } }) => row === 8);
      return { cells: block?.cells[5], lists: lists.length };
    };
    const setting = { kind: 'formula', formula: '=IF(ZV_Bestandsmonat="Monat",0,1)' };
    const fresh = await shift();
    expect(fresh.cells?.[2]).toEqual(setting);
    expect(fresh.cells?.[5]).toMatchObject({ text: expect.stringContaining('Blatt Ziele') as unknown });
    expect(fresh.lists).toBe(0);
    workbook.addTable('Ziele', 'tblZiele', tblZiele.headers, []);
    const earlier = await shift();
    expect(earlier.cells?.[2]).toEqual({ kind: 'number', value: 1 });
    expect(earlier.cells?.[5]).toMatchObject({ text: expect.stringContaining('Eingabe') as unknown });
    expect(earlier.lists).toBe(1);
    workbook.state.names.push('ZV_BESTANDSMONAT');
    expect((await shift()).cells?.[2]).toEqual(setting);
  });

  it('refuses an agreement with errors and says which', async () => {
    const made = await preview({ ...neulandAgreement, jobcenter: '' });
    expect(made).toMatchObject({
      ok: false,
      error: { code: 'agreementInvalid', findings: [{ code: 'jobcenterMissing' }] },
    });
  });

  it('tells a part of a later version from a broken one', async () => {
    workbook.state.parts.set(agreementPartNamespace, '<vereinbarungen xmlns="urn:x" version="99">{}</vereinbarungen>');
    expect(await preview()).toMatchObject({ ok: false, error: { code: 'partUnreadable', reason: 'newer' } });
    const overview = await createServices({ workbook }).readOverview();
    expect(overview).toEqual({ ok: true, value: { state: 'partUnreadable', reason: 'newer' } });
  });

  it('keeps older reports under free names and the stored agreements beside the new one', async () => {
    await build();
    workbook.addTable('Monitoring 2026 (alt)', 'andere', ['A'], []);
    const second = { ...neulandAgreement, jobcenter: 'Landkreis Altland' };
    const made = await preview(second);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.backups).toEqual([
      { name: 'Vereinbarung 2026', backupName: 'Vereinbarung 2026 (alt)' },
      { name: 'Monitoring 2026', backupName: 'Monitoring 2026 (alt 2)' },
    ]);
    await build(second);
    const stored = readAgreementPart(workbook.state.parts.get(agreementPartNamespace) ?? '');
    expect(stored.ok && stored.value.map(({ jobcenter }) => jobcenter)).toEqual([
      'Landkreis Musterland',
      'Landkreis Altland',
    ]);
  });

  it('shows the newest month of the data first and adds no example to real figures', async () => {
    const row = (month: number, load: number) => [
      'Landkreis Musterland',
      'ELB',
      'Monat',
      'gesamt',
      month,
      load,
      0,
      1,
      '',
    ];
    workbook.addTable('Kennzahlen', 'tblKennzahlen', tblKennzahlen.headers, [
      row(46113, 46150),
      row(46143, 46180),
      row(46143, 46210),
      row(45778, 46300),
    ]);
    const made = await preview(neulandAgreement, true);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.appended).toEqual([]);
    const monitoring = sheets(made.value.plan).find(({ name }) => name === 'Monitoring 2026') ?? fail();
    const dates = contents(monitoring).filter((content) => content?.kind === 'date');
    expect(dates).toEqual([
      { kind: 'date', year: 2026, month: 5, day: 1 },
      { kind: 'date', year: 2026, month: 7, day: 1 },
    ]);
  });

  it.each([
    ['counts rows without a name for the only Jobcenter', 'Landkreis Musterland', 5],
    ['counts them for nobody beside another one', 'Landkreis Altland', 3],
  ])('%s', async (_, other, month) => {
    const row = (jobcenter: string, date: number) => [jobcenter, 'ELB', 'Monat', 'gesamt', date, date, 0, 1, ''];
    const [march, may] = [46082, 46143];
    workbook.addTable('Kennzahlen', 'tblKennzahlen', tblKennzahlen.headers, [
      row('Landkreis Musterland', march),
      row(other, march),
      row(' ', may),
    ]);
    const made = await preview(neulandAgreement);
    if (!made.ok) throw new Error(made.error.code);
    const monitoring = sheets(made.value.plan).find(({ name }) => name === 'Monitoring 2026') ?? fail();
    const [reportingMonth] = contents(monitoring).filter((content) => content?.kind === 'date');
    expect(reportingMonth).toEqual({ kind: 'date', year: 2026, month, day: 1 });
  });
});

it('reads an empty workbook as empty, and names the sheets that are gone', async () => {
  const services = createServices({ workbook });
  expect(await services.readOverview()).toEqual({ ok: true, value: { state: 'empty' } });
  await build();
  workbook.state.sheets.splice(
    workbook.state.sheets.findIndex(({ name }) => name === 'Monitoring 2026'),
    1,
  );
  expect(await services.readOverview()).toMatchObject({
    ok: true,
    value: { state: 'agreement', targets: [], reportingMonth: null, missingSheets: ['Monitoring 2026'] },
  });
});

it('runs writes one after the other, and goes on after one that failed', async () => {
  const enqueue = createWriteQueue();
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await Promise.resolve();
    order.push(`${name} ends`);
    return name;
  };
  const [first, second, third] = [
    enqueue(work('a')),
    enqueue(() => Promise.reject(new Error('b'))),
    enqueue(work('c')),
  ];
  await expect(second).rejects.toThrow('b');
  expect(await Promise.all([first, third])).toEqual(['a', 'c']);
  expect(order).toEqual(['a begins', 'a ends', 'c begins', 'c ends']);
});

it('ends a page before a row that does not fit, and takes a heading along', () => {
  const row = (height: number, keepWithNext = false) => ({ height, keepWithNext });
  expect(pageBreaks([row(400), row(300), row(10)])).toEqual([2]);
  expect(pageBreaks([row(400), row(250), row(40, true), row(40), row(650)])).toEqual([2, 4]);
  expect(pageBreaks(Array.from({ length: 5 }, () => row(300, true)))).toEqual([2, 4]);
});

it('counts lines rather too many than too few', () => {
  expect(lineCount('kurz', 83, 10.5)).toBe(1);
  expect(lineCount('a\nb', 83, 10.5)).toBe(2);
  expect(lineCount('Wort '.repeat(60), 40, 9)).toBeGreaterThanOrEqual(7);
  expect(lineCount('W'.repeat(100), 20, 9)).toBeGreaterThan(8);
});

function fail(): never {
  throw new Error('The sheet is missing');
}
