import { readAgreement, type AgreementReading, type ReadTarget } from '../../../src/domain/agreement';
import { newerLayout } from './fixtures';

/** A target as one line, so that a test says at a glance what was understood. */
export function line({ no, indicator, sex, form, value, direction }: ReadTarget): string {
  return [no ?? '–', indicator ?? '–', sex, form, value ?? '–', direction ?? '–'].join(' ');
}

export function targetLines(text: string): string[] {
  return readAgreement(text).targets.map(line);
}

/** Codes of the doubts; what a short sentence lacks of a whole agreement is left out. */
const ofWholeText = new Set(['jobcenterMissing', 'stateMissing', 'yearMissing', 'targetNumberMissing']);
export function doubts(text: string): string[] {
  return readAgreement(text)
    .findings.map(({ code }) => code)
    .filter((code) => !ofWholeText.has(code));
}

/** The figures alone, as they must stay whatever a scanner does to the paper. */
export function figuresOf(reading: AgreementReading): unknown {
  const { jobcenter, state, year, baseYear, budget, dialogues, targets } = reading;
  return { jobcenter, state, year, baseYear, budget, dialogues, targets: targets.map(line) };
}

/** Mark and words of each clause that a whole agreement has under "§ 1 Verpflichtung der Seiten". */
export function duties(words: string): string[] {
  return readAgreement(newerLayout.replace('Alle wirken mit.', words))
    .clauses.filter(({ part, kind }) => part === 'obligations' && kind !== 'section')
    .map(({ marker, text }) => `${marker} ${text}`.trim());
}

/** Steps of the target that lists these points. */
export function steps(...points: readonly string[]): readonly string[] {
  const parts = [
    'Zielvereinbarung 2027 nach § 48b SGB II',
    '§ 1 Ziele',
    '1. Beratung',
    'Folgende Maßnahmen werden vereinbart:',
  ];
  const text = [...parts, points.map((point) => `- ${point}`).join('\n')].join('\n\n');
  return readAgreement(text).targets.find(({ no }) => no === 1)?.steps ?? [];
}
