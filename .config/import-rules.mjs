// @ts-check
/**
 * Which layer may import which (README, "Map of the code"). ESLint enforces the table and tests/build walks the imports
 * with it once more, so that a rule that no longer bites is noticed.
 * @type {Readonly<Record<string, { may: readonly string[]; instead: string }>>}
 */
export const layers = {
  domain: { may: [], instead: 'The domain stands alone: hand the value in as a parameter.' },
  schemas: { may: ['domain'], instead: 'Schemas know only the domain.' },
  text: { may: ['domain'], instead: 'Texts know only the codes of the domain.' },
  application: { may: ['domain', 'schemas', 'text'], instead: 'Reach the host through a port of src/application.' },
  excel: {
    may: ['application', 'domain'],
    instead: 'The adapter implements the ports of src/application and knows nothing above them.',
  },
  files: {
    may: ['application', 'domain'],
    instead:
      'Files become plain text, cells or bytes; what they mean is decided in the domain, when they are read in the application.',
  },
  functions: { may: ['domain', 'text'], instead: 'Custom functions are a thin wrapper of the domain.' },
  taskpane: {
    may: ['application', 'schemas', 'domain', 'functions', 'text'],
    instead: 'The pane reaches the workbook through the services of src/application.',
  },
  commands: { may: ['application', 'text'], instead: 'A ribbon command calls one use case.' },
  entry: {
    may: ['domain', 'schemas', 'application', 'excel', 'files', 'functions', 'text', 'taskpane', 'commands'],
    instead: 'The entries wire the layers together.',
  },
  workbench: {
    may: [],
    instead: 'The workbench knows the product only by its build output: manifest, functions.json and the pages.',
  },
};

/** The barrel is one module for the build: icons of every section would weigh on the first view (12 kB gzip). */
const wholeIconSet = {
  regex: '^@fluentui/react-icons$',
  message: 'Take each icon from its own file, @fluentui/react-icons/svg/<name>.',
};

/** @returns {import('eslint').Linter.Config[]} */
export function importRules() {
  return Object.entries(layers).map(([layer, { may, instead }]) => {
    const forbidden = Object.keys(layers).filter((other) => other !== layer && !may.includes(other));
    return {
      files: [`src/${layer}/**/*.{ts,tsx}`],
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [{ regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`, message: instead }, wholeIconSet] },
        ],
      },
    };
  });
}
