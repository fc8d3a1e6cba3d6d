import { createProfile } from '../../../src/workbench/processor';
import { plain } from '../../setup/office-js-on-processor';
import { openWorkbook } from './open-workbook';

test('sheets: order, visibility, colour, grid lines, position, activation, deletion', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    const goals = worksheets.add('Ziele');
    const third = worksheets.add();
    goals.tabColor = '#0f6cbd';
    goals.showGridlines = false;
    goals.position = 0;
    third.visibility = 'Hidden';
    goals.activate();
    await context.sync();
    goals.load('tabColor,showGridlines,position,visibility,id');
    worksheets.load('items/name,items/visibility');
    const [first, last] = [worksheets.getFirst(true).load('name'), worksheets.getLast(true).load('name')];
    const active = worksheets.getActiveWorksheet().load('name');
    const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
    await context.sync();
    expect([goals.tabColor, goals.showGridlines, goals.position]).toEqual(['#0F6CBD', false, 0]);
    expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Ziele', 'Visible'],
      ['Tabelle1', 'Visible'],
      ['Tabelle2', 'Hidden'],
    ]);
    expect([first.name, last.name, active.name, all.value, visible.value]).toEqual([
      'Ziele',
      'Tabelle1',
      'Ziele',
      3,
      2,
    ]);
    third.delete();
    await context.sync();
    expect(workbook.grid.sheets()).toHaveLength(2);
  });
});

test('a deleted sheet takes its tables, names, charts, page set-up and protection with it', async () => {
  const workbook = openWorkbook(['Tabelle1', 'Weg']);
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Weg');
    sheet.tables.add('A1:B2', true);
    sheet.names.add('lokal', sheet.getRange('A1'));
    sheet.charts.add('Line', sheet.getRange('A1:B2'));
    sheet.pageLayout.orientation = 'Landscape';
    sheet.delete();
    await context.sync();
  });
  expect(workbook.grid.tables()).toEqual([]);
  expect(workbook.grid.names()).toEqual([]);
  expect(workbook.sideStore.charts).toEqual([]);
  expect(workbook.sideStore.pageLayouts.size).toBe(0);
});

test('frozen panes', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    const none = sheet.freezePanes.getLocationOrNullObject();
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const place = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(place.address).toBe('Tabelle1!A1:B3');
    sheet.freezePanes.freezeRows(2);
    await context.sync();
    expect(workbook.grid.sheets()[0]?.frozen).toEqual({ rows: 2, columns: 0 });
    sheet.freezePanes.unfreeze();
    await context.sync();
    expect(workbook.grid.sheets()[0]?.frozen).toEqual({ rows: 0, columns: 0 });
  });
});

test('names point to ranges or values', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const { names } = context.workbook;
    const sheet = context.workbook.worksheets.getItem('Tabelle1');
    const range = names.add('Bereich', sheet.getRange('A1:B2'), 'eine Notiz');
    const value = names.add('Grenze', '=0.05');
    const text = names.add('Kreis', '="Musterland"');
    const local = sheet.names.add('lokal', sheet.getRange('C3'));
    await context.sync();
    const target = range.getRange().load('address');
    const none = value.getRangeOrNullObject();
    for (const name of [range, value, text, local]) name.load('name,type,value,formula,scope,comment,visible');
    const count = names.getCount();
    await context.sync();
    expect([range.type, range.value, range.formula, range.comment, range.scope]).toEqual([
      'Range',
      'Tabelle1!$A$1:$B$2',
      '=Tabelle1!$A$1:$B$2',
      'eine Notiz',
      'Workbook',
    ]);
    expect([value.type, text.type, local.scope]).toEqual(['Double', 'String', 'Worksheet']);
    expect([target.address, none.isNullObject, count.value]).toEqual(['Tabelle1!A1:B2', true, 3]);
    value.formula = '=0.06';
    range.visible = false;
    text.delete();
    await context.sync();
    expect(workbook.grid.names().map((name) => [name.name, name.formula, name.visible])).toEqual(
      expect.arrayContaining([
        ['Grenze', '=0.06', true],
        ['Bereich', '=Tabelle1!$A$1:$B$2', false],
      ]),
    );
    expect(workbook.grid.names().some((name) => name.name === 'Kreis')).toBe(false);
  });
});

