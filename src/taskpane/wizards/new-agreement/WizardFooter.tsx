import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, type ReactElement } from 'react';
import { wizardTexts } from '../../../text/wizard-texts';
import { useStore } from '../../memory/store';
import { mayBuild, stepComplete } from './machine';
import type { WizardStore } from './wizard-store';

/** Excel lets the pane shrink to 270 px; three buttons then need the room of their margins. */
const narrowPane = '@media (max-width: 310px)';

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [narrowPane]: { gap: tokens.spacingHorizontalXS, padding: tokens.spacingVerticalS },
  },
  button: {
    minWidth: 'auto',
    minHeight: '44px',
    paddingInline: tokens.spacingHorizontalM,
    [narrowPane]: { paddingInline: tokens.spacingHorizontalS },
  },
  cancel: { marginRight: 'auto' },
  question: { width: '100%', '& p': { margin: 0 } },
  title: { fontWeight: tokens.fontWeightSemibold },
});

interface Properties {
  readonly wizard: WizardStore;
  readonly onLeave: () => void;
  readonly onLeaveConfirmed: () => void;
}

/** Abbrechen, Zurück, Weiter; or the question whether to throw the draft away. */
export function WizardFooter({ wizard, onLeave, onLeaveConfirmed }: Properties): ReactElement | null {
  const styles = useStyles();
  const state = useStore(wizard);
  const { step, build } = state;
  if (build.kind === 'built' || build.kind === 'building') return null;
  if (state.askingToLeave)
    return <LeaveQuestion onConfirm={onLeaveConfirmed} onDecline={() => wizard.dispatch({ type: 'leaveDeclined' })} />;
  return (
    <div className={styles.footer}>
      <Button appearance="subtle" className={mergeClasses(styles.button, styles.cancel)} onClick={onLeave}>
        {wizardTexts.cancel}
      </Button>
      {step !== 'parties' && (
        <Button className={styles.button} onClick={() => wizard.dispatch({ type: 'back' })}>
          {wizardTexts.back}
        </Button>
      )}
      {step === 'preview' ? (
        <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={!mayBuild(state)}>
          {wizardTexts.build}
        </Button>
      ) : (
        <Button
          type="submit"
          appearance="primary"
          className={styles.button}
          disabledFocusable={step === 'check' && !stepComplete('check', state.draft)}
        >
          {wizardTexts.next}
        </Button>
      )}
    </div>
  );
}

interface QuestionProperties {
  readonly onConfirm: () => void;
  readonly onDecline: () => void;
}

/** The harmless answer takes the focus. Stable, so that React calls it once and not with every render. */
function focusOnMount(button: HTMLElement | null): void {
  button?.focus();
}

/** Asked inside the pane: Excel blocks the browser's own questions. */
function LeaveQuestion({ onConfirm, onDecline }: QuestionProperties): ReactElement {
  const styles = useStyles();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onDecline();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onDecline]);
  return (
    <div
      className={styles.footer}
      role="alertdialog"
      tabIndex={-1}
      aria-labelledby="leave-title"
      aria-describedby="leave-text"
    >
      <div className={styles.question}>
        <p id="leave-title" className={styles.title}>
          {wizardTexts.leave.title}
        </p>
        <p id="leave-text">{wizardTexts.leave.text}</p>
      </div>
      <Button className={styles.button} onClick={onConfirm}>
        {wizardTexts.leave.confirm}
      </Button>
      <Button ref={focusOnMount} appearance="primary" className={styles.button} onClick={onDecline}>
        {wizardTexts.leave.decline}
      </Button>
    </div>
  );
}
