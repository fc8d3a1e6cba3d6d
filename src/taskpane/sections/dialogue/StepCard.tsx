import { Button, Field, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useEffect, useRef, useState, type ReactElement, type RefCallback } from 'react';
import type { FollowUp, StepItem } from '../../../application/dialogues/dialogue-services';
import { dayOfSerial, parseDay, type CalendarDay } from '../../../domain/days';
import { stepKindWords, stepStatusWords, type StepStatus } from '../../../domain/steps';
import { dialogueTexts, stepHeading } from '../../../text/dialogue-pane-texts';
import { formatDay } from '../../../text/dialogue-report-texts';
import type { UserMessage } from '../../../text/user-message';
import { usePane } from '../../environment';
import { useStore } from '../../memory/store';
import { describeFault } from '../../messages/describe-problem';
import { FactList } from '../../parts/FactList';
import { MessagePanel } from '../../parts/MessagePanel';
import { describeChange } from './describe-dialogue-problem';
import type { DialogueDesk } from './dialogue-desk';
import { stepDraftOf, stepKey, stepScope, type StepDraft } from './drafts';
import { withEntry, withoutEntry } from './unsaved-entries';

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
  readonly followUp: FollowUp;
  readonly item: StepItem;
}

export function dueText(due: StepItem['step']['due']): string {
  if (due === 'unreadable') return texts.dueUnreadable;
  const day = typeof due === 'number' ? dayOfSerial(due) : null;
  return day?.ok === true ? formatDay(day.value) : texts.notSet;
}

/** A step or criterion: what it is, where it stands, and the form that changes it. */
export function StepCard({ desk, followUp, item }: Properties): ReactElement {
  const styles = useStyles();
  const { environment, memory } = usePane();
  const { step, place } = item;
  const heading = stepHeading(stepKindWords[step.kind], step.no);
  const key = stepKey(followUp, step);
  const open = useStore(desk.openStep) === key;
  const unsaved = useStore(desk.stepDrafts).has(key);
  const edit = useRef<HTMLElement>(null);
  const firstField = useRef<HTMLElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current === open) return;
    wasOpen.current = open;
    if (open) firstField.current?.focus();
    // The form that had the focus is gone; another form that was opened instead keeps it.
    else if (document.activeElement === document.body) edit.current?.focus();
  }, [open]);
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
        <StepForm
          desk={desk}
          followUp={followUp}
          item={item}
          firstField={(element) => {
            firstField.current = element;
          }}
        />
      ) : (
        <>
          <FactList
            facts={[
              [texts.owner, step.owner === '' ? texts.notSet : step.owner],
              [texts.due, dueText(step.due)],
              ...(step.evidence === '' ? [] : [[evidenceLabel(step.kind), step.evidence] as const]),
            ]}
          />
          {unsaved && <p className={styles.strong}>{dialogueTexts.unsaved}</p>}
          <div className={styles.actions}>
            <Button
              ref={(element: HTMLElement | null) => {
                edit.current = element;
              }}
              size="small"
              icon={<EditRegular />}
              aria-label={`${texts.edit}: ${heading}, ${step.text}`}
              onClick={() => desk.openStep.set(key)}
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

interface FormProperties extends Properties {
  readonly firstField: RefCallback<HTMLElement>;
}

function StepForm({ desk, followUp, item: { step }, firstField }: FormProperties): ReactElement {
  const styles = useStyles();
  const { memory } = usePane();
  const key = stepKey(followUp, step);
  const unsaved = useStore(desk.stepDrafts).get(key);
  const base = unsaved?.base ?? stepDraftOf(step);
  const { owner, due, status, evidence } = unsaved?.now ?? base;
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<UserMessage | null>(null);
  const [dueInvalid, setDueInvalid] = useState(false);
  const edit = (change: Partial<StepDraft>): void => {
    // What is typed while it is being written would be in neither the row nor the form.
    if (saving) return;
    const now = { owner, due, status, evidence, ...change };
    const label = `Ziel ${step.targetNo}, ${stepHeading(stepKindWords[step.kind], step.no)}`;
    const entry = { scope: stepScope(followUp), label, base, now };
    desk.stepDrafts.set(withEntry(desk.stepDrafts.get(), key, entry));
  };
  const close = (): void => {
    desk.stepDrafts.set(withoutEntry(desk.stepDrafts.get(), key));
    desk.openStep.set(null);
  };
  const save = async (): Promise<void> => {
    const day = due.trim() === '' ? null : parseDay(due);
    setDueInvalid(day !== null && !day.ok);
    if (day !== null && !day.ok) return;
    const { agreementYear: year, jobcenter } = followUp.agreement;
    const wanted: CalendarDay | null = day === null ? null : day.value;
    setSaving(true);
    const failed = await desk.changeStep({ year, jobcenter, step, owner, due: wanted, status, evidence }, key);
    setSaving(false);
    setProblem(failed === null ? null : describeChange(failed));
    if (failed !== null) return;
    memory.notice.set({ kind: 'done', text: texts.saved });
    close();
  };
  return (
    <>
      <Field label={texts.owner}>
        <Input
          ref={firstField}
          className={styles.control}
          value={owner}
          onChange={(_, { value }) => edit({ owner: value })}
        />
      </Field>
      <Field
        label={texts.due}
        {...(dueInvalid
          ? { validationMessage: dialogueTexts.wizard.dayInvalid, validationState: 'error' }
          : { hint: dialogueTexts.wizard.dayHint })}
      >
        <Input className={styles.control} value={due} onChange={(_, { value }) => edit({ due: value })} />
      </Field>
      <Field label={texts.status}>
        <Select
          className={styles.control}
          value={status}
          onChange={(_, { value }) => edit({ status: value as StepStatus })}
        >
          {statusesOf[step.kind].map((each) => (
            <option key={each} value={each}>
              {stepStatusWords[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={evidenceLabel(step.kind)} required={status === 'met' || status === 'notMet'}>
        <Textarea value={evidence} resize="vertical" rows={2} onChange={(_, { value }) => edit({ evidence: value })} />
      </Field>
      {problem !== null && (
        <div role="alert">
          <MessagePanel tone="error" message={problem} />
        </div>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={saving} onClick={() => void save()}>
          {texts.save}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {texts.cancel}
        </Button>
      </div>
    </>
  );
}
