// @ts-check
/** `npm run start:excel`: the add-in with Microsoft's office.js, sideloaded into the Excel of this machine. */
import { prepare, runInherited } from './prerequisites.mjs';

/** Later versions do not install: a package they depend on is not on the registry. */
const sideloader = 'office-addin-debugging@5.1.6';

/** Relative to the project: an absolute path with a blank would fall apart in the shell of Windows. */
const manifest = 'dist/manifest.xml';

async function startExcel() {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    return [
      'Excel for the desktop runs on Windows and macOS only, so there is nothing to start here.',
      'Use "npm start" for the workbench, or load the add-in into Excel on the web:',
      '  npm start -- --no-open',
      '  In Excel on the web: Home > Add-ins > More Add-ins > Upload My Add-in, then choose dist/manifest.xml.',
    ].join('\n');
  }
  const obstacle = await prepare();
  if (obstacle !== null) return obstacle;
  const { addinParts, buildScripts, writeHostFiles } = await import('./build-steps.mjs');
  const { defaultHost, officeJsFromMicrosoft } = await import('./host-files.mjs');
  const { startServers } = await import('./servers.mjs');
  console.log('Building …');
  await buildScripts(addinParts);
  writeHostFiles({ host: defaultHost, officeJs: officeJsFromMicrosoft });
  const servers = await startServers({ officeJs: officeJsFromMicrosoft });
  console.log(
    `The add-in is served on ${servers.addin}. Trust ${servers.authorityFile} first (README.md), or Excel shows an empty pane.`,
  );
  const code = await runInherited('npx', ['--yes', sideloader, 'start', manifest]);
  if (code !== 0) {
    await servers.close();
    return `Excel could not be started (code ${String(code)}); the messages are above.`;
  }
  console.log('Stop with Ctrl+C.');
  process.once('SIGINT', () => {
    void runInherited('npx', ['--yes', sideloader, 'stop', manifest]).then(() => servers.close());
  });
  return null;
}

const problem = await startExcel();
if (problem !== null) {
  console.error(problem);
  process.exitCode = 1;
}
