import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProcessor, createSideStore } from '../../../src/workbench/processor';
import { coversVersion } from '../../../src/workbench/processor/profile';
import { MemoryGrid } from '../../fakes/memory-grid';
import { membersDocument } from './members-document';

const root = join(__dirname, '../../..');
/** The table is padded by the formatter: compare cells, not columns. */
const cells = (text: string): string =>
  text
    .replaceAll(/ *\| */gu, '|')
    .replaceAll(/-{3,}/gu, '---')
    .trim();

const processor = createProcessor({ grid: new MemoryGrid(), sideStore: createSideStore() });
const answered = processor.answeredMembers();
afterAll(() => {
  processor.dispose();
});

test('the page of the documentation is the list of members', () => {
  expect(cells(readFileSync(join(root, 'docs/workbench-members.md'), 'utf8'))).toBe(cells(membersDocument()));
});

test('every answered class of the object model is in the table of requirement sets, and the table has no other', () => {
  const folder = join(root, 'src/workbench/processor/api-sets');
  const listed = JSON.parse(readFileSync(join(folder, 'answered-classes.json'), 'utf8')) as string[];
  const table = JSON.parse(readFileSync(join(folder, 'api-sets.json'), 'utf8')) as Record<string, unknown>;
  const names = answered.map(({ name }) => name).filter((name) => !name.includes('.'));
  expect([...listed].sort()).toEqual([...names].sort());
  expect(Object.keys(table).sort()).toEqual([...names].sort());
  expect(names.length).toBeGreaterThan(60);
});

test('every answered member exists in the types of office.js', () => {
  const folder = join(root, 'src/workbench/processor/api-sets');
  const table = JSON.parse(readFileSync(join(folder, 'api-sets.json'), 'utf8')) as Record<
    string,
    Record<string, string[]>
  >;
  const unknown = answered
    .filter(({ name }) => !name.includes('.'))
    .flatMap(({ name, members }) => {
      const known = new Set(Object.values(table[name] ?? {}).flat());
      return members
        .filter((member) => member.name !== 'items' && !known.has(member.name))
        .map((member) => `${name}.${member.name}`);
    });
  expect(unknown).toEqual([]);
});

test.each([
  ['1.14', '1.9', true],
  ['1.9', '1.14', false],
  ['1.14', '1.14', true],
  ['1.21', '99.0', false],
  [undefined, '1.1', false],
])('%s covers %s: %s', (offered, wanted, covered) => {
  expect(coversVersion(offered, wanted)).toBe(covered);
});
