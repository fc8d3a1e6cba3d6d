import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { wizardTexts } from '../../../text/wizard-texts';
import { useStore } from '../../memory/store';
import type { AgreementFlow } from './agreement-flow';
import { KeepingNote } from './keeping/KeepingNote';
import { LeaveQuestion } from './keeping/LeaveQuestion';
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
});

interface Properties {
  readonly flow: AgreementFlow;
  readonly wizard: WizardStore;
  readonly onLeave: () => void;
}

/** Abbrechen, Zurück, Weiter; or the question whether to keep the draft. */
export function WizardFooter({ flow, wizard, onLeave }: Properties): ReactElement | null {
  const styles = useStyles();
  const state = useStore(wizard);
  const { step, build } = state;
  if (build.kind === 'built' || build.kind === 'building') return null;
  if (state.askingToLeave)
    return (
      <LeaveQuestion
        onKeep={() => void flow.keepAndClose()}
        onDiscard={() => void flow.discardDraft()}
        onDecline={() => wizard.dispatch({ type: 'leaveDeclined' })}
      />
    );
  return (
    <div className={styles.footer}>
      <KeepingNote keeper={flow.keeper} />
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
          disabledFocusable={step === 'check' && !stepComplete('check', state.draft, state.base)}
        >
          {wizardTexts.next}
        </Button>
      )}
    </div>
  );
}
