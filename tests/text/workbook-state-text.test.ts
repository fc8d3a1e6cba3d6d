import { workbookStateText } from '../../src/text/fault-texts';

it.each([
  [{ state: 'unchanged' }, 'Ihre Arbeitsmappe ist unverändert.'],
  [
    { state: 'unchanged', undoForgotten: true },
    'Ihre Arbeitsmappe ist unverändert. Beim Zurücknehmen hat Excel vergessen, was sich vorher rückgängig machen ließ.',
  ],
  [
    { state: 'incomplete', leftOver: ['Ziele'], undoForgotten: true },
    'Nicht alles konnte zurückgenommen werden. Beim Zurücknehmen hat Excel vergessen, was sich vorher rückgängig machen ließ. Prüfen Sie die folgenden Stellen und löschen Sie, was Sie nicht brauchen:',
  ],
] as const)('%j', (state, text) => {
  expect(workbookStateText(state)).toBe(text);
});
