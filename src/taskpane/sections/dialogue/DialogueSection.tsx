import { Button, Field, Select, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useEffect, type ReactElement } from 'react';
import type { FollowUp } from '../../../application/dialogues/dialogue-services';
import { dialogueTexts } from '../../../text/dialogue-pane-texts';
import { overviewTexts, shellTexts } from '../../../text/pane-texts';
import { usePane } from '../../environment';
import { showSection } from '../../memory/pane-memory';
import { useStore } from '../../memory/store';
import { Busy } from '../../parts/Busy';
import { Card } from '../../parts/Card';
import { useFocusAfter } from '../../parts/focus';
import { MessagePanel } from '../../parts/MessagePanel';
import { SectionBody } from '../../parts/SectionBody';
import { describeReading } from './describe-dialogue-problem';
import { openDesk, type DeskView, type DialogueDesk, type ReadingState } from './dialogue-desk';
import { DialogueList } from './DialogueList';
import { JudgementView } from './JudgementView';
import { PrepareWizard } from './PrepareWizard';
import { StepList } from './StepList';

const useStyles = makeStyles({
  select: { width: '100%', '& select': { minWidth: 0 } },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Zieldialoge and steps of an agreement: what is due, what was agreed, and who does what by when. */
export function DialogueSection(): ReactElement {
  const pane = usePane();
  const desk = openDesk(pane);
  const reading = useStore(desk.reading);
  useEffect(() => void desk.refresh(), [desk]);
  const refreshing = reading.kind === 'ready' && reading.refreshing;
  return (
    <SectionBody
      title={dialogueTexts.title}
      action={
        reading.kind === 'ready' && (
          <Button
            appearance="subtle"
            icon={<ArrowClockwise20Regular />}
            disabledFocusable={refreshing}
            onClick={() => void desk.refresh()}
          >
            {refreshing ? dialogueTexts.refreshing : dialogueTexts.refresh}
          </Button>
        )
      }
    >
      <Content desk={desk} reading={reading} />
    </SectionBody>
  );
}

function Content({ desk, reading }: { readonly desk: DialogueDesk; readonly reading: ReadingState }): ReactElement {
  switch (reading.kind) {
    case 'loading':
      return <Busy text={dialogueTexts.loading} />;
    case 'failed':
      return (
        <div role="alert">
          <MessagePanel
            tone="error"
            message={describeReading(reading.problem)}
            actions={<Button onClick={() => void desk.refresh()}>{shellTexts.retry}</Button>}
          />
        </div>
      );
    case 'ready':
      switch (reading.state.state) {
        case 'empty':
          return <NoAgreement />;
        case 'partUnreadable':
          return <MessagePanel tone="error" message={overviewTexts.unreadable[reading.state.reason]} />;
        case 'ready':
          return <AgreementDesk desk={desk} followUp={reading.state.followUp} />;
      }
  }
}

function NoAgreement(): ReactElement {
  const styles = useStyles();
  const { memory } = usePane();
  const { text, hint, action } = dialogueTexts.empty;
  return (
    <Card title={text} level={2}>
      <p className={styles.text}>{hint}</p>
      <Button
        appearance="primary"
        onClick={() => {
          memory.wizardOpen.set(true);
          showSection(memory, 'vereinbarung');
        }}
      >
        {action}
      </Button>
    </Card>
  );
}

interface DeskProperties {
  readonly desk: DialogueDesk;
  readonly followUp: FollowUp;
}

function AgreementDesk({ desk, followUp }: DeskProperties): ReactElement {
  const view = useStore(desk.view);
  const preparing = useStore(desk.preparing);
  const judged = useStore(desk.judged);
  const { memory } = usePane();
  const dialogue = followUp.dialogues.find((each) => each.year === judged?.year && each.no === judged.no);
  // Whatever button led back is gone with its view.
  const tab = useFocusAfter(preparing !== null || dialogue !== undefined);
  if (preparing !== null) return <PrepareWizard desk={desk} state={preparing} />;
  if (dialogue !== undefined) return <JudgementView desk={desk} followUp={followUp} dialogue={dialogue} />;
  return (
    <>
      <AgreementChoice desk={desk} followUp={followUp} />
      <TabList
        aria-label={dialogueTexts.views.label}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          memory.notice.set(null);
          desk.view.set(value as DeskView);
        }}
      >
        <Tab ref={view === 'dialogues' ? tab : null} value="dialogues">
          {dialogueTexts.views.dialogues}
        </Tab>
        <Tab ref={view === 'steps' ? tab : null} value="steps">
          {dialogueTexts.views.steps}
        </Tab>
      </TabList>
      {view === 'dialogues' ? (
        <DialogueList desk={desk} followUp={followUp} />
      ) : (
        <StepList desk={desk} followUp={followUp} />
      )}
    </>
  );
}

/** Which agreement is meant, where the workbook holds several. */
function AgreementChoice({ desk, followUp }: DeskProperties): ReactElement {
  const styles = useStyles();
  const { agreements, agreement } = followUp;
  const label = (year: number, jobcenter: string): string => `${jobcenter}, ${year}`;
  if (agreements.length < 2) {
    return <p className={styles.text}>{label(agreement.agreementYear, agreement.jobcenter)}</p>;
  }
  const value = agreements.findIndex(
    ({ year, jobcenter }) => year === agreement.agreementYear && jobcenter === agreement.jobcenter,
  );
  return (
    <Field label={dialogueTexts.agreement}>
      <Select
        className={styles.select}
        value={String(value)}
        onChange={(_, data) => {
          const chosen = agreements[Number(data.value)];
          if (chosen !== undefined) void desk.choose(chosen);
        }}
      >
        {agreements.map(({ year, jobcenter }, index) => (
          <option key={label(year, jobcenter)} value={String(index)}>
            {label(year, jobcenter)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
