// @ts-check
/** `npm start [-- --port 4000] [--no-open]`: needs only Node and npm, installs the rest, builds, serves and opens. */
import { prepare } from './prerequisites.mjs';

const obstacle = await prepare();
if (obstacle === null) {
  const { serveWorkbench } = await import('./serve-workbench.mjs');
  await serveWorkbench(process.argv.slice(2));
} else {
  console.error(obstacle);
  process.exitCode = 1;
}
