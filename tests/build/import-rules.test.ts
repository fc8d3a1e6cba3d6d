import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { importRules, layers } from '../../.config/import-rules.mjs';
import { projectRoot } from './manifest-reader';

const src = join(projectRoot, 'src');

function sourceFiles(): string[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function parse(file: string, text = readFileSync(file, 'utf8')): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  ts.forEachChild(node, (child) => {
    visit(child, each);
  });
}

/** What `import`, `export … from`, `import()` and `require()` name, types included. */
function importedBy(file: ts.SourceFile): string[] {
  const found: string[] = [];
  visit(file, (node) => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) &&
              (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText(file) === 'require')
            ? node.arguments[0]
            : undefined;
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
  });
  return found;
}

/** Uses of a global: identifiers that are no member name of something else. Comments and texts are no identifiers. */
function globalsUsedIn(file: ts.SourceFile, names: readonly string[]): string[] {
  const found: string[] = [];
  visit(file, (node) => {
    if (!ts.isIdentifier(node) || !names.includes(node.text)) return;
    const { parent } = node;
    const isMember =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isQualifiedName(parent) && parent.right === node) ||
      ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isEnumMember(parent)) &&
        parent.name === node);
    if (!isMember) found.push(node.text);
  });
  return found;
}

function layerOf(file: string): string {
  return relative(src, file).split(sep)[0] ?? '';
}

function violation(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = relative(src, resolve(dirname(file), specifier));
  if (target.startsWith('..')) {
    return layerOf(file) === 'workbench' ? null : `${relative(src, file)} leaves src with ${specifier}`;
  }
  const [from, to] = [layerOf(file), target.split(sep)[0] ?? ''];
  if (from === to) return null;
  const rule = layers[from];
  if (!rule) return `${relative(src, file)}: no rule for the layer ${from}`;
  return rule.may.includes(to) ? null : `${relative(src, file)} imports ${to}. ${rule.instead}`;
}

const files = sourceFiles();
const imports = files.flatMap((file) => importedBy(parse(file)).map((specifier) => ({ file, specifier })));

describe('layers', () => {
  it('sees the whole source', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
    expect(Object.keys(layers).sort()).toEqual(readdirSync(src).sort());
  });

  it('import only what the table allows', () => {
    expect(imports.map(({ file, specifier }) => violation(file, specifier)).filter((text) => text !== null)).toEqual(
      [],
    );
  });

  it('would notice a forbidden import in every form', () => {
    const file = join(src, 'domain', 'planted.ts');
    const planted = parse(
      file,
      `import { a } from '../excel/a';
       export * from '../text/b';
       type C = import('../taskpane/c').C;
       const d = import('../application/d');
       const e = require('../entry/e');
       import { f } from './f';
       // import { g } from '../excel/g';
       const h = "import { h } from '../excel/h'";`,
    );
    const found = importedBy(planted)
      .map((specifier) => violation(file, specifier))
      .filter((text) => text !== null);
    expect(found.map((text) => /imports (\w+)\./.exec(text)?.[1])).toEqual([
      'excel',
      'text',
      'taskpane',
      'application',
      'entry',
    ]);
  });

  it('are told to ESLint in the same words', () => {
    const rules = importRules();
    expect(rules.length).toBe(Object.keys(layers).length);
    expect(JSON.stringify(rules)).toContain(layers['domain']?.instead);
  });

  it('keep libraries where they belong', () => {
    const library = (name: RegExp): Set<string> =>
      new Set(imports.filter(({ specifier }) => name.test(specifier)).map(({ file }) => layerOf(file)));
    const allowed = (found: Set<string>, layersAllowed: readonly string[]): string[] =>
      [...found].filter((layer) => !layersAllowed.includes(layer));
    expect(allowed(library(/^(react|react-dom|@fluentui)(\/|$)/), ['taskpane', 'entry'])).toEqual([]);
    expect(allowed(library(/^@univerjs|^exceljs|^fflate|^webpack|^mkcert/), ['workbench'])).toEqual([]);
    expect(allowed(library(/^node:/), ['workbench'])).toEqual([]);
    expect(allowed(library(/^zod/), ['schemas', 'taskpane'])).toEqual([]);
    expect([...library(/^react$/)]).toContain('taskpane');
  });
});

describe('names of the host', () => {
  const host = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'];
  const product = files.filter((file) => layerOf(file) !== 'workbench');

  it('stand only in src/excel', () => {
    const found = product
      .filter((file) => layerOf(file) !== 'excel')
      .filter((file) => globalsUsedIn(parse(file), host).length > 0);
    expect(found.map((file) => relative(src, file))).toEqual([]);
    expect(product.some((file) => globalsUsedIn(parse(file), host).length > 0)).toBe(true);
  });

  it('of custom functions stand only in src/functions', () => {
    const using = product.filter((file) => globalsUsedIn(parse(file), ['CustomFunctions']).length > 0);
    expect(using.length).toBeGreaterThan(0);
    expect(using.filter((file) => layerOf(file) !== 'functions').map((file) => relative(src, file))).toEqual([]);
  });

  it('are found in types and calls, not in comments, texts and members', () => {
    const used = (text: string): string[] => globalsUsedIn(parse('planted.ts', text), host);
    expect(used('await Excel.run(f);')).toEqual(['Excel']);
    expect(used('let range: Excel.Range;')).toEqual(['Excel']);
    expect(used('const { context } = Office;')).toEqual(['Office']);
    expect(used('// Excel\n/* Office */ const a = "Excel";')).toEqual([]);
    expect(used('const a = { Excel: 1 }; a.Excel;')).toEqual([]);
  });
});
