// @ts-check
/**
 * Writes api-sets.json: which requirement set each member of the answered classes needs, from the `[Api set: …]` comments
 * of @types/office-js. Run after an upgrade of that package: node src/workbench/processor/api-sets/write-api-sets.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const declarations = require.resolve('@types/office-js/index.d.ts');
const target = new URL('./api-sets.json', import.meta.url);

/** @type {string[]} */
const classes = JSON.parse(readFileSync(new URL('./answered-classes.json', import.meta.url), 'utf8'));
const source = ts.createSourceFile('index.d.ts', readFileSync(declarations, 'utf8'), ts.ScriptTarget.Latest, true);

/** @param {ts.Node} node @returns {string | null} */
function setOf(node) {
  const text = node.getFullText(source);
  const comment = text.slice(0, node.getLeadingTriviaWidth(source));
  const found = /\[Api set: *([A-Za-z]+) *([0-9.]+|BETA[^\]]*)\]/u.exec(comment);
  if (!found) return null;
  return `${found[1]} ${found[2]?.startsWith('BETA') ? '99.0' : found[2]}`;
}

/** @type {Record<string, Record<string, string[]>>} */
const table = {};
for (const statement of source.statements) {
  if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
  if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
  for (const declaration of statement.body.statements) {
    if (!ts.isClassDeclaration(declaration) || !declaration.name) continue;
    const name = declaration.name.text;
    if (!classes.includes(name)) continue;
    const classSet = setOf(declaration) ?? 'ExcelApi 1.1';
    /** @type {Map<string, string>} */
    const members = new Map([['*', classSet]]);
    for (const member of declaration.members) {
      if (!member.name || !ts.isIdentifier(member.name)) continue;
      const key = member.name.text;
      if (['load', 'set', 'toJSON', 'context', 'items'].includes(key) || members.has(key)) continue;
      members.set(key, setOf(member) ?? classSet);
    }
    /** @type {Record<string, string[]>} */
    const bySet = {};
    for (const [member, set] of [...members].sort(([a], [b]) => a.localeCompare(b, 'en')))
      (bySet[set] ??= []).push(member);
    table[name] = Object.fromEntries(
      Object.entries(bySet).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })),
    );
  }
}
const missing = classes.filter((name) => !(name in table));
if (missing.length > 0) throw new Error(`@types/office-js has no class ${missing.join(', ')}`);
const ordered = Object.fromEntries(Object.entries(table).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(target, `${JSON.stringify(ordered, null, 1)}\n`);
