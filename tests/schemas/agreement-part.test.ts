import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordedByProduct } from '../../src/domain/agreement';
import { agreementPartNamespace, readAgreementPart, writeAgreementPart } from '../../src/schemas/agreement-part';
import { neulandAgreement } from '../fakes/neuland-agreement';

const frozen = (version: number): string =>
  readFileSync(join(__dirname, 'fixtures', `agreement-part-${version}.xml`), 'utf8');
const current = 2;

it('still reads what version 1 has written, as an agreement that the product words', () => {
  const read = readAgreementPart(frozen(1));
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        jobcenter: 'Landkreis Musterland',
        agreementYear: 2026,
        targets: [{ no: 2, value: 0.053, sex: 'female' }],
        ...wordedByProduct,
      },
    ],
  });
});

it('still reads what version 2 has written', () => {
  const read = readAgreementPart(frozen(2));
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        jobcenter: 'Landkreis Neuland',
        finalEvaluation: { season: 'Frühjahr', year: 2028 },
        signatures: [{ place: 'Wiesbaden', date: '2027-02-03', role: 'In Vertretung' }],
      },
      { jobcenter: 'Landkreis Musterland', clauses: [] },
    ],
  });
  const clauses = read.ok ? (read.value[0]?.clauses ?? []) : [];
  expect(clauses.map(({ text }) => text)).toContain('Gleiche Chancen <für alle> sind der Maßstab.');
  const kinds = clauses.flatMap(({ slots }) => slots.map(({ fact }) => fact.kind));
  expect([...new Set(kinds)].sort()).toEqual(['baseYear', 'budget', 'dialogues', 'target', 'year']);
});

it('has a frozen part for every version', () => {
  const version = /version="(\d+)"/.exec(writeAgreementPart([]))?.[1];
  expect(version).toBe(String(current));
  for (let each = 1; each <= current; each += 1) expect(frozen(each)).toContain(` version="${each}"`);
});

it('gives back what it was given, whatever the texts look like', () => {
  const title = `<b>"&amp;" ' ]]> \u0000 \uFFFF \u{1F600} =1+1 ä\n`;
  const agreement = { ...neulandAgreement, jobcenter: title, ministries: [title] };
  const xml = writeAgreementPart([agreement, neulandAgreement]);
  expect(xml).toContain(`xmlns="${agreementPartNamespace}"`);
  expect(xml).not.toContain('<b>');
  expect(readAgreementPart(xml)).toEqual({ ok: true, value: [agreement, neulandAgreement] });
});

it('reads a part that Excel has written anew', () => {
  const json = writeAgreementPart([neulandAgreement])
    .replace(/^<[^>]*>/, '')
    .replace(/<\/[^>]*>$/, '');
  const rewritten = `<?xml version="1.0" encoding="utf-8"?>\r\n<v:vereinbarungen version='2' xmlns:v="${agreementPartNamespace}">${json.replaceAll('"', '&quot;').replace('L', '&#76;').replace('M', '&#x4d;')}</v:vereinbarungen>\r\n`;
  expect(readAgreementPart(rewritten)).toEqual({ ok: true, value: [neulandAgreement] });
});

it.each([1, 2])('tells a newer part from one of version %d that cannot be read', (version) => {
  const part = frozen(version);
  const own = `version="${version}"`;
  expect(readAgreementPart(part.replace(own, 'version="3"'))).toEqual({ ok: false, error: 'newer' });
  for (const broken of [
    '',
    '<x/>',
    part.slice(0, -20),
    part.replace(/0\.0\d+/, '"viel"'),
    part.replace(own, ''),
    part.replace(own, 'version="0"'),
    part.replace('{"agree', '{agree'),
    part.replace('{"agreements"', '{"others"'),
    part.replace('Landkreis', '&#x7fffffff;'),
  ]) {
    expect(readAgreementPart(broken)).toEqual({ ok: false, error: 'corrupt' });
  }
});