test('custom XML parts by id and namespace', async () => {
  const workbook = openWorkbook();
  const xml =
    '<?xml version="1.0"?><!-- x --><z:vereinbarung xmlns:z="urn:muster" jahr="2026"><z:nr>1</z:nr></z:vereinbarung>';
  await workbook.run(async (context) => {
    const part = context.workbook.customXmlParts.add(xml);
    context.workbook.customXmlParts.add('<a xmlns="urn:anders"/>');
    part.load('id,namespaceUri');
    const scoped = context.workbook.customXmlParts.getByNamespace('urn:muster');
    const only = scoped.getOnlyItemOrNullObject();
    const none = context.workbook.customXmlParts.getByNamespace('urn:nie').getOnlyItemOrNullObject();
    const [count, text] = [scoped.getCount(), only.getXml()];
    await context.sync();
    expect([part.namespaceUri, count.value, text.value, none.isNullObject]).toEqual(['urn:muster', 1, xml, true]);
    part.setXml('<z:vereinbarung xmlns:z="urn:muster"/>');
    const changed = part.getXml();
    await context.sync();
    expect(changed.value).toBe('<z:vereinbarung xmlns:z="urn:muster"/>');
    part.delete();
    await context.sync();
    expect(workbook.sideStore.customXmlParts.size).toBe(1);
  });
});

test.each(['kein xml', '<a>', '<a></b>', '<a/><b/>', '<a x="1" x="2"/>', '<a>&nbsp;</a>', '', '<a><b></a></b>'])(
  'the XML %s is refused',
  async (xml) => {
    const refusal = await openWorkbook().refusal((context) => context.workbook.customXmlParts.add(xml));
    expect(refusal.code).toBe('InvalidArgument');
  },
);

test('settings and document properties', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const { settings, properties } = context.workbook;
    settings.add('ansicht', { spalten: [1, 2], offen: true });
    settings.add('ansicht', 'neu');
    const found = settings.getItem('ansicht').load('key,value');
    const none = settings.getItemOrNullObject('fehlt');
    const count = settings.getCount();
    properties.title = 'Zielvereinbarung 2026';
    properties.load('title,author');
    await context.sync();
    expect([found.key, found.value, none.isNullObject, count.value]).toEqual(['ansicht', 'neu', true, 1]);
    expect(properties.title).toBe('Zielvereinbarung 2026');
    settings.getItem('ansicht').delete();
    await context.sync();
    expect(workbook.sideStore.settings.size).toBe(0);
    expect(workbook.sideStore.properties.title).toBe('Zielvereinbarung 2026');
  });
});

test('the application tells its culture by profile and calculates on demand', async () => {
  const workbook = openWorkbook();
  await workbook.run(async (context) => {
    const { application } = context;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    context.runtime.enableEvents = false;
    application.load('calculationMode,decimalSeparator,thousandsSeparator');
    application.cultureInfo.load('name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern');
    application.calculate('Full');
    await context.sync();
    expect([application.calculationMode, application.decimalSeparator, application.thousandsSeparator]).toEqual([
      'Automatic',
      ',',
      '.',
    ]);
    expect(plain(application.cultureInfo.toJSON())).toMatchObject({
      name: 'de-DE',
      numberFormat: { numberDecimalSeparator: ',' },
      datetimeFormat: { shortDatePattern: 'dd.MM.yyyy' },
    });
    context.runtime.enableEvents = true;
    await context.sync();
  });
  expect(workbook.grid.recalculations).toBe(1);
  workbook.processor.setProfile(createProfile('web', 'en-US'));
  await workbook.run(async (context) => {
    context.application.load('decimalSeparator');
    const range = context.workbook.worksheets.getItem('Tabelle1').getRange('A1:B1');
    range.values = [['1.5', '12/31/2026']];
    range.load('values');
    await context.sync();
    expect(context.application.decimalSeparator).toBe('.');
    expect(plain(range.values)).toEqual([[1.5, 46387]]);
  });
});
