import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementPartNamespace, readAgreementPart, writeAgreementPart } from '../../src/schemas/agreement-part';
import { neulandAgreement } from '../fakes/neuland-agreement';

const frozen = readFileSync(join(__dirname, 'fixtures', 'agreement-part-1.xml'), 'utf8');

it('still reads what version 1 has written', () => {
  const read = readAgreementPart(frozen);
  expect(read).toMatchObject({
    ok: true,
    value: [
      { jobcenter: 'Landkreis Musterland', agreementYear: 2026, targets: [{ no: 2, value: 0.053, sex: 'female' }] },
    ],
  });
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
  const rewritten = `<?xml version="1.0" encoding="utf-8"?>\r\n<v:vereinbarungen version='1' xmlns:v="${agreementPartNamespace}">${json.replaceAll('"', '&quot;').replace('L', '&#76;').replace('M', '&#x4d;')}</v:vereinbarungen>\r\n`;
  expect(readAgreementPart(rewritten)).toEqual({ ok: true, value: [neulandAgreement] });
});

it('tells a newer part from one that cannot be read', () => {
  expect(readAgreementPart(frozen.replace('version="1"', 'version="2"'))).toEqual({ ok: false, error: 'newer' });
  for (const broken of [
    '',
    '<x/>',
    frozen.slice(0, -20),
    frozen.replace('0.053', '"viel"'),
    frozen.replace('version="1"', ''),
    frozen.replace('{"agree', '{agree'),
  ]) {
    expect(readAgreementPart(broken)).toEqual({ ok: false, error: 'corrupt' });
  }
});
