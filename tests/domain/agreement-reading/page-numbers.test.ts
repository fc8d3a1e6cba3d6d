import { readAgreement } from '../../../src/domain/agreement';
import { doubts, targetLines } from './read';

const sentence = (line: string): string =>
  `Das Ziel ist erreicht, wenn die Integrationsquote\n${line}\nin diesem Jahr um 2,5 % steigt.`;
const written = (text: string): string =>
  readAgreement(text)
    .clauses.map((clause) => clause.text)
    .join(' ');
const rise = ['– K2 total change 0.025 higher'];
const sound = 'Das Ziel ist erreicht, wenn die Integrationsquote in diesem Jahr um 2,5 % steigt.';

it.each([
  '-3-',
  '- 3 -',
  '– 12 –',
  '— 123 —',
  '-12 -',
  '- 12-',
  '[3]',
  '[ 12 ]',
  '[123]',
  '[12 ]',
  '[ 12]',
  '3/9',
  '12/14',
  '123/145',
  '12 / 14',
  '12/ 14',
  '12 /14',
  'Seite 3',
  'Seite 12',
  'Seite 123',
  'S. 3',
  'Blatt 7',
  'Seite 3 von 9',
  'Seite 12 von 14',
  'Seite 123 von 145',
  'Seite 3von 9',
  'Seite 3 von9',
  'Seite 3/9',
  'Seite 12 / 14',
  'Blatt 3 / 14',
  '- 3 -.',
  'Seite 3.',
  '7',
  '12',
  '123',
])('the number of a page "%s" between two lines is no word of the sentence', (mark) => {
  const text = sentence(mark);
  expect([targetLines(text), doubts(text), written(text)]).toEqual([rise, [], sound]);
});

it.each([
  '- 3 - b',
  '- 1234 -',
  '- a -',
  '[ 1234 ]',
  '[ a ]',
  'a [3]',
  '[3] b',
  'a 3/9',
  '3/9 b',
  '1234/12',
  '12/1234',
  'a/b',
  'am Blatt 7',
  'Seite a',
  'Seite 1234',
  'Seite 3 von a',
  'Seite 3 von 1234',
  'Seite 3 b',
  'siehe Seite 3',
  'S 3',
  'Seite 3 von',
  'Seite 3..',
  'a 7',
  '7 b',
  '1234',
])('"%s" is kept as it stands', (line) => {
  expect(written(sentence(line))).toContain(line);
});
