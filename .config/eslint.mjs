// @ts-check
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';
import a11y from 'eslint-plugin-jsx-a11y';
import { importRules } from './import-rules.mjs';

/** Names of the host that only one layer may use; a domain without them can be tested and reasoned about anywhere. */
const hostGlobals = [
  { name: 'Excel', message: 'Only src/excel talks to Excel. Go through a port of src/application.' },
  { name: 'Office', message: 'Only src/excel talks to Office. Go through a port of src/application.' },
  { name: 'OfficeExtension', message: 'Only src/excel talks to Office. Go through a port of src/application.' },
  { name: 'OfficeRuntime', message: 'Only src/excel talks to Office. Go through a port of src/application.' },
];
const functionGlobals = [{ name: 'CustomFunctions', message: 'Only src/functions registers custom functions.' }];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.workbench/', '.stryker-tmp/', 'reports/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 330, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/excel/**', 'src/workbench/**'],
    rules: { 'no-restricted-globals': ['error', ...hostGlobals] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/functions/**', 'src/workbench/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...functionGlobals.map(({ name, message }) => ({ selector: `Identifier[name="${name}"]`, message })),
      ],
    },
  },
  ...importRules(),
  {
    files: ['**/*.tsx'],
    extends: [a11y.flatConfigs.strict],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'max-lines': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  // The file whose job is the console.
  { files: ['tests/setup/fail-on-console.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  { files: ['assets/pages/*.js'], languageOptions: { sourceType: 'script', globals: { window: 'readonly' } } },
);
