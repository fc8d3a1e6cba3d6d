import { Button, Field, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { FollowUp } from '../../../application/dialogues/dialogue-services';
import {
  agreedVerdicts,
  agreedVerdictWords,
  judgementReasons,
  reasonWords,
  type AgreedVerdict,
  type Dialogue,
  type DialogueEntry,
  type Judgement,
  type JudgementReason,
} from '../../../domain/dialogue';
import { dialogueHeading, dialogueTexts } from '../../../text/dialogue-pane-texts';
import { sexTexts } from '../../../text/indicator-texts';
import { targetHeading } from '../../../text/pane-texts';
import type { UserMessage } from '../../../text/user-message';
import { verdictText } from '../../../text/verdict-texts';
import { usePane } from '../../environment';
import { Card } from '../../parts/Card';
import { MessagePanel } from '../../parts/MessagePanel';
import { VerdictMark } from '../../parts/VerdictMark';
import { describeChange } from './describe-dialogue-problem';
import type { DialogueDesk } from './dialogue-desk';

const { judgement: texts } = dialogueTexts;

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start' },
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ':focus': { outlineStyle: 'none' },
  },
  control: { width: '100%', minWidth: 0, '& select': { minWidth: 0 } },
  computed: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  save: { alignSelf: 'flex-start', minHeight: '44px' },
});

interface Properties {
  readonly desk: DialogueDesk;
  readonly followUp: FollowUp;
  readonly dialogue: Dialogue;
}

/** What was agreed for each target, beside what was computed. */
export function JudgementView({ desk, followUp, dialogue }: Properties): ReactElement {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone; a screen reader is to say where the user is now.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Button
        appearance="subtle"
        className={styles.back}
        icon={<ArrowLeft20Regular />}
        onClick={() => desk.judged.set(null)}
      >
        {texts.back}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={styles.lead}>
        {dialogueHeading(dialogue)}
      </h2>
      {dialogue.entries.map((entry) => (
        <EntryForm
          key={`${entry.targetNo}-${entry.sex}`}
          desk={desk}
          dialogue={dialogue}
          entry={entry}
          title={titleOf(followUp, dialogue, entry)}
          jobcenter={followUp.agreement.jobcenter}
        />
      ))}
    </>
  );
}

/** Targets of other years have other titles: then the number says which one is meant. */
function titleOf({ agreement }: FollowUp, { year }: Dialogue, { targetNo, sex }: DialogueEntry): string {
  const suffix = sex === 'total' ? '' : ` (${sexTexts[sex]})`;
  const target = year === agreement.agreementYear ? agreement.targets.find((each) => each.no === targetNo) : undefined;
  return `${target === undefined ? `Ziel ${targetNo}` : targetHeading(targetNo, target.title)}${suffix}`;
}

interface FormProperties {
  readonly desk: DialogueDesk;
  readonly dialogue: Dialogue;
  readonly entry: DialogueEntry;
  readonly title: string;
  readonly jobcenter: string;
}

interface Draft {
  readonly agreed: AgreedVerdict | '';
  readonly kind: JudgementReason | '';
  readonly words: string;
  readonly arrangement: string;
}

function draftOf({ agreed, reason, arrangement }: DialogueEntry): Draft {
  return { agreed: agreed ?? '', kind: reason?.kind ?? '', words: reason?.words ?? '', arrangement };
}

function judgementOf({ agreed, kind, words, arrangement }: Draft): Judgement {
  return {
    agreed: agreed === '' ? null : agreed,
    reason: kind === '' && words.trim() === '' ? null : { kind: kind === '' ? null : kind, words },
    arrangement,
  };
}

function EntryForm({ desk, dialogue, entry, title, jobcenter }: FormProperties): ReactElement {
  const styles = useStyles();
  const { memory } = usePane();
  const [draft, setDraft] = useState(() => draftOf(entry));
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<UserMessage | null>(null);
  const edit = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const save = async (): Promise<void> => {
    setSaving(true);
    setProblem(null);
    const { year, no } = dialogue;
    const { targetNo, sex } = entry;
    const failed = await desk.judge({ year, jobcenter, no, targetNo, sex, judgement: judgementOf(draft) });
    setSaving(false);
    setProblem(failed === null ? null : describeChange(failed));
    memory.notice.set(failed === null ? { kind: 'done', text: texts.saved } : null);
  };
  return (
    <Card title={title} level={3}>
      <div className={styles.computed}>
        <span>{texts.computed}</span>
        <VerdictMark verdict={verdictText(entry.computed)} />
      </div>
      <Field label={texts.agreed}>
        <Select
          className={styles.control}
          value={draft.agreed}
          onChange={(_, { value }) => edit({ agreed: value as Draft['agreed'] })}
        >
          <option value="">{texts.notYet}</option>
          {agreedVerdicts.map((verdict) => (
            <option key={verdict} value={verdict}>
              {agreedVerdictWords[verdict]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.reason}>
        <Select
          className={styles.control}
          value={draft.kind}
          onChange={(_, { value }) => edit({ kind: value as Draft['kind'] })}
        >
          <option value="">{texts.noReason}</option>
          {judgementReasons.map((reason) => (
            <option key={reason} value={reason}>
              {reasonWords[reason]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.words}>
        <Textarea value={draft.words} resize="vertical" rows={2} onChange={(_, { value }) => edit({ words: value })} />
      </Field>
      <Field label={texts.arrangement}>
        <Textarea
          value={draft.arrangement}
          resize="vertical"
          rows={3}
          onChange={(_, { value }) => edit({ arrangement: value })}
        />
      </Field>
      {problem !== null && (
        <div role="alert">
          <MessagePanel tone="error" message={problem} />
        </div>
      )}
      <Button
        appearance="primary"
        className={styles.save}
        disabledFocusable={saving}
        aria-label={`${texts.save}: ${title}`}
        onClick={() => void save()}
      >
        {saving ? texts.saving : texts.save}
      </Button>
    </Card>
  );
}
