// @ts-check
/**
 * What tests get for `fast-check`. The gate draws the same cases in every run, so that a red one comes from the change; a
 * developer's `npm run test:unit` draws new ones each time.
 */
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

if (process.env['CI']) fc.configureGlobal({ seed: 20_261_128 });
module.exports = fc;
