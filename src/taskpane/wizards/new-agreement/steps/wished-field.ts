import { useEffect } from 'react';
import { useFormContext, type FieldPath } from 'react-hook-form';
import type { WizardState } from '../machine';
import type { AgreementDraft } from '../schema';
import type { WizardStore } from '../wizard-store';

/**
 * Puts the focus on the field that a finding led to, once its step is shown. Runs after the heading of the step has taken
 * the focus: effects of children run before those of their parents, so this one waits for the next frame.
 */
export function useWishedField(wizard: WizardStore, { wish, step }: WizardState): void {
  const { setFocus } = useFormContext<AgreementDraft>();
  useEffect(() => {
    if (wish?.step !== step) return undefined;
    const frame = requestAnimationFrame(() => {
      // The path comes from the exhaustive table in finding-field.ts, whose test walks every entry.
      setFocus(wish.path as FieldPath<AgreementDraft>);
      wizard.dispatch({ type: 'wishMet' });
    });
    return () => cancelAnimationFrame(frame);
  }, [wish, step, setFocus, wizard]);
}
