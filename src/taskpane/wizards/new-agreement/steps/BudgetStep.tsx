import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { checkAgreement } from '../../../../domain/agreement/check-agreement';
import { parseGermanEuro } from '../../../../domain/german-number';
import { budgetSumText, wizardTexts } from '../../../../text/wizard-texts';
import { TextField } from '../../../fields/TextField';
import { useStore } from '../../../memory/store';
import { draftAgreement } from '../draft';
import type { AgreementDraft } from '../schema';
import type { WizardStore } from '../wizard-store';
import { useWishedField } from './wished-field';

const useStyles = makeStyles({
  sum: {
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    '& dd': { margin: 0, fontVariantNumeric: 'tabular-nums' },
  },
  amount: { fontWeight: tokens.fontWeightSemibold },
  missing: { color: tokens.colorNeutralForeground2 },
  note: { margin: 0 },
});

/** Step 2: the two budget lines, their sum, and the total as the agreement states it. */
export function BudgetStep({ wizard }: { readonly wizard: WizardStore }): ReactElement {
  const styles = useStyles();
  const state = useStore(wizard);
  useWishedField(wizard, state);
  const texts = wizardTexts.budget;
  const { draft } = state;
  const parts = [parseGermanEuro(draft.administrativeCosts), parseGermanEuro(draft.integrationBudget)];
  const sum = parts.reduce<number | null>((total, part) => (total !== null && part.ok ? total + part.value : null), 0);
  return (
    <>
      <TextField<AgreementDraft>
        name="administrativeCosts"
        label={texts.administrativeCosts}
        hint={texts.amountHint}
        suffix="€"
        numeric
      />
      <TextField<AgreementDraft>
        name="integrationBudget"
        label={texts.integrationBudget}
        hint={texts.amountHint}
        suffix="€"
        numeric
      />
      <dl className={styles.sum} aria-live="polite">
        <dt>{texts.sum}</dt>
        {sum === null ? (
          <dd className={styles.missing}>{texts.sumMissing}</dd>
        ) : (
          <dd className={styles.amount}>{budgetSumText(sum)}</dd>
        )}
      </dl>
      <TextField<AgreementDraft>
        name="statedTotal"
        label={texts.statedTotal}
        hint={texts.statedTotalHint}
        suffix="€"
        numeric
      />
      <p className={styles.note} aria-live="polite">
        {sum !== null && parseGermanEuro(draft.statedTotal).ok && (totalDiffers(draft) ? texts.differs : texts.agrees)}
      </p>
    </>
  );
}

/** The rule stands in the domain once; here it is only asked. */
function totalDiffers(draft: AgreementDraft): boolean {
  return checkAgreement(draftAgreement(draft, null)).some(({ code }) => code === 'budgetTotalDiffers');
}
