import { Button, Field, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useState, type ReactElement } from 'react';
import type { StepItem } from '../../../application/dialogues/dialogue-services';
import type { Agreement } from '../../../domain/agreement/agreement';
import { dayOfSerial, parseDay, type CalendarDay } from '../../../domain/days';
import { stepKindWords, stepStatusWords, type StepStatus } from '../../../domain/steps';
import { dialogueTexts, stepHeading } from '../../../text/dialogue-pane-texts';
import { formatDay } from '../../../text/dialogue-report-texts';
import type { UserMessage } from '../../../text/user-message';
import { usePane } from '../../environment';
import { describeFault } from '../../messages/describe-problem';
import { FactList } from '../../parts/FactList';
import { MessagePanel } from '../../parts/MessagePanel';
import { describeChange } from './describe-dialogue-problem';
import type { DialogueDesk } from './dialogue-desk';

const { steps: texts } = dialogueTexts;

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& p': { margin: 0 },
  },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  strong: { fontWeight: tokens.fontWeightSemibold },
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  soon: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorStatusSuccessForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  control: { width: '100%', minWidth: 0, '& select': { minWidth: 0 }, '& input': { minWidth: 0, width: '100%' } },
});

interface Properties {
  readonly desk: DialogueDesk;
  readonly agreement: Agreement;
  readonly item: StepItem;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function dueText(due: StepItem['step']['due']): string {
  const day = typeof due === 'number' ? dayOfSerial(due) : null;
  return day?.ok === true ? formatDay(day.value) : texts.notSet;
}

/** A step or criterion: what it is, where it stands, and the form that changes it. */
export function StepCard({ desk, agreement, item, open, onOpen }: Properties): ReactElement {
  const styles = useStyles();
  const { environment, memory } = usePane();
  const { step, place } = item;
  const heading = stepHeading(stepKindWords[step.kind], step.no);
  const goTo = async (): Promise<void> => {
    if (place === null) return;
    const result = await environment.services.goTo(place);
    memory.notice.set(result.ok ? null : { kind: 'problem', message: describeFault(result.error) });
  };
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <span className={styles.strong}>{heading}</span>
        <StateMark item={item} />
      </div>
      <p>{step.text}</p>
      {open ? (
        <StepForm desk={desk} agreement={agreement} item={item} onDone={() => onOpen(false)} />
      ) : (
        <>
          <FactList
            facts={[
              [texts.owner, step.owner === '' ? texts.notSet : step.owner],
              [texts.due, dueText(step.due)],
              ...(step.evidence === '' ? [] : [[evidenceLabel(step.kind), step.evidence] as const]),
            ]}
          />
          <div className={styles.actions}>
            <Button
              size="small"
              icon={<EditRegular />}
              aria-label={`${texts.edit}: ${heading}, ${step.text}`}
              onClick={() => onOpen(true)}
            >
              {texts.edit}
            </Button>
            {place !== null && (
              <Button
                size="small"
                appearance="subtle"
                iconPosition="after"
                icon={<ArrowRight16Regular />}
                aria-label={`${texts.toCell}: ${heading}, ${step.text}`}
                onClick={() => void goTo()}
              >
                {texts.toCell}
              </Button>
            )}
          </div>
        </>
      )}
    </li>
  );
}

/** Status in words, with what its day says about it; a sign of its own shape beside it. */
function StateMark({ item: { step, state } }: { readonly item: StepItem }): ReactElement {
  const styles = useStyles();
  const status = stepStatusWords[step.status];
  switch (state) {
    case 'overdue':
      return (
        <span className={styles.mark}>
          {status}
          <span className={styles.late}>
            <Warning20Filled /> {texts.states.overdue}
          </span>
        </span>
      );
    case 'dueSoon':
      return (
        <span className={styles.mark}>
          {status}
          <span className={styles.soon}>
            <Clock20Regular /> {texts.states.dueSoon}
          </span>
        </span>
      );
    case 'settled':
      return (
        <span className={styles.mark}>
          {step.status !== 'notMet' && <CheckmarkCircle20Filled className={styles.done} />}
          {status}
        </span>
      );
    case 'inTime':
      return <span>{status}</span>;
  }
}

function evidenceLabel(kind: StepItem['step']['kind']): string {
  return kind === 'criterion' ? texts.judgementReason : texts.evidence;
}

const statusesOf: Readonly<Record<StepItem['step']['kind'], readonly StepStatus[]>> = {
  step: ['open', 'inProgress', 'done'],
  criterion: ['open', 'met', 'notMet'],
};

interface FormProperties {
  readonly desk: DialogueDesk;
  readonly agreement: Agreement;
  readonly item: StepItem;
  readonly onDone: () => void;
}

function StepForm({ desk, agreement, item: { step }, onDone }: FormProperties): ReactElement {
  const styles = useStyles();
  const { memory } = usePane();
  const [owner, setOwner] = useState(step.owner);
  const [due, setDue] = useState(typeof step.due === 'number' ? dueText(step.due) : '');
  const [status, setStatus] = useState<StepStatus>(step.status);
  const [evidence, setEvidence] = useState(step.evidence);
  const [problem, setProblem] = useState<UserMessage | null>(null);
  const [dueInvalid, setDueInvalid] = useState(false);
  const save = async (): Promise<void> => {
    const day = due.trim() === '' ? null : parseDay(due);
    setDueInvalid(day !== null && !day.ok);
    if (day !== null && !day.ok) return;
    const { agreementYear: year, jobcenter } = agreement;
    const wanted: CalendarDay | null = day === null ? null : day.value;
    const failed = await desk.changeStep({ year, jobcenter, step, owner, due: wanted, status, evidence });
    setProblem(failed === null ? null : describeChange(failed));
    if (failed !== null) return;
    memory.notice.set({ kind: 'done', text: texts.saved });
    onDone();
  };
  return (
    <>
      <Field label={texts.owner}>
        <Input className={styles.control} value={owner} onChange={(_, { value }) => setOwner(value)} />
      </Field>
      <Field
        label={texts.due}
        {...(dueInvalid
          ? { validationMessage: dialogueTexts.wizard.dayInvalid, validationState: 'error' }
          : { hint: dialogueTexts.wizard.dayHint })}
      >
        <Input className={styles.control} value={due} onChange={(_, { value }) => setDue(value)} />
      </Field>
      <Field label={texts.status}>
        <Select className={styles.control} value={status} onChange={(_, { value }) => setStatus(value as StepStatus)}>
          {statusesOf[step.kind].map((each) => (
            <option key={each} value={each}>
              {stepStatusWords[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={evidenceLabel(step.kind)} required={status === 'met' || status === 'notMet'}>
        <Textarea value={evidence} resize="vertical" rows={2} onChange={(_, { value }) => setEvidence(value)} />
      </Field>
      {problem !== null && (
        <div role="alert">
          <MessagePanel tone="error" message={problem} />
        </div>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void save()}>
          {texts.save}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </>
  );
}
