// @ts-check
const path = require('node:path');
const fs = require('node:fs');
const webpack = require('webpack');
const { version } = require('./package.json');

const root = __dirname;
const src = path.join(root, 'src');
/** Office 2021 and later run in WebView2 or WKWebView; both know ES2021. */
const language = 'es2021';

/** @type {import('webpack').RuleSetRule} */
const compile = {
  test: /\.tsx?$/,
  include: src,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: language,
    },
  },
};

/** Writes file names of the entries and the modules inside, for the step that writes the pages and for the tests. */
class EntryFiles {
  /** @param {string} target */
  constructor(target) {
    this.target = target;
  }
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.done.tap('EntryFiles', ({ compilation }) => {
      if (compilation.errors.length > 0) return;
      const entries = [...compilation.entrypoints].map(([name, entry]) => [
        name,
        entry.getFiles().filter((file) => file.endsWith('.js')),
      ]);
      const modules = [...compilation.modules]
        .flatMap((module) =>
          'modules' in module ? [.../** @type {Iterable<typeof module>} */ (module.modules)] : [module],
        )
        .flatMap((module) => module.nameForCondition() ?? [])
        .map((file) => path.relative(root, file).split(path.sep).join('/'));
      fs.mkdirSync(path.dirname(this.target), { recursive: true });
      fs.writeFileSync(
        this.target,
        JSON.stringify(
          {
            entries: Object.fromEntries(entries),
            files: Object.keys(compilation.assets),
            modules: [...new Set(modules)].sort(),
          },
          null,
          1,
        ),
      );
    });
  }
}

/**
 * @param {string} name
 * @param {string} outDir
 * @returns {import('webpack').Configuration}
 */
function base(name, outDir) {
  return {
    name,
    context: root,
    mode: 'production',
    devtool: false,
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: { rules: [compile] },
    performance: { hints: false },
    cache: {
      type: 'filesystem',
      name,
      cacheDirectory: path.join(root, '.workbench', 'cache'),
      buildDependencies: { config: [__filename, path.join(root, 'package-lock.json')] },
    },
    plugins: [new webpack.DefinePlugin({ __ADDIN_VERSION__: JSON.stringify(version) })],
    stats: 'errors-warnings',
    output: { path: outDir, publicPath: 'auto' },
  };
}

/**
 * @param {{ out?: string }} [env] `out`: another folder than dist, for tests
 * @returns {import('webpack').Configuration[]}
 */
module.exports = (env = {}) => {
  const dist = path.resolve(root, env.out ?? 'dist');
  const made = path.join(root, '.workbench', 'made');

  /** Stands alone: no runtime or shared chunk, so that it loads anywhere with only a global `CustomFunctions`. */
  const functions = base('functions', dist);
  const functionsConfig = {
    ...functions,
    target: language,
    entry: { functions: path.join(src, 'entry', 'functions.ts') },
    output: { ...functions.output, filename: '[name].js', chunkFormat: /** @type {const} */ ('array-push') },
    optimization: { splitChunks: /** @type {const} */ (false), runtimeChunk: false },
    plugins: [...(functions.plugins ?? []), new EntryFiles(path.join(made, 'functions.json'))],
  };

  /** Commands and pane share one module registry (`dependOn`): the navigation channel between them exists once. */
  const pane = base('pane', dist);
  const paneConfig = {
    ...pane,
    target: ['web', language],
    entry: {
      commands: path.join(src, 'entry', 'commands.ts'),
      taskpane: { import: path.join(src, 'entry', 'taskpane.tsx'), dependOn: 'commands' },
    },
    output: {
      ...pane.output,
      filename: '[name].[contenthash:10].js',
      chunkFilename: '[name].[contenthash:10].js',
    },
    plugins: [...(pane.plugins ?? []), new EntryFiles(path.join(made, 'pane.json'))],
  };

  /** The function catalogue for Node: functions.json and the help page are written from it. */
  const catalogue = base('catalogue', made);
  const catalogueConfig = {
    ...catalogue,
    target: 'node20',
    entry: { catalogue: path.join(src, 'functions', 'index.ts') },
    output: { ...catalogue.output, filename: '[name].cjs', library: { type: 'commonjs2' } },
    optimization: { minimize: false },
  };

  /** The stand-in for Excel, never part of the add-in. */
  const page = base('page', path.join(root, '.workbench', 'page'));
  const pageConfig = {
    ...page,
    target: ['web', language],
    entry: { main: path.join(src, 'workbench', 'page', 'main.ts') },
    experiments: { css: true },
    // Served from this machine only: minifying the spreadsheet component takes minutes and saves nobody anything.
    optimization: { minimize: false, concatenateModules: false },
    output: {
      ...page.output,
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:10].js',
      cssFilename: '[name].css',
    },
  };

  return [functionsConfig, paneConfig, catalogueConfig, pageConfig];
};
