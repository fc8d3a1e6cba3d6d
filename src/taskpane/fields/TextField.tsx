import { Field, Input, Textarea, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FieldPathByValue, FieldValues } from 'react-hook-form';
import { useBoundField } from './bound-field';
import { fieldProps, type FieldText } from './field-text';

// An input is as wide as its 20 characters by itself; in a narrow column it has to shrink.
const useStyles = makeStyles({ input: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } } });

interface Properties<Values extends FieldValues> extends FieldText {
  readonly name: FieldPathByValue<Values, string>;
  /** Shown behind the typed text, e.g. a unit. */
  readonly suffix?: string;
  readonly numeric?: boolean;
  /** Told after every change, besides the form. */
  readonly onValue?: (value: string) => void;
}

/** One line of text or a number as text, bound to the form. */
export function TextField<Values extends FieldValues>({
  name,
  suffix,
  numeric = false,
  onValue,
  ...text
}: Properties<Values>): ReactElement {
  const styles = useStyles();
  const {
    attach,
    value,
    error,
    leave,
    change,
    name: fieldName,
  } = useBoundField<Values, FieldPathByValue<Values, string>>(name);
  return (
    <Field {...fieldProps(text, error)}>
      <Input
        className={styles.input}
        ref={attach}
        name={fieldName}
        value={value}
        onBlur={leave}
        onChange={(_, data) => {
          change(data.value);
          onValue?.(data.value);
        }}
        inputMode={numeric ? 'decimal' : 'text'}
        autoComplete="off"
        contentAfter={suffix ?? null}
      />
    </Field>
  );
}

interface LinesProperties<Values extends FieldValues> extends FieldText {
  readonly name: FieldPathByValue<Values, string>;
  readonly rows: number;
}

/** Several lines of text. */
export function LinesField<Values extends FieldValues>({ name, rows, ...text }: LinesProperties<Values>): ReactElement {
  const {
    attach,
    value,
    error,
    leave,
    change,
    name: fieldName,
  } = useBoundField<Values, FieldPathByValue<Values, string>>(name);
  return (
    <Field {...fieldProps(text, error)}>
      <Textarea
        ref={attach}
        name={fieldName}
        value={value}
        onBlur={leave}
        onChange={(_, data) => change(data.value)}
        rows={rows}
        resize="vertical"
      />
    </Field>
  );
}
