import { coversVersion, type Profile } from '../profile';
import { HostError } from '../protocol/host-error';
import table from './api-sets.json';

type ClassTable = ReadonlyMap<string, string>;

const classes: ReadonlyMap<string, ClassTable> = new Map(
  Object.entries(table).map(([name, bySet]) => [
    name,
    new Map(
      Object.entries(bySet).flatMap(([set, members]) => members.map((member): [string, string] => [member, set])),
    ),
  ]),
);

/** `GetRange` on the wire is `getRange` in the types. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** Set and version a member needs (`ExcelApi 1.7`); null when the types do not know the member. */
export function requirementOf(className: string, member: string): string | null {
  return classes.get(className)?.get(member) ?? null;
}

/** Fails as Excel does when the member is younger than the simulated Excel. Members the types do not know pass: see run. */
export function demandSupport(profile: Profile, className: string, member: string): void {
  const requirement = requirementOf(className, member) ?? requirementOf(className, '*');
  if (requirement === null) return;
  const [set = '', version = ''] = requirement.split(' ');
  if (!coversVersion(profile.requirementSets[set], version))
    throw new HostError(
      'ApiNotFound',
      `${className}.${member} braucht ${requirement}, das Profil ${profile.name} hat ${
        profile.requirementSets[set] ?? 'kein ' + set
      }`,
    );
}
