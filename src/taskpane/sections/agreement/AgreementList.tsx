import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Agreement, Target } from '../../../domain/agreement/agreement';
import { formatEuro } from '../../../text/german-format';
import { sexTexts } from '../../../text/indicator-texts';
import {
  agreementHeading,
  agreementSectionTexts,
  dialoguesText,
  overviewTexts,
  sectionTexts,
  shellTexts,
  targetHeading,
} from '../../../text/pane-texts';
import { targetMeaningText } from '../../../text/target-meaning-texts';
import { usePane } from '../../environment';
import type { OverviewState } from '../../memory/overview-store';
import { describeFault } from '../../messages/describe-problem';
import { Card } from '../../parts/Card';
import { FactList } from '../../parts/FactList';
import { MessagePanel } from '../../parts/MessagePanel';
import { SectionBody } from '../../parts/SectionBody';
import { WordCard } from './WordCard';

const useStyles = makeStyles({
  primary: { minHeight: '44px' },
  text: { margin: 0 },
  targets: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    '& p': { margin: 0 },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  meaning: { color: tokens.colorNeutralForeground2 },
});

/** The agreement in the workbook as it was entered, and the way to a new one. */
export function AgreementList({
  state,
}: {
  readonly state: Exclude<OverviewState, { kind: 'loading' }>;
}): ReactElement {
  const { memory } = usePane();
  if (state.kind === 'failed')
    return (
      <SectionBody title={sectionTexts.vereinbarung}>
        <div role="alert">
          <MessagePanel
            tone="error"
            message={describeFault(state.fault)}
            actions={<Button onClick={() => void memory.overview.refresh()}>{shellTexts.retry}</Button>}
          />
        </div>
      </SectionBody>
    );
  switch (state.overview.state) {
    case 'partUnreadable':
      return (
        <SectionBody title={sectionTexts.vereinbarung}>
          <MessagePanel tone="error" message={overviewTexts.unreadable[state.overview.reason]} />
        </SectionBody>
      );
    case 'empty':
      return <EmptyList />;
    case 'agreement':
      return (
        <SectionBody title={sectionTexts.vereinbarung}>
          <AgreementFacts agreement={state.overview.agreement} />
          <WordCard agreement={state.overview.agreement} level={2} />
          <CreateButton />
        </SectionBody>
      );
  }
}

function EmptyList(): ReactElement {
  const styles = useStyles();
  return (
    <SectionBody title={sectionTexts.vereinbarung}>
      <p className={styles.text}>{agreementSectionTexts.empty}</p>
      <p className={styles.text}>{agreementSectionTexts.emptyHint}</p>
      <CreateButton />
    </SectionBody>
  );
}

function CreateButton(): ReactElement {
  const styles = useStyles();
  const { memory } = usePane();
  return (
    <Button
      appearance="primary"
      className={styles.primary}
      onClick={() => {
        memory.focusHeading.set(true);
        memory.wizardOpen.set(true);
      }}
    >
      {agreementSectionTexts.create}
    </Button>
  );
}

function AgreementFacts({ agreement }: { readonly agreement: Agreement }): ReactElement {
  const styles = useStyles();
  const { administrativeCosts, integrationBudget } = agreement.budget;
  const euro = (amount: number | null): string =>
    amount === null ? agreementSectionTexts.notStated : formatEuro(amount);
  return (
    <>
      <Card title={`${agreementHeading(agreement.agreementYear)}, ${agreement.jobcenter}`} level={2}>
        <FactList
          facts={[
            [agreementSectionTexts.baseYear, String(agreement.baseYear)],
            [agreementSectionTexts.parties, [agreement.jobcenter, ...agreement.ministries].join(', ')],
            [agreementSectionTexts.administrativeCosts, euro(administrativeCosts)],
            [agreementSectionTexts.integrationBudget, euro(integrationBudget)],
            [agreementSectionTexts.dialogues, dialoguesText(agreement.dialogues.minPerYear)],
          ]}
        />
      </Card>
      <Card title={agreementSectionTexts.targets} level={2}>
        <ul className={styles.targets}>
          {agreement.targets.map((target) => (
            <li key={`${target.no} ${target.sex}`}>
              <p className={styles.title}>{targetTitle(target)}</p>
              <p className={styles.meaning}>{target.wording ?? targetMeaningText(target, agreement.baseYear)}</p>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function targetTitle({ no, title, sex }: Target): string {
  return sex === 'total' ? targetHeading(no, title) : `${targetHeading(no, title)} (${sexTexts[sex]})`;
}
