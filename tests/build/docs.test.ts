import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const pictures = readdirSync(join(root, 'docs', 'bilder')).map((name) => join(root, 'docs', 'bilder', name));

/** Targets of links and pictures that lie in the project, without the place inside the document. */
function localTargets(document: string): readonly string[] {
  const text = readFileSync(join(root, document), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/gu, '');
  return [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/gu)]
    .map((match) => decodeURI((match[1] ?? '').replace(/#.*$/u, '')))
    .filter((target) => target !== '' && !/^[a-z][a-z0-9+.-]*:/iu.test(target));
}

const resolved = (document: string): readonly string[] =>
  localTargets(document).map((target) => resolve(root, dirname(document), target));

test.each(documents)('every link and picture of %s is there', (document) => {
  expect(resolved(document).filter((target) => !existsSync(target))).toEqual([]);
});

test('the documents do link to each other, and show every picture there is', () => {
  const all = new Set(documents.flatMap(resolved));
  expect(all).toContain(join(root, 'docs', 'grenzen.md'));
  expect(pictures.filter((picture) => !all.has(picture))).toEqual([]);
});
