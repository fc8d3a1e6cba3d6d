import type { ReactElement } from 'react';
import { wizardTexts } from '../../../../text/wizard-texts';
import { Question } from '../../../parts/Question';
import type { AgreementFlow } from '../agreement-flow';

interface Properties {
  readonly flow: AgreementFlow;
  readonly onDecline: () => void;
}

/** Whether what was begun is kept, thrown away or gone on with. */
export function LeaveQuestion({ flow, onDecline }: Properties): ReactElement {
  const { title, text, discard, keep, decline } = wizardTexts.leave;
  return (
    <Question
      title={title}
      text={text}
      answers={[
        { text: discard, onAnswer: () => void flow.discardDraft() },
        { text: keep, onAnswer: () => void flow.keepAndClose() },
      ]}
      decline={{ text: decline, onAnswer: onDecline }}
    />
  );
}
