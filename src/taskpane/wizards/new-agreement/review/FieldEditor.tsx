import { Button, Field, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FieldItem } from '../../../../schemas/document-review';
import { reviewTexts } from '../../../../text/review-texts';
import { laender, wizardTexts } from '../../../../text/wizard-texts';
import { fieldProblem } from './review-problems';
import type { ReviewStore } from './review-store';
import { focusOnMount } from '../../../parts/focus';
import { useEscape } from '../../../parts/use-escape';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  input: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
});

/** Types a field anew; Enter takes it over, Escape leaves it. */
export function FieldEditor({ item, store }: { readonly item: FieldItem; readonly store: ReviewStore }): ReactElement {
  const styles = useStyles();
  const [value, setValue] = useState(item.value);
  const [told, setTold] = useState(false);
  const problem = fieldProblem(item.field, value);
  const apply = (): void => {
    setTold(true);
    if (problem === null) store.dispatch({ type: 'fieldCorrected', id: item.id, value });
  };
  const leave = (): void => store.dispatch({ type: 'editLeft' });
  useEscape(leave);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Field
        label={reviewTexts.fields[item.field]}
        {...(item.field === 'ministries' ? { hint: reviewTexts.ministriesHint } : {})}
        {...(told && problem !== null ? { validationMessage: problem } : {})}
        validationState={told && problem !== null ? 'error' : 'none'}
      >
        {item.field === 'land' ? (
          <Select ref={focusOnMount} value={value} onChange={(_, data) => setValue(data.value)}>
            <option value="">{wizardTexts.parties.chooseLand}</option>
            {laender.map((land) => (
              <option key={land} value={land}>
                {land}
              </option>
            ))}
          </Select>
        ) : item.field === 'ministries' ? (
          <Textarea
            ref={focusOnMount}
            value={value}
            rows={2}
            resize="vertical"
            onChange={(_, data) => setValue(data.value)}
          />
        ) : (
          <Input
            ref={focusOnMount}
            className={styles.input}
            value={value}
            autoComplete="off"
            onChange={(_, data) => setValue(data.value)}
          />
        )}
      </Field>
      <EditorActions onLeave={leave} />
    </form>
  );
}

export function EditorActions({ onLeave }: { readonly onLeave: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.actions}>
      <Button type="submit" size="small" appearance="primary">
        {reviewTexts.apply}
      </Button>
      <Button size="small" onClick={onLeave}>
        {reviewTexts.cancelEdit}
      </Button>
    </div>
  );
}
