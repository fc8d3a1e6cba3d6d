import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen } from '@testing-library/react';
import type { RebuildDifferences } from '../../../src/application/rebuild/rebuild-differences';
import { RebuildCard } from '../../../src/taskpane/wizards/new-agreement/steps/RebuildCard';

afterEach(cleanup);

const budget = {
  table: 'tblHaushalt',
  added: [],
  changed: [
    {
      label: 'Eingliederung',
      cells: [{ column: 'Ansatz', before: 7_000_000, after: { kind: 'number', value: 7_025_036 } }],
    },
  ],
  gone: [],
  kept: [],
} as const;

function show(rebuild: RebuildDifferences): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <RebuildCard rebuild={rebuild} agreed={false} onAgreed={() => undefined} />
    </FluentProvider>,
  );
}

test('entries that were kept without an agreement are not called one', () => {
  show({ before: 'entries', tables: [budget], clauses: [] });
  expect(screen.getByText(/^In der Arbeitsmappe stehen schon Einträge zu diesem Jahr\./)).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Die vorhandenen Einträge so ändern' })).toBeTruthy();
  expect(screen.getByText(/7\.000\.000 Euro → 7\.025\.036 Euro/)).toBeTruthy();
  expect(screen.queryByText(/Diese Vereinbarung|frühere Wortlaut/)).toBeNull();
});

test('an agreement that is there is called so, and an unknown wording is told', () => {
  show({ before: 'agreement', tables: [budget], clauses: null });
  expect(screen.getByText(/^Diese Vereinbarung steht schon in der Arbeitsmappe\./)).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Die vorhandene Vereinbarung so ändern' })).toBeTruthy();
  expect(screen.getByText(/^Der frühere Wortlaut/)).toBeTruthy();
});
