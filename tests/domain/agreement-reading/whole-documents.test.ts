import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAgreement, type AgreementReading, type ReadClause, type Source } from '../../../src/domain/agreement';
import { newerLayout, olderLayout } from './fixtures';
import { line } from './read';

/**
 * Everything that is read of whole documents, frozen in `documents/<name>.reading.txt`. A change there is a change of what
 * users get: look at each line of it, then write the readings anew with `WRITE_READINGS=1`.
 */
const folder = join(__dirname, 'documents');
const file = (name: string): string => readFileSync(join(folder, name), 'utf8');

const at = (source: Source | null): string => (source === null ? 'nowhere' : `${source.start}–${source.end}`);

function clauseText({ part, kind, targetNo, marker, text, origin, slots, passages, source }: ReadClause): string {
  const facts = slots.map(
    ({ start, end, fact, value }) => `${start}–${end} ${Object.values(fact).join(' ')} = ${value}`,
  );
  const words = passages.map((passage) => {
    const states =
      passage.role === 'sentence'
        ? passage.states.map(
            ({ sex, form, indicator, value }) => ` ${sex} ${form} ${String(indicator)} ${String(value)}`,
          )
        : [];
    return `${passage.start}–${passage.end} ${passage.role} ${passage.no}${states.join(',')}`;
  });
  const about = [part, kind, targetNo ?? '', marker, origin].filter((word) => word !== '').join(' ');
  return [
    `${about} @ ${at(source)}`,
    `  ${text}`,
    ...facts.map((fact) => `  = ${fact}`),
    ...words.map((word) => `  ~ ${word}`),
  ].join('\n');
}

function readingText(reading: AgreementReading): string {
  const { sources, targets, findings, clauses, ministries, budget, signatures, finalEvaluation } = reading;
  const named = (['jobcenter', 'state', 'year', 'baseYear'] as const).map(
    (field) => `${field}: ${reading[field] ?? 'unknown'} @ ${at(sources[field])}`,
  );
  const money = (['administration', 'integration', 'statedTotal'] as const).map(
    (field) => `${field}: ${budget[field] ?? 'unknown'} @ ${at(sources[field])}`,
  );
  return [
    ...named,
    ...ministries.map((name, index) => `ministry: ${name} @ ${at(sources.ministries[index] ?? null)}`),
    ...money,
    `dialogues: ${reading.dialogues.minPerYear ?? 'unknown'} @ ${at(sources.dialogues)}`,
    `judged: ${finalEvaluation === null ? 'unknown' : `${finalEvaluation.season} ${finalEvaluation.year}`}`,
    ...signatures.map(
      ({ institution, role, place, date }) => `signed: ${[institution, role, place, date ?? 'no day'].join(', ')}`,
    ),
    `whole agreement: ${reading.wholeAgreement ? 'yes' : 'no'}`,
    '',
    ...targets.flatMap((target) => [
      `${line(target)} @ ${at(target.source)}: ${target.title ?? 'untitled'}`,
      ...target.steps.map((step) => `  step ${step}`),
      ...target.criteria.map((criterion) => `  criterion ${criterion}`),
    ]),
    '',
    ...findings.map(({ code, severity, source }) => `${severity} ${code} @ ${at(source)}`),
    '',
    ...clauses.map(clauseText),
    '',
  ].join('\n');
}

const signed = `${newerLayout}\n(2) Das Ergebnis wird im Frühjahr 2028 bewertet.\n\nWiesbaden, den 3. Februar 2027\nIn Vertretung\n\nNeustadt, den 12.2. 2027\nIn Vertretung\n`;

it.each<[string, string]>([
  ['older-layout', olderLayout],
  ['newer-layout', signed],
  // Long enough for a document, so that it is known to have lost its line ends.
  [
    'without-line-ends',
    signed
      .replace(
        'Gleiche Chancen',
        `${'Gute Arbeit ist mehr als Einkommen und trägt ein ganzes Leben. '.repeat(4)}Gleiche Chancen`,
      )
      .replace(/\s*\n\s*/gu, ' '),
  ],
  ...['scanned', 'markdown'].map((name): [string, string] => [name, file(`${name}.txt`)]),
])('%s is read as ever', (name, text) => {
  const read = readingText(readAgreement(text));
  if (process.env['WRITE_READINGS'] !== undefined) writeFileSync(join(folder, `${name}.reading.txt`), read);
  expect(read).toBe(file(`${name}.reading.txt`));
});
