import {
  createProcessor,
  createSideStore,
  profileNames,
  createProfile,
  type AnsweredClass,
} from '../../../src/workbench/processor';
import { MemoryGrid } from '../../fakes/memory-grid';

/** The list of what the workbench answers, as the page of the documentation. */
export function membersDocument(): string {
  const processor = createProcessor({ grid: new MemoryGrid(), sideStore: createSideStore() });
  const classes = processor.answeredMembers();
  processor.dispose();
  const count = classes.reduce((sum, { members }) => sum + members.length, 0);
  return [
    '# What the workbench answers',
    '',
    'Written by `node -r @swc-node/register tests/workbench/processor/write-members-document.ts`; a test keeps it up to date.',
    'Everything else fails with `ApiNotFound` and a message that names the member.',
    '',
    `${classes.length} classes, ${count} members.`,
    '',
    '## Profiles',
    '',
    '| Profile | Requirement sets |',
    '| --- | --- |',
    ...profileNames.map((name) => {
      const sets = Object.entries(createProfile(name).requirementSets).map(([set, version]) => `${set} ${version}`);
      return `| ${name} | ${sets.join(', ')} |`;
    }),
    '',
    '## Members',
    '',
    ...classes.flatMap(classSection),
  ].join('\n');
}

function classSection({ name, members }: AnsweredClass): readonly string[] {
  return [
    `### ${name}`,
    '',
    '| Member | Kind | Requirement |',
    '| --- | --- | --- |',
    ...members.map((member) => `| ${member.name} | ${member.kind} | ${member.requirement} |`),
    '',
  ];
}
