import { Field, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { targetForms } from '../../../../domain/agreement/agreement';
import { targetDirection } from '../../../../domain/agreement/check-targets';
import { indicatorCodes } from '../../../../domain/indicator';
import { sexes } from '../../../../domain/sex';
import type { ReviewTarget, TargetItem } from '../../../../schemas/document-review';
import { targetFormTexts } from '../../../../text/finding-texts';
import { indicatorLabel, sexTexts } from '../../../../text/indicator-texts';
import { reviewTexts } from '../../../../text/review-texts';
import { wizardTexts } from '../../../../text/wizard-texts';
import { valueKind } from '../schema';
import { EditorActions } from './FieldEditor';
import { targetProblems } from './review-problems';
import type { ReviewStore } from './review-store';
import { focusOnMount } from '../../../parts/focus';
import { useEscape } from '../../../parts/use-escape';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'grid', gridTemplateColumns: '64px minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  control: { width: '100%', minWidth: 0, '& input, & select': { minWidth: 0, width: '100%' } },
});

/** Every property of one target of one sex. */
export function TargetEditor({
  item,
  store,
}: {
  readonly item: TargetItem;
  readonly store: ReviewStore;
}): ReactElement {
  const styles = useStyles();
  const [target, setTarget] = useState(item.target);
  const [told, setTold] = useState(false);
  const problems = targetProblems({ ...item, target });
  const texts = reviewTexts.fieldsOfTarget;
  const leave = (): void => store.dispatch({ type: 'editLeft' });
  useEscape(leave);
  const set = (part: Partial<ReviewTarget>): void => setTarget({ ...target, ...part });
  const { form, indicator } = target;
  const kind = valueKind(form);
  const asksDirection = kind !== null && indicator !== '' && targetDirection({ form, indicator }) === null;
  const field = (name: keyof typeof texts, control: ReactElement): ReactNode => {
    const problem = told ? problems.find((each) => each.field === name) : undefined;
    return (
      <Field
        label={name === 'value' && kind !== null ? valueLabel(form) : texts[name]}
        validationState={problem === undefined ? 'none' : 'error'}
        {...(problem === undefined ? {} : { validationMessage: problem.message })}
      >
        {control}
      </Field>
    );
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTold(true);
        if (problems.length === 0) store.dispatch({ type: 'targetCorrected', id: item.id, target });
      }}
    >
      <div className={styles.row}>
        {field(
          'no',
          <Input
            ref={focusOnMount}
            className={styles.control}
            value={target.no}
            inputMode="numeric"
            onChange={(_, data) => set({ no: data.value })}
          />,
        )}
        {field(
          'title',
          <Input className={styles.control} value={target.title} onChange={(_, data) => set({ title: data.value })} />,
        )}
      </div>
      {field(
        'form',
        <Select
          className={styles.control}
          value={form}
          onChange={(_, data) => set({ form: targetForms.find((each) => each === data.value) ?? form })}
        >
          {targetForms.map((each) => (
            <option key={each} value={each}>
              {targetFormTexts[each]}
            </option>
          ))}
        </Select>,
      )}
      {form !== 'steps' && (
        <>
          {field(
            'indicator',
            <Select
              className={styles.control}
              value={indicator}
              onChange={(_, data) => set({ indicator: indicatorCodes.find((each) => each === data.value) ?? '' })}
            >
              <option value="">{wizardTexts.targets.chooseIndicator}</option>
              {indicatorCodes.map((code) => (
                <option key={code} value={code}>
                  {indicatorLabel(code)}
                </option>
              ))}
            </Select>,
          )}
          {field(
            'sex',
            <Select
              className={styles.control}
              value={target.sex}
              onChange={(_, data) => set({ sex: sexes.find((each) => each === data.value) ?? target.sex })}
            >
              {sexes.map((sex) => (
                <option key={sex} value={sex}>
                  {sexTexts[sex]}
                </option>
              ))}
            </Select>,
          )}
        </>
      )}
      {asksDirection &&
        field(
          'direction',
          <Select
            className={styles.control}
            value={target.direction}
            onChange={(_, data) =>
              set({ direction: data.value === 'higher' || data.value === 'lower' ? data.value : '' })
            }
          >
            <option value="">{wizardTexts.targets.chooseIndicator}</option>
            {(['higher', 'lower'] as const).map((direction) => (
              <option key={direction} value={direction}>
                {wizardTexts.targets.directions[direction]}
              </option>
            ))}
          </Select>,
        )}
      {kind !== null &&
        field(
          'value',
          <Input
            className={styles.control}
            value={target.value}
            inputMode="decimal"
            contentAfter={kind === 'percent' ? '%' : null}
            onChange={(_, data) => set({ value: data.value })}
          />,
        )}
      {form === 'steps' && (
        <>
          {field(
            'steps',
            <Textarea
              value={target.steps}
              rows={4}
              resize="vertical"
              onChange={(_, data) => set({ steps: data.value })}
            />,
          )}
          {field(
            'criteria',
            <Textarea
              value={target.criteria}
              rows={3}
              resize="vertical"
              onChange={(_, data) => set({ criteria: data.value })}
            />,
          )}
        </>
      )}
      <EditorActions onLeave={leave} />
    </form>
  );
}

function valueLabel(form: ReviewTarget['form']): string {
  return form === 'change' || form === 'quota' || form === 'count'
    ? wizardTexts.targets.values[form]
    : reviewTexts.fieldsOfTarget.value;
}
