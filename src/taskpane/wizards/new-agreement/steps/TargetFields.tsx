import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { targetForms } from '../../../../domain/agreement/agreement';
import { targetDirection } from '../../../../domain/agreement/check-targets';
import { indicatorCodes } from '../../../../domain/indicator';
import { sexes } from '../../../../domain/sex';
import { targetFormTexts } from '../../../../text/finding-texts';
import { indicatorLabel, sexTexts } from '../../../../text/indicator-texts';
import { wizardTexts } from '../../../../text/wizard-texts';
import { RadioField, SelectField } from '../../../fields/ChoiceField';
import { LinesField, TextField } from '../../../fields/TextField';
import { valueKind, type AgreementDraft, type TargetDraft } from '../schema';

const useStyles = makeStyles({
  values: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(72px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
});

interface Properties {
  readonly index: number;
  readonly target: TargetDraft;
}

/** The fields of one target; which ones there are depends on its form. */
export function TargetFields({ index, target }: Properties): ReactElement {
  const styles = useStyles();
  const texts = wizardTexts.targets;
  const { form } = target;
  const kind = valueKind(form);
  const indicator = target.indicator === '' ? null : target.indicator;
  // The direction belongs to the indicator; only where neither way is better does the agreement decide.
  const asksDirection = kind !== null && indicator !== null && targetDirection({ form, indicator }) === null;
  return (
    <>
      <TextField<AgreementDraft> name={`targets.${index}.title`} label={texts.heading} required />
      <SelectField<AgreementDraft>
        name={`targets.${index}.form`}
        label={texts.form}
        choices={targetForms.map((value) => ({ value, label: targetFormTexts[value] }))}
      />
      {form === 'steps' ? (
        <>
          <LinesField<AgreementDraft>
            name={`targets.${index}.steps`}
            label={texts.steps}
            hint={texts.stepsHint}
            rows={4}
            required
          />
          <LinesField<AgreementDraft>
            name={`targets.${index}.criteria`}
            label={texts.criteria}
            hint={texts.criteriaHint}
            rows={3}
          />
        </>
      ) : (
        <SelectField<AgreementDraft>
          name={`targets.${index}.indicator`}
          label={texts.indicator}
          required
          choices={[
            { value: '', label: texts.chooseIndicator },
            ...indicatorCodes.map((code) => ({ value: code, label: indicatorLabel(code) })),
          ]}
        />
      )}
      {asksDirection && (
        <RadioField<AgreementDraft>
          name={`targets.${index}.direction`}
          label={texts.direction}
          required
          choices={(['higher', 'lower'] as const).map((value) => ({ value, label: texts.directions[value] }))}
        />
      )}
      {(form === 'change' || form === 'quota' || form === 'count') && (
        <fieldset className={styles.values}>
          <legend className={styles.legend}>{texts.values[form]}</legend>
          <p className={styles.hint}>
            {texts.valueHints[form]}. {texts.sexHint}.
          </p>
          <div className={styles.row}>
            {sexes.map((sex) => (
              <div key={sex}>
                <TextField<AgreementDraft>
                  name={`targets.${index}.values.${sex}`}
                  label={sexTexts[sex]}
                  numeric
                  {...(kind === 'percent' ? { suffix: '%' } : {})}
                />
              </div>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
