// @ts-check
import { join } from 'node:path';
import { localhostCertificate } from './certificate.mjs';
import { dist, officeJsDist, workbenchDir, workbenchPage } from './folders.mjs';
import { hostFiles } from './host-files.mjs';
import { serveSite } from './static-server.mjs';

export const defaultPorts = { addin: 3000, workbench: 3001 };

/**
 * Serves the built add-in as its host would, and the workbench page beside it on the same host name, because office.js
 * accepts an unknown page as its host only then.
 *
 * add-in: dist, with the files that name the address written for this port, and office.js straight from node_modules below
 * `/office-js/`. workbench: the page, `workbench.json` ({ addin: "https://localhost:3000" }) and `/sample/` (sample workbook).
 *
 * @param {{ addinPort?: number, workbenchPort?: number, officeJs?: string }} [options] port 0: any free one
 * @returns {Promise<{ addin: string, workbench: string, authorityFile: string, certificateCreated: boolean, close(): Promise<void> }>}
 */
export async function startServers({
  addinPort = defaultPorts.addin,
  workbenchPort = defaultPorts.workbench,
  officeJs = 'self',
} = {}) {
  const certificate = await localhostCertificate();
  /** @type {ReadonlyMap<string, string>} */
  let addinFiles = new Map();
  const addin = await serveSite(
    {
      folders: [
        { prefix: 'office-js/', folder: officeJsDist },
        { prefix: '', folder: dist },
      ],
      made: () => addinFiles,
      index: 'hilfe/index.html',
      policy: () => null,
    },
    certificate,
    addinPort,
  );
  const addinAddress = `https://localhost:${String(addin.port)}`;
  try {
    addinFiles = hostFiles({ host: addinAddress, officeJs });
    const settings = new Map([['workbench.json', JSON.stringify({ addin: addinAddress })]]);
    const workbench = await serveSite(
      {
        folders: [
          { prefix: 'sample/', folder: join(workbenchDir, 'sample') },
          { prefix: '', folder: workbenchPage },
        ],
        made: () => settings,
        index: 'index.html',
        policy: () => workbenchPolicy(addinAddress),
      },
      certificate,
      workbenchPort,
    );
    return {
      addin: addinAddress,
      workbench: `https://localhost:${String(workbench.port)}`,
      authorityFile: certificate.authorityFile,
      certificateCreated: certificate.created,
      async close() {
        await Promise.all([addin.close(), workbench.close()]);
      },
    };
  } catch (error) {
    await addin.close();
    throw error;
  }
}

/**
 * The page may talk to itself and to the add-in, to nobody else: what holds here holds for a confidential workbook.
 * @param {string} addin
 */
function workbenchPolicy(addin) {
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${addin}`,
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self' blob: data: ${addin}`,
    `frame-src ${addin}`,
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ');
}
