import { LRUMap } from '@univerjs/core';
import { LexerNode } from '@univerjs/engine-formula';

/** Kind of the node at the top of a parsed formula; Univer does not export its list of kinds. */
const rootNode = 9;

interface Cache {
  clear(): void;
}

/** Caches of split and of parsed formulas. Univer exports neither, so each is known by what is put into it. */
const readFormulas = new Set<Cache>();
const prototype = LRUMap.prototype as unknown as { set: (this: Cache, key: unknown, value: unknown) => unknown };
const set = prototype.set;
prototype.set = function remember(key, value): unknown {
  if (isReadFormula(value)) readFormulas.add(this);
  return set.call(this, key, value);
};

function isReadFormula(value: unknown): boolean {
  if (value instanceof LexerNode) return true;
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === rootNode;
}

/**
 * Univer reads the area of a table into the formulas that name it and keeps them read. After a table has grown it reads them
 * again for one pass, but keeps the old reading: from the second pass on they show the old area. So nothing read is kept.
 * Both caches go together: parsing LET and LAMBDA takes the split formula apart, and it cannot be parsed a second time.
 */
export function forgetParsedFormulas(): void {
  for (const cache of readFormulas) cache.clear();
}
