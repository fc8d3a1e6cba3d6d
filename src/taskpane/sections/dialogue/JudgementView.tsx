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
} from '../../../domain/dialogue';
import { dialogueHeading, dialogueTexts } from '../../../text/dialogue-pane-texts';
import { dialogueSheetName } from '../../../text/dialogue-report-texts';
import { sexTexts } from '../../../text/indicator-texts';
import { targetHeading } from '../../../text/pane-texts';
import type { UserMessage } from '../../../text/user-message';
import { verdictText } from '../../../text/verdict-texts';
import { usePane } from '../../environment';
import { useStore } from '../../memory/store';
import { Card } from '../../parts/Card';
import { MessagePanel } from '../../parts/MessagePanel';
import { VerdictMark } from '../../parts/VerdictMark';
import { describeChange } from './describe-dialogue-problem';
import type { DialogueDesk } from './dialogue-desk';
import { judgementDraftOf, judgementKey, judgementOf, judgementScope, type JudgementDraft } from './drafts';
import { withEntry } from './unsaved-entries';

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
  unsaved: { margin: 0, color: tokens.colorNeutralForeground2 },
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
          followUp={followUp}
          dialogue={dialogue}
          entry={entry}
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

interface FormProperties extends Properties {
  readonly entry: DialogueEntry;
}

/** A target that is only observed has no verdict; it can be put off (domain reference 4.5). */
function agreedChoices({ computed }: DialogueEntry): readonly AgreedVerdict[] {
  return computed === 'monitoringOnly' ? agreedVerdicts.filter((verdict) => verdict === 'deferred') : agreedVerdicts;
}

function EntryForm({ desk, followUp, dialogue, entry }: FormProperties): ReactElement {
  const styles = useStyles();
  const { memory } = usePane();
  const title = titleOf(followUp, dialogue, entry);
  const key = judgementKey(followUp, dialogue, entry);
  const unsaved = useStore(desk.judgementDrafts).get(key);
  const base = unsaved?.base ?? judgementDraftOf(entry);
  const draft = unsaved?.now ?? base;
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<UserMessage | null>(null);
  const edit = (change: Partial<JudgementDraft>): void => {
    // What is typed while it is being written would be in neither the row nor the form.
    if (saving) return;
    const now = { ...draft, ...change };
    const scope = judgementScope(followUp);
    const label = `${dialogueSheetName(dialogue.year, dialogue.no)}, ${title}`;
    desk.judgementDrafts.set(withEntry(desk.judgementDrafts.get(), key, { scope, label, base, now }));
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    setProblem(null);
    const { year, no } = dialogue;
    const { jobcenter } = followUp.agreement;
    const failed = await desk.judge({ year, jobcenter, no, shown: entry, judgement: judgementOf(draft) }, key);
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
          onChange={(_, { value }) => edit({ agreed: value as JudgementDraft['agreed'] })}
        >
          <option value="">{texts.notYet}</option>
          {agreedChoices(entry).map((verdict) => (
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
          onChange={(_, { value }) => edit({ kind: value as JudgementDraft['kind'] })}
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
      {unsaved !== undefined && <p className={styles.unsaved}>{dialogueTexts.unsaved}</p>}
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
