import { type ErrorType, ERROR_TYPE_SET, ErrorValueObject } from '@univerjs/engine-formula';
import { excelErrors } from './error-codes';

// Univer takes only the codes of this set for errors. Without #BUSY! in it, a cell that depends on a waiting one would be
// calculated from a text.
for (const code of excelErrors) (ERROR_TYPE_SET as Set<string>).add(code);

const types = new Map<string, ErrorType>([...ERROR_TYPE_SET].map((type) => [type, type]));

/** An error value of the engine; a code that nobody knows becomes `#VALUE!`. */
export function errorValue(code: string): ErrorValueObject {
  const type = types.get(code) ?? types.get('#VALUE!');
  if (type === undefined) throw new Error('The engine does not know #VALUE!');
  return ErrorValueObject.create(type);
}
