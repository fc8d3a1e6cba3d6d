import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TakenOver } from '../../../../application/imports/import-services';
import { importTexts } from '../../../../text/import-texts';
import { usePane } from '../../../environment';
import { useStore } from '../../../memory/store';
import { describeFault } from '../../../messages/describe-problem';
import { useFocusAfter } from '../../../parts/focus';
import { FactList } from '../../../parts/FactList';
import { MessagePanel } from '../../../parts/MessagePanel';
import { useDataStyles } from '../styles';
import type { ImportStore } from './import-store';
import { TakeBackQuestion } from './Protocol';

interface Properties {
  readonly store: ImportStore;
  readonly taken: TakenOver;
  readonly onCheck: () => void;
}

/** Step 4: what was written, and where to go from here. */
export function DoneStep({ store, taken, onCheck }: Properties): ReactElement {
  const styles = useDataStyles();
  const { environment, memory } = usePane();
  const { askingToTakeBack } = useStore(store);
  const takeBack = useFocusAfter(askingToTakeBack);
  const { record, firstCell } = taken;
  const texts = importTexts.done;
  const goTo = async (): Promise<void> => {
    if (firstCell === null) return;
    const result = await environment.services.goTo(firstCell);
    memory.notice.set(result.ok ? null : { kind: 'problem', message: describeFault(result.error) });
  };
  const count = (value: number): string => value.toLocaleString('de-DE');
  const facts: readonly (readonly [string, string])[] = [
    [importTexts.changes.added, count(record.added)],
    [importTexts.changes.corrected, count(record.corrected)],
    [importTexts.changes.unchanged, count(record.unchanged)],
    ...(record.replaced > 0 ? [['Ersetzt', count(record.replaced)] as const] : []),
    ...(record.left > 0 ? [['Nicht übernommen', count(record.left)] as const] : []),
  ];
  return (
    <div className={styles.column}>
      <MessagePanel
        tone="success"
        message={{ what: texts.title, why: `Import ${record.no}: ${record.source}`, next: texts.next }}
      />
      <FactList facts={facts} />
      {askingToTakeBack ? (
        <TakeBackQuestion store={store} no={record.no} />
      ) : (
        <div className={styles.tight}>
          {firstCell !== null && (
            <Button className={styles.wide} onClick={() => void goTo()}>
              {texts.toRows}
            </Button>
          )}
          <Button className={styles.wide} onClick={onCheck}>
            {texts.check}
          </Button>
          <Button ref={takeBack} className={styles.wide} onClick={() => store.dispatch({ type: 'takeBackAsked' })}>
            {texts.takeBack}
          </Button>
        </div>
      )}
    </div>
  );
}
