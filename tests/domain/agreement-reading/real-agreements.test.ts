import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAgreement } from '../../../src/domain/agreement';
import { figuresOf } from './read';

/** The two agreements that the project was given; the expected figures are the table of domain reference 1. */
const folder = join(__dirname, '../../../../shared/agreements');
const whereGiven = existsSync(folder) ? it : it.skip;
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

whereGiven('reads the agreement of 2020 completely', () => {
  const reading = readAgreement(read('ammerland-2020.txt'));
  expect(figuresOf(reading)).toEqual({
    jobcenter: 'Landkreis Ammerland',
    state: 'Niedersachsen',
    year: 2020,
    baseYear: 2019,
    budget: { administration: 5_651_694, integration: 4_821_210, statedTotal: 10_500_000 },
    dialogues: { minPerYear: 2 },
    targets: [
      '1 K1 total monitoring – –',
      '2 K2 total change 0.017 higher',
      '3 K3 total change -0.045 lower',
      '4 – total steps – –',
      '5 – total steps – –',
    ],
  });
  expect(reading.ministries).toHaveLength(2);
  expect(reading.targets.map(({ steps, criteria }) => [steps.length, criteria.length])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
    [3, 1],
    [8, 1],
  ]);
  expect(reading.findings).toEqual([]);
});

whereGiven('reads the agreement of 2026 completely', () => {
  const reading = readAgreement(read('heidekreis-2026.txt'));
  expect(figuresOf(reading)).toEqual({
    jobcenter: 'Landkreis Heidekreis',
    state: 'Niedersachsen',
    year: 2026,
    baseYear: 2025,
    budget: { administration: 8_575_980, integration: 7_025_036, statedTotal: 15_600_000 },
    dialogues: { minPerYear: 2 },
    targets: [
      '1 K1 total monitoring – –',
      '2 K2 total change 0.053 higher',
      '2 K2 female change 0.062 higher',
      '2 K2 male change 0.046 higher',
      '3 K3 total change -0.025 lower',
      '4 – total steps – –',
      '5 – total steps – –',
      '6 – total steps – –',
    ],
  });
  expect(reading.ministries).toHaveLength(1);
  expect(reading.targets.slice(-3).map(({ steps, criteria }) => [steps.length, criteria.length])).toEqual([
    [3, 3],
    [3, 3],
    [0, 0],
  ]);
  expect(reading.findings).toEqual([]);
});
