import type { DataFinding } from '../../domain/data-check';

/**
 * What a finding says, apart from the rows in which it stands: the same text for the same facts, however the table is sorted.
 * Where a value changes, the finding is another one, and an answer to the former does not count for it.
 */
export function findingKey(finding: DataFinding): string {
  const facts = Object.entries(finding)
    .filter(([name]) => name !== 'rows' && name !== 'severity')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, fact]) => [name, withoutRow(fact)]);
  return JSON.stringify(facts);
}

function withoutRow(fact: unknown): unknown {
  if (typeof fact !== 'object' || fact === null || !('row' in fact)) return fact;
  return 'value' in fact ? fact.value : null;
}
