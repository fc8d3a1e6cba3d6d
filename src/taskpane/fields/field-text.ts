/** What every field shows around its input. */
export interface FieldText {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

interface FieldProps {
  label: string;
  required: boolean;
  hint?: string;
  validationMessage?: string;
  validationState: 'error' | 'none';
}

/** The message of the schema stands under the field, with Fluent's sign beside it. */
export function fieldProps({ label, hint, required = false }: FieldText, error: string | undefined): FieldProps {
  return {
    label,
    required,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { validationMessage: error }),
    validationState: error === undefined ? 'none' : 'error',
  };
}
