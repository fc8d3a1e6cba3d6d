import { Button } from '@fluentui/react-components';
import { useCallback, type ReactElement } from 'react';
import { importSheetTexts } from '../../../../text/import-sheet-texts';
import { protocolLine, takeBackQuestion, takeBackText } from '../../../../text/import-protocol-texts';
import { importTexts } from '../../../../text/import-texts';
import { useStore } from '../../../memory/store';
import { Card } from '../../../parts/Card';
import { useFocusAfter } from '../../../parts/focus';
import { Question } from '../../../parts/Question';
import { useDataStyles } from '../styles';
import type { ImportStore } from './import-store';

const shownRecords = 3;

/** The last imports, and the way to take the newest one back. */
export function Protocol({ store }: { readonly store: ImportStore }): ReactElement | null {
  const styles = useDataStyles();
  const { data, askingToTakeBack } = useStore(store);
  const button = useFocusAfter(askingToTakeBack);
  const records = data?.records ?? [];
  if (records.length === 0) return null;
  const standing = data?.standing ?? null;
  const shown = Math.max(shownRecords, records.findIndex(({ no }) => no === standing?.no) + 1);
  const texts = importTexts.protocol;
  return (
    <Card title={texts.title} level={3}>
      <ul className={styles.list}>
        {records.slice(0, shown).map((record) => (
          <li key={record.no} className={styles.tight}>
            <span>{protocolLine(record)}</span>
            <span className={styles.hint}>
              {record.state === importSheetTexts.states.taken ? record.source : `${record.source} (${record.state})`}
            </span>
          </li>
        ))}
      </ul>
      {standing !== null &&
        (askingToTakeBack ? (
          <TakeBackQuestion store={store} no={standing.no} />
        ) : (
          <Button ref={button} className={styles.action} onClick={() => store.dispatch({ type: 'takeBackAsked' })}>
            {standing.no === records[0]?.no ? texts.takeBack : takeBackText(standing.no)}
          </Button>
        ))}
    </Card>
  );
}

export function TakeBackQuestion({ store, no }: { readonly store: ImportStore; readonly no: number }): ReactElement {
  const texts = importTexts.protocol;
  const decline = useCallback(() => store.dispatch({ type: 'takeBackDeclined' }), [store]);
  return (
    <Question
      title={takeBackQuestion(no)}
      text={texts.questionText}
      answers={[{ text: texts.confirm, onAnswer: () => void store.takeBack() }]}
      decline={{ text: texts.decline, onAnswer: decline }}
    />
  );
}
