import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ReactElement } from 'react';
import type { FollowUp } from '../../../application/dialogues/dialogue-services';
import type { CellPlace } from '../../../application/ports';
import type { Dialogue } from '../../../domain/dialogue';
import { agreedCountText, dialogueHeading, dialogueTexts } from '../../../text/dialogue-pane-texts';
import { logFaultText } from '../../../text/dialogue-problem-texts';
import { calendarText, dialogueSheetName } from '../../../text/dialogue-report-texts';
import { usePane } from '../../environment';
import { describeFault } from '../../messages/describe-problem';
import { Card } from '../../parts/Card';
import { MessagePanel } from '../../parts/MessagePanel';
import type { DialogueDesk } from './dialogue-desk';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  faults: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
  primary: { minHeight: '44px' },
});

interface Properties {
  readonly desk: DialogueDesk;
  readonly followUp: FollowUp;
}

/** What the agreement asks for, the dialogues there are, and the way to the next one. */
export function DialogueList({ desk, followUp }: Properties): ReactElement {
  const styles = useStyles();
  const { calendar, dialogues, logFaults, agreement } = followUp;
  const newestFirst = [...dialogues].reverse();
  return (
    <>
      <Card title={`${dialogueTexts.calendar} ${agreement.agreementYear}`} level={2}>
        <p>{calendarText(calendar, agreement.agreementYear)}</p>
        <Button
          appearance="primary"
          className={styles.primary}
          icon={<CalendarLtr20Regular />}
          onClick={() => desk.startPreparing()}
        >
          {dialogueTexts.prepare}
        </Button>
      </Card>
      {logFaults.length > 0 && (
        <MessagePanel tone="warning" message={dialogueTexts.faults}>
          <ul className={styles.faults}>
            {logFaults.slice(0, 5).map((fault) => (
              <li key={`${fault.row}-${fault.column}`}>{logFaultText(fault)}</li>
            ))}
          </ul>
        </MessagePanel>
      )}
      <Card title={dialogueTexts.held} level={2}>
        {newestFirst.length === 0 && <p className={styles.quiet}>{dialogueTexts.noneHeld}</p>}
        <ul className={styles.list}>
          {newestFirst.map((dialogue) => (
            <DialogueItem
              key={`${dialogue.year}-${dialogue.no}`}
              desk={desk}
              dialogue={dialogue}
              logPlace={followUp.logPlaces.get(`${dialogue.year}-${dialogue.no}`) ?? null}
            />
          ))}
        </ul>
      </Card>
    </>
  );
}

interface ItemProperties {
  readonly desk: DialogueDesk;
  readonly dialogue: Dialogue;
  readonly logPlace: CellPlace | null;
}

function DialogueItem({ desk, dialogue, logPlace }: ItemProperties): ReactElement {
  const styles = useStyles();
  const { environment, memory } = usePane();
  const { year, no } = dialogue;
  const goTo = async (place: CellPlace): Promise<void> => {
    const result = await environment.services.goTo(place);
    memory.notice.set(result.ok ? null : { kind: 'problem', message: describeFault(result.error) });
  };
  const heading = dialogueHeading(dialogue);
  return (
    <li className={styles.item}>
      <p className={styles.heading}>{heading}</p>
      <p className={styles.quiet}>{agreedCountText(dialogue)}</p>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<EditRegular />}
          aria-label={`${dialogueTexts.record}: ${heading}`}
          onClick={() => desk.judged.set({ year, no })}
        >
          {dialogueTexts.record}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRight16Regular />}
          iconPosition="after"
          aria-label={`${dialogueTexts.toReport}: ${heading}`}
          onClick={() => void goTo({ sheet: dialogueSheetName(year, no), row: 0, column: 0 })}
        >
          {dialogueTexts.toReport}
        </Button>
        {logPlace !== null && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowRight16Regular />}
            iconPosition="after"
            aria-label={`${dialogueTexts.toLog}: ${heading}`}
            onClick={() => void goTo(logPlace)}
          >
            {dialogueTexts.toLog}
          </Button>
        )}
      </div>
    </li>
  );
}
