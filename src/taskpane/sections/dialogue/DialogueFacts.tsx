import { Field, Input, Select, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { occasions, type Occasion } from '../../../domain/dialogue';
import { dialogueTexts } from '../../../text/dialogue-pane-texts';
import { occasionTexts } from '../../../text/dialogue-report-texts';
import { formatMonth } from '../../../text/german-format';
import { possibleLoads, type PrepareDraft, type PrepareState } from './prepare-machine';

const { wizard: texts } = dialogueTexts;

const useStyles = makeStyles({
  control: { width: '100%', minWidth: 0, '& select': { minWidth: 0 }, '& input': { minWidth: 0, width: '100%' } },
});

interface Properties {
  readonly state: PrepareState;
  readonly onDraft: (draft: PrepareDraft) => void;
}

/** The first step: when, why, and on which figures. */
export function DialogueFacts({ state: { key, draft, dayInvalid }, onDraft }: Properties): ReactElement {
  const styles = useStyles();
  const months = Array.from({ length: 12 }, (_, index) => `${key.year}-${String(index + 1).padStart(2, '0')}`);
  return (
    <>
      <Field
        label={texts.day}
        hint={texts.dayHint}
        required
        {...(dayInvalid ? { validationMessage: texts.dayInvalid, validationState: 'error' } : {})}
      >
        <Input
          className={styles.control}
          value={draft.day}
          autoComplete="off"
          onChange={(_, { value }) => onDraft({ ...draft, day: value })}
        />
      </Field>
      <Field label={texts.occasion}>
        <Select
          className={styles.control}
          value={draft.occasion}
          onChange={(_, { value }) => onDraft({ ...draft, occasion: value as Occasion })}
        >
          {occasions.map((occasion) => (
            <option key={occasion} value={occasion}>
              {occasionTexts[occasion]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.month}>
        <Select
          className={styles.control}
          value={draft.month}
          disabled={draft.occasion === 'yearEnd'}
          onChange={(_, { value }) => onDraft({ ...draft, month: value })}
        >
          {months.map((month) => (
            <option key={month} value={month}>
              {formatMonth(month)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.load} hint={texts.loadHint}>
        <Select
          className={styles.control}
          value={draft.dataLoad}
          onChange={(_, { value }) => onDraft({ ...draft, dataLoad: value })}
        >
          <option value="">{texts.loadFirst}</option>
          {possibleLoads(draft.month).map((load) => (
            <option key={load} value={load}>
              {formatMonth(load)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
