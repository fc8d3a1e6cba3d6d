import { Checkbox, Field, Radio, RadioGroup, Select, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FieldPathByValue, FieldValues } from 'react-hook-form';
import { useBoundField } from './bound-field';
import { fieldProps, type FieldText } from './field-text';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

// A list is as wide as its longest entry by itself; in a narrow pane it has to shrink.
const useStyles = makeStyles({
  select: { width: '100%', minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

interface Properties<Values extends FieldValues> extends FieldText {
  readonly name: FieldPathByValue<Values, string>;
  readonly choices: readonly Choice[];
}

/** One of many, from the system's own list. */
export function SelectField<Values extends FieldValues>({ name, choices, ...text }: Properties<Values>): ReactElement {
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
      <Select
        className={styles.select}
        ref={attach}
        name={fieldName}
        value={value}
        onBlur={leave}
        onChange={(_, data) => change(data.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** One of few, all of them in view. */
export function RadioField<Values extends FieldValues>({ name, choices, ...text }: Properties<Values>): ReactElement {
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
      <RadioGroup name={fieldName} value={value} onBlur={leave} onChange={(_, data) => change(data.value)}>
        {choices.map((choice, index) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} ref={index === 0 ? attach : null} />
        ))}
      </RadioGroup>
    </Field>
  );
}

interface CheckProperties<Values extends FieldValues> extends FieldText {
  readonly name: FieldPathByValue<Values, boolean>;
}

export function CheckField<Values extends FieldValues>({ name, label, hint }: CheckProperties<Values>): ReactElement {
  const {
    attach,
    value,
    leave,
    change,
    name: fieldName,
  } = useBoundField<Values, FieldPathByValue<Values, boolean>>(name);
  return (
    <Field {...(hint === undefined ? {} : { hint })}>
      <Checkbox
        ref={attach}
        name={fieldName}
        checked={value}
        onBlur={leave}
        onChange={(_, { checked }) => change(checked === true)}
        label={label}
      />
    </Field>
  );
}
