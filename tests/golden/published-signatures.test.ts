import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionMetadata } from '../../src/functions';

interface Signature {
  readonly id: string;
  readonly result: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly dimensionality: string;
    readonly optional: boolean;
  }[];
}

function signatures(): Signature[] {
  return functionMetadata('https://localhost:3000').functions.map(({ id, result, parameters }) => ({
    id,
    result: `${result.dimensionality} ${result.type}`,
    parameters: parameters.map(({ name, type, dimensionality, optional }) => ({
      name,
      type,
      dimensionality,
      optional: optional === true,
    })),
  }));
}

const published = JSON.parse(
  readFileSync(join(__dirname, 'published-signatures.json'), 'utf8'),
) as readonly Signature[];

/** What stands in users' workbooks breaks if a signature changes. New functions and new optional parameters at the end may come. */
function breaks(before: readonly Signature[], after: readonly Signature[]): string[] {
  const advice = 'Signatures are append-only: add a new function or an optional parameter at the end instead.';
  return before.flatMap((old) => {
    const current = after.find(({ id }) => id === old.id);
    if (current === undefined) return [`${old.id} was removed or renamed. ${advice}`];
    const faults: string[] = [];
    if (current.result !== old.result) faults.push(`${old.id} returns ${current.result}, not ${old.result}. ${advice}`);
    old.parameters.forEach((parameter, index) => {
      if (JSON.stringify(current.parameters[index]) !== JSON.stringify(parameter)) {
        faults.push(`${old.id}: parameter ${index + 1} (${parameter.name}) has changed. ${advice}`);
      }
    });
    const added = current.parameters.slice(old.parameters.length);
    if (added.some(({ optional }) => !optional)) faults.push(`${old.id}: a new parameter is not optional. ${advice}`);
    return faults;
  });
}

describe('published signatures', () => {
  it('have not changed', () => {
    expect(breaks(published, signatures())).toEqual([]);
  });

  it('are frozen with the function: what is new belongs into published-signatures.json', () => {
    expect(signatures()).toEqual(published);
    expect(published.length).toBeGreaterThanOrEqual(8);
  });

  it.each<[string, (signature: Signature) => Signature | null]>([
    ['a removed function', () => null],
    ['another id', (old) => ({ ...old, id: `${old.id}2` })],
    ['another result', (old) => ({ ...old, result: 'matrix any' })],
    ['parameters in another order', (old) => ({ ...old, parameters: [...old.parameters].reverse() })],
    ['a removed parameter', (old) => ({ ...old, parameters: old.parameters.slice(0, -1) })],
    ['another type', (old) => ({ ...old, parameters: old.parameters.map((entry) => ({ ...entry, type: 'number' })) })],
    [
      'other dimensions',
      (old) => ({ ...old, parameters: old.parameters.map((entry) => ({ ...entry, dimensionality: 'x' })) }),
    ],
    [
      'an optional parameter made required',
      (old) => ({ ...old, parameters: old.parameters.map((entry) => ({ ...entry, optional: false })) }),
    ],
    [
      'a new required parameter',
      (old) => ({
        ...old,
        parameters: [...old.parameters, { name: 'neu', type: 'any', dimensionality: 'scalar', optional: false }],
      }),
    ],
  ])('notice %s', (_, change) => {
    const changed = published.flatMap((old) => (old.id === 'ZIELERREICHUNG' ? (change(old) ?? []) : old));
    expect(breaks(published, changed).join(' ')).toMatch(/^ZIELERREICHUNG.*append-only/u);
  });

  it('may grow by a function or an optional parameter at the end', () => {
    const grown = published.map((old) => ({
      ...old,
      parameters: [...old.parameters, { name: 'neu', type: 'any', dimensionality: 'scalar', optional: true }],
    }));
    expect(breaks(published, [...grown, { id: 'NEU', result: 'scalar any', parameters: [] }])).toEqual([]);
  });
});
