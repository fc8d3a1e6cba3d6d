import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { wizardTexts } from '../../../text/wizard-texts';
import { useStore } from '../../memory/store';
import { useFocusAfter } from '../../parts/focus';
import type { AgreementFlow } from './agreement-flow';
import { useFrameStyles } from './frame-styles';
import { KeepingNote } from './keeping/KeepingNote';
import { LeaveQuestion } from './keeping/LeaveQuestion';
import { mayBuild, stepComplete } from './machine';
import type { WizardStore } from './wizard-store';

interface Properties {
  readonly flow: AgreementFlow;
  readonly wizard: WizardStore;
  readonly onLeave: () => void;
}

/** Abbrechen, Zurück, Weiter; or the question whether to keep the draft. */
export function WizardFooter({ flow, wizard, onLeave }: Properties): ReactElement | null {
  const styles = useFrameStyles();
  const state = useStore(wizard);
  const leaveButton = useFocusAfter(state.askingToLeave);
  const { step, build } = state;
  if (build.kind === 'built' || build.kind === 'building') return null;
  if (state.askingToLeave)
    return (
      <div className={styles.footer}>
        <LeaveQuestion flow={flow} onDecline={() => wizard.dispatch({ type: 'leaveDeclined' })} />
      </div>
    );
  return (
    <div className={styles.footer}>
      <KeepingNote keeper={flow.keeper} />
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          ref={leaveButton}
          className={mergeClasses(styles.button, styles.leave)}
          onClick={onLeave}
        >
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
    </div>
  );
}
