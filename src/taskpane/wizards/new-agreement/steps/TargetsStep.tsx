import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useRef, type ReactElement } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { wizardTexts } from '../../../../text/wizard-texts';
import { useStore } from '../../../memory/store';
import { newChangeTarget, newStepsTarget, targetNumbers } from '../draft';
import type { AgreementDraft, TargetDraft } from '../schema';
import type { WizardStore } from '../wizard-store';
import { TargetItem } from './TargetItem';
import { useWishedField } from './wished-field';

const useStyles = makeStyles({
  lead: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  add: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, border: 'none', margin: 0, padding: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  error: { margin: 0, color: tokens.colorStatusDangerForeground3 },
});

/** Step 3: the targets in the order of the agreement; one at a time is open for editing. */
export function TargetsStep({ wizard }: { readonly wizard: WizardStore }): ReactElement {
  const styles = useStyles();
  const state = useStore(wizard);
  const { control, formState, trigger } = useFormContext<AgreementDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'targets' });
  const addButton = useRef<HTMLElement>(null);
  useWishedField(wizard, state);
  const numbers = targetNumbers(state.draft);
  const errors = formState.errors.targets;
  const setOpen = (index: number | null): void => wizard.dispatch({ type: 'targetOpened', index });
  const add = (target: TargetDraft): void => {
    append(target, { shouldFocus: false });
    setOpen(fields.length);
  };
  const texts = wizardTexts.targets;
  const emptyList = errors?.root?.message ?? errors?.message;
  return (
    <>
      <p className={styles.lead}>{texts.lead}</p>
      <ol className={styles.list}>
        {fields.map(({ id }, index) => (
          <TargetItem
            key={id}
            index={index}
            no={numbers[index] ?? index + 1}
            open={index === state.openTarget}
            onOpen={() => setOpen(index)}
            onClose={() => {
              void trigger(`targets.${index}`);
              setOpen(null);
            }}
            onRemove={() => {
              remove(index);
              setOpen(null);
              addButton.current?.focus();
            }}
          />
        ))}
      </ol>
      {emptyList !== undefined && (
        <p className={styles.error} role="alert">
          {emptyList}
        </p>
      )}
      <fieldset className={styles.add}>
        <legend className={styles.legend}>{texts.addTitle}</legend>
        <Button
          ref={(button: HTMLElement | null) => {
            addButton.current = button;
          }}
          icon={<Add20Regular />}
          onClick={() => add(newChangeTarget())}
        >
          {texts.addFigure}
        </Button>
        <Button icon={<Add20Regular />} onClick={() => add(newStepsTarget())}>
          {texts.addSteps}
        </Button>
      </fieldset>
    </>
  );
}
