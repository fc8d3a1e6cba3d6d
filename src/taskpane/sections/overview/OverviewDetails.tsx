import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useEffect, type ReactElement } from 'react';
import type { FollowUp, StepItem } from '../../../application/dialogues/dialogue-services';
import type { CellPlace } from '../../../application/ports';
import { stepKindWords } from '../../../domain/steps';
import { dialogueTexts, overdueSinceText, stepHeading } from '../../../text/dialogue-pane-texts';
import { calendarText } from '../../../text/dialogue-report-texts';
import { usePane } from '../../environment';
import { showSection } from '../../memory/pane-memory';
import { useStore } from '../../memory/store';
import { describeFault } from '../../messages/describe-problem';
import { Busy } from '../../parts/Busy';
import { Card } from '../../parts/Card';
import { MessagePanel } from '../../parts/MessagePanel';
import { describeReading } from '../dialogue/describe-dialogue-problem';
import { openDesk } from '../dialogue/dialogue-desk';
import { dueText } from '../dialogue/StepCard';
import { FindingsCard } from './FindingsCard';

const { overview: texts } = dialogueTexts;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  late: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusDangerForeground3,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { alignSelf: 'flex-start', minWidth: 'auto' },
});

/** What the verdicts do not say: the next dialogue, overdue steps, and what is wrong with the data. */
export function OverviewDetails(): ReactElement {
  const pane = usePane();
  const desk = openDesk(pane);
  const reading = useStore(desk.reading);
  const overview = useStore(pane.memory.overview);
  const settled = overview.kind === 'ready' && !overview.refreshing ? overview.overview : null;
  useEffect(() => {
    if (settled !== null) void desk.refresh();
  }, [desk, settled]);
  switch (reading.kind) {
    case 'loading':
      return <Busy text={texts.more} />;
    case 'failed':
      return <MessagePanel tone="warning" message={describeReading(reading.problem)} />;
    case 'ready':
      return reading.state.state === 'ready' ? <Cards followUp={reading.state.followUp} /> : <></>;
  }
}

function Cards({ followUp }: { readonly followUp: FollowUp }): ReactElement {
  return (
    <>
      <DialogueCard followUp={followUp} />
      <StepsCard followUp={followUp} />
      <FindingsCard followUp={followUp} />
    </>
  );
}

function DialogueCard({ followUp: { calendar, agreement } }: { readonly followUp: FollowUp }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  return (
    <Card title={texts.dialogues} level={2}>
      <p>{calendarText(calendar, agreement.agreementYear)}</p>
      <Button
        size="small"
        className={styles.link}
        onClick={() => {
          openDesk(pane).view.set('dialogues');
          showSection(pane.memory, 'zieldialog');
        }}
      >
        {texts.toDialogues}
      </Button>
    </Card>
  );
}

/** The pane is narrow; the section lists them all. */
const mostSteps = 3;

function StepsCard({ followUp: { steps } }: { readonly followUp: FollowUp }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const overdue = steps.filter(({ state }) => state === 'overdue');
  return (
    <Card title={`${texts.overdue}: ${overdue.length}`} level={2}>
      {overdue.length === 0 && <p className={styles.quiet}>{steps.length === 0 ? texts.noSteps : texts.noneOverdue}</p>}
      <ul className={styles.list}>
        {overdue.slice(0, mostSteps).map((item) => (
          <OverdueStep key={item.step.row} item={item} />
        ))}
      </ul>
      <Button
        size="small"
        className={styles.link}
        onClick={() => {
          openDesk(pane).view.set('steps');
          showSection(pane.memory, 'zieldialog');
        }}
      >
        {texts.toSteps}
      </Button>
    </Card>
  );
}

function OverdueStep({ item: { step, place } }: { readonly item: StepItem }): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.late}>
        <Warning20Filled /> {overdueSinceText(dueText(step.due))}
      </span>
      <span>{`Ziel ${step.targetNo}, ${stepHeading(stepKindWords[step.kind], step.no)}: ${step.text}`}</span>
      {place !== null && <CellLink place={place} label={`${dialogueTexts.steps.toCell}: ${step.text}`} />}
    </li>
  );
}

function CellLink({ place, label }: { readonly place: CellPlace; readonly label: string }): ReactElement {
  const styles = useStyles();
  const { environment, memory } = usePane();
  const goTo = async (): Promise<void> => {
    const result = await environment.services.goTo(place);
    memory.notice.set(result.ok ? null : { kind: 'problem', message: describeFault(result.error) });
  };
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.link}
      iconPosition="after"
      icon={<ArrowRight16Regular />}
      aria-label={label}
      onClick={() => void goTo()}
    >
      {label.split(':')[0]}
    </Button>
  );
}
