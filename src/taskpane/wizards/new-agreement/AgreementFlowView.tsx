import { useEffect, type ReactElement } from 'react';
import type { Agreement } from '../../../domain/agreement/agreement';
import { useStore } from '../../memory/store';
import type { AgreementFlow } from './agreement-flow';
import { BeginningView } from './beginning/BeginningView';
import { NewAgreementWizard } from './NewAgreementWizard';
import { ReviewView } from './review/ReviewView';

interface Properties {
  readonly flow: AgreementFlow;
  /** The newest agreement of the workbook. */
  readonly previous: Agreement | null;
}

/** The part of the work that is at hand. What is not written yet is written when it is left. */
export function AgreementFlowView({ flow, previous }: Properties): ReactElement {
  const { stage } = useStore(flow);
  useEffect(() => {
    const flush = (): void => void flow.keeper.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flow]);
  switch (stage.kind) {
    case 'begin':
      return <BeginningView flow={flow} previous={previous} />;
    case 'review':
      return <ReviewView flow={flow} store={stage.review} />;
    case 'wizard':
      return <NewAgreementWizard flow={flow} wizard={stage.wizard} />;
  }
}
