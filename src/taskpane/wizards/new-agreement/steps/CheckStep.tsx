import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import {
  checkAgreement,
  type AgreementFinding,
  type FindingSeverity,
} from '../../../../domain/agreement/check-agreement';
import { findingText } from '../../../../text/finding-texts';
import { targetNumberText, wizardTexts } from '../../../../text/wizard-texts';
import { CheckField } from '../../../fields/ChoiceField';
import { useStore } from '../../../memory/store';
import { Card } from '../../../parts/Card';
import { draftAgreement, targetNumbers } from '../draft';
import { findingField } from '../finding-field';
import type { AgreementDraft } from '../schema';
import type { WizardStore } from '../wizard-store';
import { WordingCard } from './WordingCard';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  finding: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  body: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2 },
  fine: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
});

/** Step 4: what cannot be right and what looks odd, each with the way to its field. */
export function CheckStep({ wizard }: { readonly wizard: WizardStore }): ReactElement {
  const styles = useStyles();
  const { draft, base } = useStore(wizard);
  const findings = checkAgreement(draftAgreement(draft, base));
  const texts = wizardTexts.check;
  return (
    <>
      {findings.length === 0 && (
        <div className={styles.fine}>
          <CheckmarkCircle20Filled className={styles.success} />
          <span>
            {texts.fine} {texts.fineHint}
          </span>
        </div>
      )}
      <FindingList severity="error" findings={findings} wizard={wizard} />
      <FindingList severity="warning" findings={findings} wizard={wizard} />
      <WordingCard wizard={wizard} />
      <CheckField<AgreementDraft> name="sampleMonth" label={texts.sampleMonth} hint={texts.sampleMonthHint} />
    </>
  );
}

interface ListProperties {
  readonly severity: FindingSeverity;
  readonly findings: readonly AgreementFinding[];
  readonly wizard: WizardStore;
}

function FindingList({ severity, findings, wizard }: ListProperties): ReactElement | null {
  const styles = useStyles();
  const texts = wizardTexts.check;
  const numbers = targetNumbers(wizard.get().draft);
  const shown = findings.filter((finding) => finding.severity === severity);
  if (shown.length === 0) return null;
  return (
    <Card title={severity === 'error' ? texts.errors : texts.warnings} level={3}>
      {severity === 'warning' && <p className={styles.hint}>{texts.warningsHint}</p>}
      <ul className={styles.list}>
        {shown.map((finding) => {
          const text = `${finding.targetNo === null ? '' : `${targetNumberText(finding.targetNo)}: `}${findingText(finding)}`;
          return (
            <li key={text} className={styles.finding}>
              {severity === 'error' ? (
                <ErrorCircle20Filled className={styles.error} />
              ) : (
                <Warning20Filled className={styles.warning} />
              )}
              <div className={styles.body}>
                <span>{text}</span>
                <Button
                  size="small"
                  aria-label={`${texts.leadTo}: ${text}`}
                  onClick={() => wizard.dispatch({ type: 'fieldWished', wish: findingField(finding, numbers) })}
                >
                  {texts.leadTo}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
