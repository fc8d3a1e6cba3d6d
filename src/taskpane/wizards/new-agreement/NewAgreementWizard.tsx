import { makeStyles, tokens } from '@fluentui/react-components';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, type ReactElement } from 'react';
import { FormProvider, useForm, type FieldPath } from 'react-hook-form';
import { wizardTexts } from '../../../text/wizard-texts';
import { useStore } from '../../memory/store';
import { SectionHeading } from '../../parts/SectionBody';
import { WizardStepHeading } from '../../parts/WizardStepHeading';
import type { AgreementFlow } from './agreement-flow';
import { copyDraft } from './draft';
import { useFrameStyles } from './frame-styles';
import { firstProblem, stepNumber, stepOfField, wizardSteps, type WizardStep } from './machine';
import { agreementDraftSchema, type AgreementDraft, type DraftField } from './schema';
import { BudgetStep } from './steps/BudgetStep';
import { CheckStep } from './steps/CheckStep';
import { PartiesStep } from './steps/PartiesStep';
import { PreviewStep } from './steps/PreviewStep';
import { TargetsStep } from './steps/TargetsStep';
import type { WizardStore } from './wizard-store';
import { WizardFooter } from './WizardFooter';

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const steps: Readonly<Record<WizardStep, (properties: { readonly wizard: WizardStore }) => ReactElement>> = {
  parties: PartiesStep,
  budget: BudgetStep,
  targets: TargetsStep,
  check: CheckStep,
  preview: PreviewStep,
};

interface Properties {
  readonly flow: AgreementFlow;
  readonly wizard: WizardStore;
}

/** Five steps from the parties of the agreement to its sheets. */
export function NewAgreementWizard({ flow, wizard }: Properties): ReactElement {
  const styles = useStyles();
  const frame = useFrameStyles();
  const state = useStore(wizard);
  const { step, build } = state;
  const form = useForm<AgreementDraft>({
    defaultValues: state.draft,
    mode: 'onTouched',
    resolver: zodResolver(agreementDraftSchema),
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => wizard.dispatch({ type: 'edited', draft: copyDraft(values) }),
      }),
    [form, wizard],
  );
  useEffect(() => {
    if (step === 'preview' && build.kind === 'idle') void wizard.preview();
  }, [step, build.kind, wizard]);
  const next = async (): Promise<void> => {
    await form.trigger(fieldsOf(step));
    const problem = firstProblem(step, wizard.get().draft);
    wizard.dispatch(problem === null ? { type: 'next' } : { type: 'fieldWished', wish: problem });
  };
  const leave = (): void => {
    if (state.changed && build.kind !== 'built') wizard.dispatch({ type: 'leaveAsked' });
    else flow.close();
  };
  const Step = steps[step];
  return (
    <FormProvider {...form}>
      <form
        className={frame.frame}
        noValidate
        aria-label={wizardTexts.title}
        onSubmit={(event) => {
          event.preventDefault();
          void (step === 'preview' ? wizard.build() : next());
        }}
      >
        <div className={frame.body}>
          <div className={styles.top}>
            <SectionHeading title={wizardTexts.title} />
            <WizardStepHeading
              no={stepNumber(step)}
              count={wizardSteps.length}
              name={wizardTexts.steps[step]}
              content={build.kind}
            />
          </div>
          <Step wizard={wizard} />
        </div>
        <WizardFooter flow={flow} wizard={wizard} onLeave={leave} />
      </form>
    </FormProvider>
  );
}

function fieldsOf(step: WizardStep): FieldPath<AgreementDraft>[] {
  const fields: DraftField[] = [];
  for (const [field, at] of Object.entries(stepOfField)) {
    if (at === step && isDraftField(field)) fields.push(field);
  }
  return fields;
}

function isDraftField(name: string): name is DraftField {
  return name in stepOfField;
}
