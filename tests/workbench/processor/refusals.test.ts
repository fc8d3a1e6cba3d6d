import { createProfile } from '../../../src/workbench/processor';
import { openWorkbook, type OpenWorkbook } from './open-workbook';

type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function codeOf(workbook: OpenWorkbook, batch: Batch): Promise<string> {
  const { code } = await workbook.refusal((context) => batch(context.workbook.worksheets.getItem('Tabelle1'), context));
  return code;
}

describe('members', () => {
  test('a member above the profile is unknown, and the message says what it would need', async () => {
    const old = openWorkbook([], { profile: createProfile('ltsc2021') });
    const refusal = await old.refusal((context) => {
      context.workbook.worksheets.getItem('Tabelle1').getRange('A1').load('valuesAsJson');
    });
    expect(refusal).toMatchObject({ code: 'ApiNotFound', location: 'Range.valuesAsJson' });
    expect(refusal.message).toContain('ExcelApi 1.16');
    expect(refusal.message).toContain('ltsc2021');
  });

  test('the same member of a younger profile fails only because nobody answers it', async () => {
    const refusal = await openWorkbook().refusal((context) => {
      context.workbook.worksheets.getItem('Tabelle1').getRange('A1').load('valuesAsJson');
    });
    expect(refusal.code).toBe('ApiNotFound');
    expect(refusal.message).toContain('Die Werkbank beantwortet Range.valuesAsJson nicht');
  });

  test('a method above the profile fails, one at the limit goes through', async () => {
    const resize: Batch = (sheet) => {
      const table = sheet.tables.add('A1:B3', true);
      table.resize('A1:B5');
    };
    const sheetEvents = openWorkbook([], { profile: createProfile('ltsc2021') });
    await sheetEvents.run(async (context) => {
      resize(context.workbook.worksheets.getItem('Tabelle1'), context);
      await context.sync();
    });
    const young = { ...createProfile('ltsc2021'), requirementSets: { ExcelApi: '1.12' } };
    expect(await codeOf(openWorkbook([], { profile: young }), resize)).toBe('ApiNotFound');
  });

  test.each<readonly [string, Batch]>([
    ['flashFill', (sheet) => sheet.getRange('A1').flashFill()],
    ['pivotTables', (sheet) => sheet.pivotTables.load('items/name')],
    ['shapes', (sheet) => sheet.shapes.addTextBox('x')],
    ['comments', (_, context) => context.workbook.comments.getCount()],
    ['a property that does not exist', (sheet) => sheet.getRange('A1').load('wert')],
    ['hidden rows', (sheet) => (sheet.getRange('1:1').rowHidden = true)],
    ['an icon set', (sheet) => sheet.getRange('A1').conditionalFormats.add('IconSet')],
  ])('%s is refused, never silent', async (_, batch) => {
    expect(await codeOf(openWorkbook(), batch)).toBe('ApiNotFound');
  });
});

describe('names', () => {
  test.each(['', 'x'.repeat(32), 'a/b', 'a\\b', 'a?b', 'a*b', 'a[b', 'a]b', 'a:b', "'a", "a'", 'History', 'verlauf'])(
    'a sheet cannot be called "%s"',
    async (name) => {
      expect(await codeOf(openWorkbook(), (sheet) => (sheet.name = name))).toBe('InvalidArgument');
    },
  );

  test('two sheets cannot have one name, whatever the case', async () => {
    const workbook = openWorkbook(['Tabelle1', 'Ziele']);
    expect(await codeOf(workbook, (_, context) => context.workbook.worksheets.add('ZIELE'))).toBe('ItemAlreadyExists');
    expect(await codeOf(workbook, (sheet) => (sheet.name = 'ziele'))).toBe('ItemAlreadyExists');
  });

  test.each(['A1', 'XFD1048576', 'R1C1', 'Z1S1', 'r', 'C', '1Ziele', 'Meine Ziele', 'a-b', 'x'.repeat(256)])(
    'neither a table nor a name can be called "%s"',
    async (name) => {
      const table: Batch = (sheet) => (sheet.tables.add('A1:B2', true).name = name);
      expect(await codeOf(openWorkbook(), table)).toBe('InvalidArgument');
      const defined: Batch = (sheet, context) => context.workbook.names.add(name, sheet.getRange('A1'));
      expect(await codeOf(openWorkbook(), defined)).toBe('InvalidArgument');
    },
  );

  test.each(['tblZiele', '_x', '\\x', 'Größe', 'ABCD1', 'XFE1', 'K2E1x'])('"%s" is a good name', async (name) => {
    const workbook = openWorkbook();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem('Tabelle1').tables.add('A1:B2', true).name = name;
      await context.sync();
    });
    expect(workbook.grid.tables()[0]?.name).toBe(name);
  });

  test('tables and names share their names', async () => {
    const workbook = openWorkbook();
    const both: Batch = (sheet, context) => {
      sheet.tables.add('A1:B2', true).name = 'tblZiele';
      context.workbook.names.add('TBLZIELE', sheet.getRange('A1'));
    };
    expect(await codeOf(workbook, both)).toBe('ItemAlreadyExists');
  });
});

