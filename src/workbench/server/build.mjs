// @ts-check
/** `npm run build -- [--host https://…] [--office-js https://…/office.js | self] [--addresses-only | --addin-only]` */
import { parseArgs } from 'node:util';
import { addinParts, buildScripts, writeHostFiles } from './build-steps.mjs';
import { dist } from './folders.mjs';
import { checkHost, defaultHost, officeJsFromMicrosoft, officeJsSource } from './host-files.mjs';

try {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: defaultHost },
      'office-js': { type: 'string', default: officeJsFromMicrosoft },
      'addresses-only': { type: 'boolean', default: false },
      'addin-only': { type: 'boolean', default: false },
      out: { type: 'string', default: dist },
    },
  });
  const { host, 'office-js': officeJs, out } = values;
  // A wrong address is said before minutes of building.
  checkHost(host);
  officeJsSource(officeJs);
  if (!values['addresses-only']) await buildScripts(values['addin-only'] ? addinParts : undefined);
  writeHostFiles({ host, officeJs, out });
  console.log(
    `Built for ${checkHost(host)} with office.js from ${officeJs === 'self' ? 'the same address' : officeJs}.`,
  );
  console.log(`Put the folder on that address: ${out}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
