import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement } from 'react';
import { wizardTexts } from '../../../../text/wizard-texts';
import { useEscape } from '../use-escape';

const useStyles = makeStyles({
  question: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '& p': { margin: 0 },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minHeight: '44px', minWidth: 'auto' },
});

interface Properties {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onDecline: () => void;
}

/** The harmless answer takes the focus. Stable, so that React calls it once and not with every render. */
function focusOnMount(button: HTMLElement | null): void {
  button?.focus();
}

/** Asked inside the pane: Excel blocks the browser's own questions. */
export function LeaveQuestion({ onKeep, onDiscard, onDecline }: Properties): ReactElement {
  const styles = useStyles();
  const texts = wizardTexts.leave;
  useEscape(onDecline);
  return (
    <div
      className={styles.question}
      role="alertdialog"
      tabIndex={-1}
      aria-labelledby="leave-title"
      aria-describedby="leave-text"
    >
      <p id="leave-title" className={styles.title}>
        {texts.title}
      </p>
      <p id="leave-text">{texts.text}</p>
      <div className={styles.actions}>
        <Button className={styles.button} onClick={onDiscard}>
          {texts.discard}
        </Button>
        <Button className={styles.button} onClick={onKeep}>
          {texts.keep}
        </Button>
        <Button ref={focusOnMount} appearance="primary" className={styles.button} onClick={onDecline}>
          {texts.decline}
        </Button>
      </div>
    </div>
  );
}
