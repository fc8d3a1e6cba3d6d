import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { agreementLayouts } from '../../../../domain/agreement/agreement';
import { laender, wizardTexts } from '../../../../text/wizard-texts';
import { RadioField, SelectField } from '../../../fields/ChoiceField';
import { LinesField, TextField } from '../../../fields/TextField';
import { useStore } from '../../../memory/store';
import type { AgreementDraft } from '../schema';
import type { WizardStore } from '../wizard-store';
import { useWishedField } from './wished-field';

const useStyles = makeStyles({
  years: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

/** Step 1: who agrees, for which year. */
export function PartiesStep({ wizard }: { readonly wizard: WizardStore }): ReactElement {
  const styles = useStyles();
  const state = useStore(wizard);
  useWishedField(wizard, state);
  const { setValue } = useFormContext<AgreementDraft>();
  const texts = wizardTexts.parties;
  // The base year follows a year typed anew; whoever compares with an older one sets it afterwards.
  const followYear = (year: string): void => {
    if (/^20\d\d$/.test(year)) setValue('baseYear', String(Number(year) - 1), { shouldValidate: true });
  };
  return (
    <>
      <TextField<AgreementDraft> name="jobcenter" label={texts.jobcenter} hint={texts.jobcenterHint} required />
      <SelectField<AgreementDraft>
        name="land"
        label={texts.land}
        required
        choices={[{ value: '', label: texts.chooseLand }, ...landChoices(state.draft.land)]}
      />
      <TextField<AgreementDraft> name="ministry" label={texts.ministry} hint={texts.ministryHint} required />
      <LinesField<AgreementDraft>
        name="secondMinistry"
        label={texts.furtherMinistries}
        hint={texts.furtherMinistriesHint}
        rows={2}
      />
      <div className={styles.years}>
        <div>
          <TextField<AgreementDraft>
            name="agreementYear"
            label={texts.agreementYear}
            numeric
            required
            onValue={followYear}
          />
        </div>
        <div>
          <TextField<AgreementDraft>
            name="baseYear"
            label={texts.baseYear}
            hint={texts.baseYearHint}
            numeric
            required
          />
        </div>
      </div>
      <TextField<AgreementDraft> name="dialogues" label={texts.dialogues} numeric required />
      <RadioField<AgreementDraft>
        name="layout"
        label={texts.layout}
        hint={texts.layoutHint}
        choices={[...agreementLayouts].reverse().map((layout) => ({ value: layout, label: texts.layouts[layout] }))}
      />
    </>
  );
}

/** A name that an agreement read from elsewhere brought along stays choosable. */
function landChoices(current: string): { value: string; label: string }[] {
  const names: readonly string[] = laender;
  return (current === '' || names.includes(current) ? names : [current, ...names]).map((name) => ({
    value: name,
    label: name,
  }));
}