describe('cells', () => {
  test.each<readonly [string, unknown]>([
    ['too few rows', [[1, 2]]],
    [
      'too many rows',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['too few columns', [[1], [2]]],
    ['ragged rows', [[1, 2], [3]]],
    ['a flat list', [1, 2]],
    [
      'an object in a cell',
      [
        [1, { a: 1 }],
        [3, 4],
      ],
    ],
  ])('a matrix with %s does not fit A1:B2', async (_, values) => {
    expect(await codeOf(openWorkbook(), (sheet) => (sheet.getRange('A1:B2').values = values as unknown[][]))).toBe(
      'InvalidArgument',
    );
    expect(await codeOf(openWorkbook(), (sheet) => (sheet.getRange('A1:B2').formulas = values as unknown[][]))).toBe(
      'InvalidArgument',
    );
  });

  test.each([
    '=SUM(A1;A2)',
    '=SUMME(A1,A2)',
    '=IF(A1,WAHR,FALSE)',
    '=WENN(A1,1,2)',
    '=tblZiele[#Kopfzeilen]',
    '=SUM(A1',
    '=SUM(A1))',
    '="offen',
    '=A1+',
    '=(A1*)',
    `=${'A1+'.repeat(3000)}A1`,
  ])('the formula %.40s is refused', async (formula) => {
    expect(await codeOf(openWorkbook(), (sheet) => (sheet.getRange('A1').formulas = [[formula]]))).toBe(
      'InvalidArgument',
    );
  });

  test.each([
    '=SUM(A1,A2)',
    '="a;b"&"SUMME("',
    "='Blatt;1'!A1",
    '={1,2;3,4}',
    '=tbl[Wert;x]',
    '=ZV.VERSION()',
    '=TRUE',
    '=-1%',
  ])('the formula %s is good', async (formula) => {
    const workbook = openWorkbook();
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem('Tabelle1').getRange('A1').formulas = [[formula]];
      await context.sync();
    });
    expect(
      workbook.grid.read(workbook.sheetId('Tabelle1'), { row: 0, column: 0, rowCount: 1, columnCount: 1 })[0]?.[0]
        ?.formula,
    ).toBe(formula);
  });

  test.each(['TT.MM.JJJJ', 'Standard', '#.##0,00', '[Rot]0', '"offen', ''])(
    'the number format %s is refused',
    async (format) => {
      expect(await codeOf(openWorkbook(), (sheet) => (sheet.getRange('A1').numberFormat = [[format]]))).toBe(
        'InvalidArgument',
      );
    },
  );

  test.each(['dd.mm.yyyy', 'General', '#,##0.00', '0.0" %-Pkt."', '[Red]0;-0', '@', '0.0,', '"Stand: "0'])(
    'the number format %s is good',
    async (format) => {
      const workbook = openWorkbook();
      await workbook.run(async (context) => {
        context.workbook.worksheets.getItem('Tabelle1').getRange('A1').numberFormat = [[format]];
        await context.sync();
      });
      expect(workbook.grid.readStyle(workbook.sheetId('Tabelle1'), 0, 0).numberFormat).toBe(format);
    },
  );

  test('five million cells are the most that can be read', async () => {
    expect(await codeOf(openWorkbook(), (sheet) => sheet.getRange('A:E').load('values'))).toBe('RangeExceedsLimit');
  });

  test.each(['A0', 'XFE1', 'A1:B2:C3', 'A1048577', 'nichts', 'Anderes!A1'])('%s is no address', async (address) => {
    expect(await codeOf(openWorkbook(), (sheet) => sheet.getRange(address).load('address'))).toBe('InvalidArgument');
  });

  test('a range cannot leave the sheet', async () => {
    expect(await codeOf(openWorkbook(), (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0))).toBe('InvalidArgument');
    expect(await codeOf(openWorkbook(), (sheet) => sheet.getRange('A1').getResizedRange(-1, 0))).toBe(
      'InvalidArgument',
    );
  });
});

