export { createBundleFunctionHost } from './bundle-function-host';
export { createHeadlessGrid } from './create-headless-univer';
export { type GridOptions, type WorkbenchGrid, createUniverGrid } from './univer-grid';
export type * from './function-host';
export type * from './grid';
