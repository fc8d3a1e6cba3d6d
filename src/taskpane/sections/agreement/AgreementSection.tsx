import type { ReactElement } from 'react';
import { overviewTexts } from '../../../text/pane-texts';
import { usePane } from '../../environment';
import { useStore } from '../../memory/store';
import { Busy } from '../../parts/Busy';
import { openFlow } from '../../wizards/new-agreement/agreement-flow';
import { AgreementFlowView } from '../../wizards/new-agreement/AgreementFlowView';
import { AgreementList } from './AgreementList';

/** The agreement that stands in the workbook, or the way to a new one. */
export function AgreementSection(): ReactElement {
  const pane = usePane();
  const wizardOpen = useStore(pane.memory.wizardOpen);
  const state = useStore(pane.memory.overview);
  // The wizard proposes what the workbook knows already, so it waits for the first reading; a failed one proposes nothing.
  if (state.kind === 'loading') return <Busy text={overviewTexts.loading} />;
  if (!wizardOpen) return <AgreementList state={state} />;
  const previous = state.kind === 'ready' && state.overview.state === 'agreement' ? state.overview.agreement : null;
  return <AgreementFlowView flow={openFlow(pane)} previous={previous} />;
}
