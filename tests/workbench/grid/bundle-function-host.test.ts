import { createBundleFunctionHost } from '../../../src/workbench/grid';

const host = createBundleFunctionHost(`
  CustomFunctions.associate('PLUS', (a, b) => a + b);
  CustomFunctions.associate({
    FEHLT: () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Der Monat fehlt.'); },
    BRUCH: () => { throw new TypeError('x'); },
    MATRIX: () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)]],
  });
`);
const call = (id: number, name: string, ...args: number[]) => ({ id, name, args, address: 'Tabelle1!A1' });

test('a bundle answers values, errors with their message, and matrices with errors in them', async () => {
  expect(
    await host.invoke([call(1, 'plus', 2, 3), call(2, 'FEHLT'), call(3, 'BRUCH'), call(4, 'MATRIX'), call(5, 'NIE')]),
  ).toEqual([
    { id: 1, ok: true, value: 5 },
    { id: 2, ok: false, error: '#N/A', message: 'Der Monat fehlt.' },
    { id: 3, ok: false, error: '#VALUE!', message: '' },
    { id: 4, ok: true, value: [[1, { error: '#DIV/0!' }]] },
    { id: 5, ok: false, error: '#NAME?', message: '' },
  ]);
});
