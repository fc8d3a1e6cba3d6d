import { Button } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactElement } from 'react';
import { overviewTexts, sectionTexts, shellTexts } from '../../../text/pane-texts';
import { usePane } from '../../environment';
import { useStore } from '../../memory/store';
import type { OverviewState } from '../../memory/overview-store';
import { describeFault } from '../../messages/describe-problem';
import { Busy } from '../../parts/Busy';
import { MessagePanel } from '../../parts/MessagePanel';
import { SectionBody } from '../../parts/SectionBody';
import { AgreementOverview } from './AgreementOverview';
import { FirstRunCard } from './FirstRunCard';

/** Where the user stands: nothing there yet, the targets with their results, or why nothing can be shown. */
export function OverviewSection(): ReactElement {
  const { memory } = usePane();
  const state = useStore(memory.overview);
  const refreshing = state.kind === 'ready' && state.refreshing;
  const refresh = async (): Promise<void> => {
    await memory.overview.refresh();
    memory.notice.set(memory.overview.get().kind === 'ready' ? { kind: 'done', text: overviewTexts.refreshed } : null);
  };
  return (
    <SectionBody
      title={sectionTexts.uebersicht}
      action={
        state.kind === 'ready' && (
          <Button
            appearance="subtle"
            icon={<ArrowClockwise20Regular />}
            disabledFocusable={refreshing}
            onClick={() => void refresh()}
          >
            {refreshing ? overviewTexts.refreshing : overviewTexts.refresh}
          </Button>
        )
      }
    >
      <OverviewContent state={state} />
    </SectionBody>
  );
}

function OverviewContent({ state }: { readonly state: OverviewState }): ReactElement {
  const { memory } = usePane();
  switch (state.kind) {
    case 'loading':
      return <Busy text={overviewTexts.loading} />;
    case 'failed':
      return (
        <div role="alert">
          <MessagePanel
            tone="error"
            message={describeFault(state.fault)}
            actions={<Button onClick={() => void memory.overview.refresh()}>{shellTexts.retry}</Button>}
          />
        </div>
      );
    case 'ready':
      switch (state.overview.state) {
        case 'empty':
          return <FirstRunCard />;
        case 'partUnreadable':
          return <MessagePanel tone="error" message={overviewTexts.unreadable[state.overview.reason]} />;
        case 'agreement':
          return <AgreementOverview overview={state.overview} />;
      }
  }
}
