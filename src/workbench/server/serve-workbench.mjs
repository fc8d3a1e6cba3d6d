// @ts-check
import { parseArgs } from 'node:util';
import { buildScripts, writeHostFiles } from './build-steps.mjs';
import { defaultHost, officeJsFromMicrosoft } from './host-files.mjs';
import { openBrowser } from './open-browser.mjs';
import { defaultPorts, startServers } from './servers.mjs';

/** What a user sees first is the sample workbook; without it the page opens an empty one (tests). */
const withSample = '/?mappe=beispiel';

/** @param {string[]} args */
export async function serveWorkbench(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, 'no-build': { type: 'boolean' } },
    });
    const addinPort = portOf(values.port);
    if (!values['no-build']) {
      console.log('Building …');
      await buildScripts();
      writeHostFiles({ host: defaultHost, officeJs: officeJsFromMicrosoft });
    }
    const servers = await startServers({ addinPort, workbenchPort: addinPort === 0 ? 0 : addinPort + 1 });
    const address = `${servers.workbench}${withSample}`;
    console.log(
      [
        '',
        `Workbench / Werkbank:  ${address}`,
        `Add-in:                ${servers.addin}`,
        `Certificate authority: ${servers.authorityFile}`,
        servers.certificateCreated
          ? 'The certificate was made on this machine just now. The browser warns until you trust it (README.md), or continue past the warning.'
          : 'If the browser warns about the certificate: README.md says how to trust it.',
        'Stop with Ctrl+C / Beenden mit Strg+C.',
        '',
      ].join('\n'),
    );
    if (!values['no-open'] && !process.env['CI']) openBrowser(address);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.once(signal, () => {
        void servers.close();
      });
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/** @param {string | undefined} text */
export function portOf(text) {
  if (text === undefined) return defaultPorts.addin;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65534) {
    throw new Error(`--port ${text}: give a number from 0 (any free port) to 65534; the workbench takes the next one.`);
  }
  return port;
}
