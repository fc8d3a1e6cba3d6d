import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementFromReading, readAgreement } from '../../src/domain/agreement';
import { draftPartNamespace, readDraftPart, writeDraftPart, type StoredDraft } from '../../src/schemas/draft-part';
import { draftOfAgreement } from '../../src/taskpane/wizards/new-agreement/draft';
import { reviewOf } from '../../src/taskpane/wizards/new-agreement/review/review-items';
import { newerLayout } from '../domain/agreement-reading/fixtures';

const frozen = readFileSync(join(__dirname, 'fixtures', 'draft-part-1.xml'), 'utf8');
const reading = readAgreement(newerLayout);
const { agreement } = agreementFromReading(reading);

const drafts: readonly StoredDraft[] = [
  { stage: 'review', review: reviewOf('Vereinbarung <2027> & "mehr".docx', newerLayout, reading) },
  { stage: 'wizard', step: 'targets', draft: draftOfAgreement(agreement), base: agreement, previous: agreement },
  { stage: 'wizard', step: 'parties', draft: draftOfAgreement(agreement), base: null, previous: null },
];

test.each(drafts)('a draft comes back as it was kept, %#', (draft) => {
  const xml = writeDraftPart(draft);
  expect(xml).toContain(`xmlns="${draftPartNamespace}"`);
  expect(readDraftPart(xml)).toEqual({ ok: true, value: draft });
});

test('still reads what version 1 has written', () => {
  expect(readDraftPart(frozen)).toMatchObject({
    ok: true,
    value: {
      stage: 'wizard',
      step: 'targets',
      draft: { jobcenter: 'Landkreis Neuland', targets: [{ no: 1 }, { values: { female: '5,2' } }, {}, {}, {}] },
    },
  });
});

test('tells a newer draft from one that cannot be read', () => {
  expect(readDraftPart(frozen.replace('version="1"', 'version="2"'))).toEqual({ ok: false, error: 'newer' });
  for (const broken of ['', '<entwurf/>', frozen.slice(0, -9), frozen.replace('"step":"targets"', '"step":"ende"')])
    expect(readDraftPart(broken)).toEqual({ ok: false, error: 'corrupt' });
});
