// @ts-check
/**
 * What tests get for `fast-check`. The gate draws the same cases in every run, so that a red one comes from the change; a
 * developer's `npm run test:unit` draws new ones each time.
 */
const fc = /** @type {import('fast-check')} */ (require('../../node_modules/fast-check/lib/cjs/fast-check.js'));

const mutating = Boolean(process.env['STRYKER_MUTATOR_WORKER']);
if (process.env['CI'] || mutating) fc.configureGlobal({ seed: 20_261_128 });

/** For each of thousands of mutants a fifth of the cases must do, and one that breaks is enough: it is not made smaller. */
const fewCases = {
  ...fc,
  assert: (/** @type {Parameters<typeof fc.assert>} */ ...[property, parameters = {}]) =>
    fc.assert(property, { ...parameters, numRuns: Math.ceil((parameters.numRuns ?? 100) / 5), endOnFailure: true }),
};
module.exports = mutating ? { ...fewCases, __esModule: true, default: fewCases } : fc;
