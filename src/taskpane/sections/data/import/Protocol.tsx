import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { importSheetTexts } from '../../../../text/import-sheet-texts';
import { protocolLine } from '../../../../text/import-protocol-texts';
import { importTexts } from '../../../../text/import-texts';
import { useStore } from '../../../memory/store';
import { Card } from '../../../parts/Card';
import { useDataStyles } from '../styles';
import type { ImportStore } from './import-store';

const shownRecords = 3;

/** The last imports, and the way to take the newest one back. */
export function Protocol({ store }: { readonly store: ImportStore }): ReactElement | null {
  const styles = useDataStyles();
  const { data, askingToTakeBack } = useStore(store);
  const records = data?.records ?? [];
  const [newest] = records;
  if (newest === undefined) return null;
  const texts = importTexts.protocol;
  return (
    <Card title={texts.title} level={3}>
      <ul className={styles.list}>
        {records.slice(0, shownRecords).map((record) => (
          <li key={record.no} className={styles.tight}>
            <span>{protocolLine(record)}</span>
            <span className={styles.hint}>
              {record.state === importSheetTexts.states.taken ? record.source : `${record.source} (${record.state})`}
            </span>
          </li>
        ))}
      </ul>
      {newest.state === importSheetTexts.states.taken &&
        (askingToTakeBack ? (
          <TakeBackQuestion store={store} />
        ) : (
          <Button className={styles.action} onClick={() => store.dispatch({ type: 'takeBackAsked' })}>
            {texts.takeBack}
          </Button>
        ))}
    </Card>
  );
}

/** Stable, so that React calls it once and not with every render. */
function focusOnMount(button: HTMLElement | null): void {
  button?.focus();
}

/** The harmless answer takes the focus. */
export function TakeBackQuestion({ store }: { readonly store: ImportStore }): ReactElement {
  const styles = useDataStyles();
  const texts = importTexts.protocol;
  return (
    <div role="alertdialog" aria-labelledby="take-back-title" aria-describedby="take-back-text" tabIndex={-1}>
      <div className={styles.column}>
        <p id="take-back-title" className={styles.strong}>
          {texts.question}
        </p>
        <p id="take-back-text">{texts.questionText}</p>
        <div className={styles.actions}>
          <Button className={styles.action} onClick={() => void store.takeBack()}>
            {texts.confirm}
          </Button>
          <Button
            appearance="primary"
            className={styles.action}
            ref={focusOnMount}
            onClick={() => store.dispatch({ type: 'takeBackDeclined' })}
          >
            {texts.decline}
          </Button>
        </div>
      </div>
    </div>
  );
}