describe('protection', () => {
  test('a protected sheet refuses contents, formats, tables and page set-up; unlocked cells stay open', async () => {
    const workbook = openWorkbook();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tabelle1');
      sheet.getRange('B1:B9').format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange('B2').values = [['offen']];
      sheet.load('protection/protected,protection/options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatCells).toBe(false);
    });
    const batches: readonly Batch[] = [
      (sheet) => (sheet.getRange('A1').values = [[1]]),
      (sheet) => (sheet.getRange('A1:B1').formulas = [[1, 2]]),
      (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'),
      (sheet) => sheet.getRange('A1').clear(),
      (sheet) => sheet.getRange('A1:A2').merge(),
      (sheet) => sheet.tables.add('D1:E2', true),
      (sheet) => (sheet.pageLayout.orientation = 'Landscape'),
      (sheet) => sheet.charts.add('Line', sheet.getRange('A1:B2')),
      (sheet) => sheet.protection.protect(),
    ];
    for (const batch of batches) expect(await codeOf(workbook, batch)).toBe('AccessDenied');
  });

  test('an allowed option opens formats', async () => {
    const workbook = openWorkbook();
    await workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tabelle1');
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange('A1').format.font.bold = true;
      await context.sync();
    });
    expect(workbook.grid.readStyle(workbook.sheetId('Tabelle1'), 0, 0).bold).toBe(true);
  });

  test('unprotect needs protection and the right password', async () => {
    const workbook = openWorkbook();
    expect(await codeOf(workbook, (sheet) => sheet.protection.unprotect())).toBe('AccessDenied');
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem('Tabelle1').protection.protect({}, 'geheim');
      await context.sync();
    });
    expect(await codeOf(workbook, (sheet) => sheet.protection.unprotect('falsch'))).toBe('AccessDenied');
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem('Tabelle1').protection.unprotect('geheim');
      await context.sync();
    });
    expect(workbook.sideStore.protectedSheets.size).toBe(0);
  });

  test('a structure-protected workbook keeps its sheets', async () => {
    const workbook = openWorkbook(['Tabelle1', 'Zwei']);
    await workbook.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const batches: readonly Batch[] = [
      (_, context) => context.workbook.worksheets.add('Neu'),
      (sheet) => sheet.delete(),
      (sheet) => (sheet.name = 'Anders'),
      (sheet) => (sheet.position = 1),
      (sheet) => (sheet.visibility = 'Hidden'),
      (_, context) => context.workbook.protection.protect(),
    ];
    for (const batch of batches) expect(await codeOf(workbook, batch)).toBe('AccessDenied');
    await workbook.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    });
    expect(await codeOf(workbook, (_, context) => context.workbook.protection.unprotect())).toBe('AccessDenied');
  });
});

describe('state of the workbook', () => {
  test('while a cell is being edited every request fails, even a read', async () => {
    const workbook = openWorkbook();
    workbook.grid.editing = true;
    expect(await codeOf(workbook, (sheet) => sheet.load('name'))).toBe('InvalidOperationInCellEditMode');
    workbook.grid.editing = false;
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem('Tabelle1').load('name');
      await context.sync();
    });
  });

  test('the last visible sheet can neither go nor hide, a very hidden one not go', async () => {
    const workbook = openWorkbook(['Tabelle1', 'Zwei']);
    await workbook.run(async (context) => {
      context.workbook.worksheets.getItem('Zwei').visibility = 'VeryHidden';
      await context.sync();
    });
    expect(await codeOf(workbook, (sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await codeOf(workbook, (sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
    expect(await codeOf(workbook, (_, context) => context.workbook.worksheets.getItem('Zwei').delete())).toBe(
      'InvalidOperation',
    );
  });

  test('missing items are not found', async () => {
    const batches: readonly Batch[] = [
      (_, context) => context.workbook.worksheets.getItem('Fehlt').load('name'),
      (sheet) => sheet.tables.getItem('Fehlt').load('name'),
      (_, context) => context.workbook.names.getItem('Fehlt').load('name'),
      (_, context) => context.workbook.settings.getItem('Fehlt').load('value'),
      (sheet) => sheet.charts.getItem('Fehlt').load('name'),
      (_, context) => (context.workbook.worksheets.getItemOrNullObject('Fehlt').name = 'x'),
    ];
    for (const batch of batches) expect(await codeOf(openWorkbook(), batch)).toBe('ItemNotFound');
  });

  test('an object deleted before is gone', async () => {
    const workbook = openWorkbook(['Tabelle1', 'Zwei']);
    const refusal = await workbook.refusal((context) => {
      const sheet = context.workbook.worksheets.getItem('Zwei');
      const range = sheet.getRange('A1');
      sheet.delete();
      range.values = [[1]];
    });
    expect(refusal.code).toBe('ItemNotFound');
  });
});
