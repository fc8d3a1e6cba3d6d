import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ComponentType, type ReactElement } from 'react';
import { shellTexts } from '../../text/pane-texts';
import { usePane } from '../environment';
import { meetWish, type ShownSection } from '../memory/pane-memory';
import { useStore } from '../memory/store';
import { Busy } from '../parts/Busy';
import { MessagePanel } from '../parts/MessagePanel';
import { OverviewSection } from '../sections/overview/OverviewSection';
import { ErrorBoundary } from './ErrorBoundary';
import { NoticeBar } from './NoticeBar';
import { useLoadedSection } from './section-loader';
import { SectionNav } from './SectionNav';

/** Below this height (pane of 378 px at 200 % zoom) fixed bars would leave no room: everything scrolls together. */
const lowPane = '@media (max-height: 420px)';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: {
    margin: 0,
    // Excel's personality menu covers 34 × 32 px of the upper right corner.
    padding: `${tokens.spacingVerticalSNudge} 44px 0 ${tokens.spacingHorizontalL}`,
    minHeight: '26px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', [lowPane]: { overflowY: 'visible' } },
  frame: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, [lowPane]: { height: 'auto' } },
  scroller: { height: '100%', minHeight: 0, [lowPane]: { overflowY: 'auto' } },
  message: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
});

const loaders: Readonly<Record<Exclude<ShownSection, 'uebersicht'>, () => Promise<ComponentType>>> = {
  vereinbarung: async () => (await import('../sections/agreement/AgreementSection')).AgreementSection,
  daten: async () => (await import('../sections/data/DataSection')).DataSection,
  zieldialog: async () => (await import('../sections/dialogue/DialogueSection')).DialogueSection,
  formeln: async () => (await import('../sections/formulas/FormulasSection')).FormulasSection,
  hilfe: async () => (await import('../sections/help/HelpSection')).HelpSection,
};

/** Header, navigation, the last notice and the section that is open. */
export function PaneShell(): ReactElement {
  const styles = useStyles();
  const { environment, memory } = usePane();
  const section = useStore(memory.section);
  useEffect(() => {
    void memory.overview.refresh();
    return environment.navigation.subscribe((wish) => meetWish(memory, wish));
  }, [environment, memory]);
  return (
    <div className={styles.scroller}>
      <div className={styles.frame}>
        <header className={styles.header}>
          <p className={styles.product}>{shellTexts.product}</p>
          <SectionNav />
        </header>
        <NoticeBar />
        <main className={styles.main}>
          <ErrorBoundary
            key={section}
            fallback={(retry) => (
              <div className={styles.message} role="alert">
                <MessagePanel
                  tone="error"
                  message={shellTexts.crashed}
                  actions={<Button onClick={retry}>{shellTexts.retry}</Button>}
                />
              </div>
            )}
          >
            {section === 'uebersicht' ? <OverviewSection /> : <SectionOnDemand load={loaders[section]} />}
          </ErrorBoundary>
        </main>
      </div>
    </div>
  );
}

function SectionOnDemand({ load }: { readonly load: () => Promise<ComponentType> }): ReactElement {
  const styles = useStyles();
  const loaded = useLoadedSection(load);
  switch (loaded.kind) {
    case 'loading':
      return <Busy text={shellTexts.loadingSection} />;
    case 'failed':
      return (
        <div className={styles.message} role="alert">
          <MessagePanel
            tone="error"
            message={shellTexts.notLoaded}
            actions={<Button onClick={loaded.retry}>{shellTexts.retry}</Button>}
          />
        </div>
      );
    case 'ready':
      return <loaded.Section />;
  }
}
