// @ts-check
/** Runs every benchmark of this folder in turn, each in a process of its own, and prints their lines. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const benchmarks = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort();

let failed = 0;
for (const name of benchmarks) {
  const { status } = spawnSync(process.execPath, ['-r', '@swc-node/register', join(folder, name)], {
    cwd: join(folder, '..', '..'),
    env: { ...process.env, SWC_NODE_PROJECT: join(folder, 'tsconfig.json') },
    stdio: 'inherit',
  });
  if (status !== 0) {
    failed += 1;
    process.stderr.write(`${name} ended with ${status}.\n`);
  }
}
process.exitCode = benchmarks.length === 0 || failed > 0 ? 1 : 0;
