import { openDocumentFile, openDocumentPackage } from '../../fakes/documents';
import { readFile, textOf } from './read-file';

test('paragraphs of an OpenDocument', async () => {
  expect(await readFile(openDocumentFile(['Größe & Maß', 'Zweiter']), 'Vereinbarung.odt')).toEqual({
    ok: true,
    value: { kind: 'openDocument', text: 'Größe & Maß\n\nZweiter', pageCount: null },
  });
});

test('lists are counted, points stand close together, notes go to the end', async () => {
  const styles =
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-prefix="(" style:num-suffix=")" style:num-format="1"/></text:list-style>' +
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>';
  const item = (text: string): string => `<text:list-item><text:p>${text}</text:p></text:list-item>`;
  const list = (style: string, more: string, ...items: string[]): string =>
    `<text:list text:style-name="${style}"${more}>${items.map(item).join('')}</text:list>`;
  const note =
    '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Fußnote.</text:p></text:note-body></text:note>';
  const text = await textOf(
    openDocumentPackage(
      list('L1', ' xml:id="a"', 'eins', 'zwei') +
        list('L2', '', 'Punkt', 'Punkt') +
        list('L1', ' text:continue-numbering="true"', 'drei') +
        list('L1', ' text:continue-list="a"', 'weiter') +
        list('L1', ' text:continue-list="a"', 'weiter') +
        `<text:p>um 5,3 %${note}<text:line-break/>neu<text:tab/>und<text:s/><text:s/>so</text:p>`,
      styles,
    ),
  );
  expect(text).toBe(
    '(1) eins\n\n(2) zwei\n\n– Punkt\n– Punkt\n\n(3) drei\n\n(3) weiter\n\n(4) weiter\n\num 5,3 %\nneu\tund  so\n\nFußnote.',
  );
});

test('deletions under review and rows of a table', async () => {
  const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const text = await textOf(
    openDocumentPackage(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
        `<table:table><table:table-row>${cell('Verwaltungskosten')}${cell('1.000 Euro')}</table:table-row><table:table-row>${cell('Eingliederung')}${cell('2.000 Euro')}</table:table-row></table:table>`,
    ),
  );
  expect(text).toBe('Verwaltungskosten\t1.000 Euro\nEingliederung\t2.000 Euro');
});
