import type { RefCallback } from 'react';
import { useController, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';

/** One field of the form as an input needs it. */
export interface BoundField<Value> {
  readonly attach: RefCallback<Element>;
  readonly name: string;
  readonly value: Value;
  readonly error: string | undefined;
  readonly leave: () => void;
  readonly change: (value: string | boolean) => void;
}

export function useBoundField<Values extends FieldValues, Path extends FieldPath<Values>>(
  name: Path,
): BoundField<FieldPathValue<Values, Path>> {
  const { field, fieldState } = useController<Values, Path>({ name });
  const { ref: attach, name: fieldName, value, onBlur: leave, onChange: change } = field;
  return { attach, name: fieldName, value, error: fieldState.error?.message, leave, change };
}
