import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataCheckPart, writeDataCheckPart } from '../../src/schemas/data-check-part';

const fixture = readFileSync(join(__dirname, 'fixtures', 'data-check-part-1.xml'), 'utf8');
const answers = [{ finding: '[["code","jump"],["figure","INT"]]', remark: 'mit <Land> & Leuten geklärt', day: 46354 }];

test('what is written is read again, and version 1 stays readable', () => {
  expect(readDataCheckPart(writeDataCheckPart(answers))).toEqual({ ok: true, value: answers });
  expect(readDataCheckPart(fixture)).toEqual({ ok: true, value: answers });
});

test.each([
  ['a later version', fixture.replace('version="1"', 'version="9"'), 'newer'],
  ['an answer without its day', fixture.replace('"day":46354', '"tag":46354'), 'corrupt'],
] as const)('%s is %s', (_, xml, error) => {
  expect(readDataCheckPart(xml)).toEqual({ ok: false, error });
});
