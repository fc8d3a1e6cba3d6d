import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementDocument } from '../../src/application/sheets/agreement-document';
import { agreementFromReading, checkAgreement, readAgreement, type Agreement } from '../../src/domain/agreement';
import { newerLayout, olderLayout } from '../domain/agreement-reading/fixtures';

/** The printed agreement as text: what a reader of the sheet would copy. */
function printed(agreement: Agreement): string {
  return agreementDocument(agreement)
    .map(({ marker, text }) => `${marker} ${text}`.trim())
    .join('\n\n');
}

function drafted(text: string): Agreement {
  return agreementFromReading(readAgreement(text)).agreement;
}

function body({ clauses }: Agreement): Agreement['clauses'] {
  return clauses.filter(({ part }) => part !== 'closing');
}

/** Words without the marks of Markdown, of lists and of page and line breaks. */
function words(text: string): string[] {
  return text
    .replace(/[*#]+/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && word !== '-' && word !== '–');
}

const folder = join(__dirname, '../../../shared/agreements');
const real = (name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8');
const texts: [string, () => string][] = [
  ['older layout', () => olderLayout],
  ['newer layout', () => newerLayout],
  ...(existsSync(folder)
    ? ['ammerland-2020', 'heidekreis-2026'].map((name): [string, () => string] => [name, () => real(name)])
    : []),
];

describe.each(texts)('%s', (_, given) => {
  it('is printed word for word and in order', () => {
    const expected = words(given());
    const found = words(printed(drafted(given())));
    expect(found.slice(0, expected.length)).toEqual(expected);
    // A document without signatures gets room for them.
    const signed = drafted(given()).signatures.length > 0;
    expect(found.slice(expected.length).includes('Datum:')).toBe(!signed);
  });

  it('is read as the same agreement again, clause by clause', () => {
    const agreement = drafted(given());
    const again = drafted(printed(agreement));
    expect({ ...again, clauses: body(again) }).toEqual({ ...agreement, clauses: body(agreement) });
  });

  it('leaves nothing open and can be built', () => {
    const { agreement, questions } = agreementFromReading(readAgreement(given()));
    expect(questions).toEqual([]);
    expect(checkAgreement(agreement).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
