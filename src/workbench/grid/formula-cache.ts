import { LRUMap } from '@univerjs/core';

/** Kind of the node at the top of a parsed formula; Univer does not export its list of kinds. */
const rootNode = 9;

interface Cache {
  clear(): void;
}

const parsedFormulas = new Set<Cache>();
const prototype = LRUMap.prototype as unknown as { set: (this: Cache, key: unknown, value: unknown) => unknown };
const set = prototype.set;
prototype.set = function remember(key, value): unknown {
  if (isParsedFormula(value)) parsedFormulas.add(this);
  return set.call(this, key, value);
};

function isParsedFormula(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === rootNode;
}

/**
 * Univer reads the area of a table into the formulas that name it and keeps them read. After a table has grown it reads them
 * again for one pass, but keeps the old reading: from the second pass on they show the old area. So nothing read is kept.
 */
export function forgetParsedFormulas(): void {
  for (const cache of parsedFormulas) cache.clear();
}
