import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import { useFormState, useWatch } from 'react-hook-form';
import { targetMeaningText } from '../../../../text/target-meaning-texts';
import { editTargetText, removeTargetText, targetNumberText, wizardTexts } from '../../../../text/wizard-texts';
import { draftTargets } from '../draft';
import type { AgreementDraft } from '../schema';
import { TargetFields } from './TargetFields';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  number: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  meaning: {
    '& p': { margin: 0 },
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
  },
  incomplete: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Properties {
  readonly index: number;
  /** Number in the agreement. */
  readonly no: number;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** One target: what it means in words, and its fields while it is open. */
export function TargetItem({ index, no, open, onOpen, onClose, onRemove }: Properties): ReactElement {
  const styles = useStyles();
  const titleId = useId();
  const target = useWatch<AgreementDraft, `targets.${number}`>({ name: `targets.${index}` });
  const baseYear = Number(useWatch<AgreementDraft, 'baseYear'>({ name: 'baseYear' }));
  const { errors } = useFormState<AgreementDraft>({ name: `targets.${index}` });
  const hasError = errors.targets?.[index] !== undefined;
  const meanings = draftTargets(target, no)
    .map((entry) => targetMeaningText(entry, baseYear))
    .filter((text) => text !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current === open) return;
    wasOpen.current = open;
    heading.current?.focus();
  }, [open]);
  const title = target.title.trim() === '' ? wizardTexts.targets.untitled : target.title;
  return (
    <li className={styles.item} aria-labelledby={titleId}>
      <h3 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
        <span className={styles.number}>{targetNumberText(no)}</span> {title}
      </h3>
      {open && <TargetFields index={index} target={target} />}
      <div className={styles.meaning} aria-live={open ? 'polite' : 'off'}>
        {meanings.length === 0 ? (
          <p className={hasError ? styles.error : styles.incomplete}>{wizardTexts.targets.incomplete}</p>
        ) : (
          meanings.map((text) => <p key={text}>{text}</p>)
        )}
      </div>
      <div className={styles.actions}>
        {open ? (
          <Button onClick={onClose}>{wizardTexts.targets.close}</Button>
        ) : (
          <Button icon={<Edit20Regular />} aria-label={editTargetText(no, target.title)} onClick={onOpen}>
            {wizardTexts.targets.edit}
          </Button>
        )}
        <Button
          appearance="subtle"
          icon={<Delete20Regular />}
          aria-label={removeTargetText(no, target.title)}
          onClick={onRemove}
        >
          {wizardTexts.targets.remove}
        </Button>
      </div>
    </li>
  );
}
