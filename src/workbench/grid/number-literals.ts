import { ValueNodeFactory } from '@univerjs/engine-formula';

/**
 * Univer takes a number in a formula for a text unless it is written as JavaScript would write it: `=EDATE(A1,-0)` was refused,
 * and `=ISTEXT(1.50)` true.
 */
const create = Object.getOwnPropertyDescriptor(ValueNodeFactory.prototype, 'create')
  ?.value as ValueNodeFactory['create'];
ValueNodeFactory.prototype.create = function asWritten(token) {
  const isNumber = /^\s*-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/iu.test(token);
  // The sum makes a 0 of -0.
  return create.call(this, isNumber ? String(Number(token) + 0) : token);
};
