import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { dataTexts } from '../../../text/data-section-texts';
import { usePane } from '../../environment';
import { useStore } from '../../memory/store';
import { SectionBody } from '../../parts/SectionBody';
import { Busy } from '../../parts/Busy';
import { createCheckStore } from './check/check-store';
import { CheckView } from './check/CheckView';
import { dataViewOf, dataViews } from './data-view';
import { importOf } from './import/import-store';
import { ImportView } from './import/ImportView';
import { TypedView } from './typed/TypedView';

const useStyles = makeStyles({
  views: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: tokens.spacingHorizontalXS },
  view: { minWidth: 0, minHeight: '36px', paddingInline: tokens.spacingHorizontalXS },
});

/** Figures into the workbook, from files or by hand, and whether they can be right. */
export function DataSection(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const store = importOf(pane);
  const view = dataViewOf(pane.memory);
  const shown = useStore(view);
  const { data, problem } = useStore(store);
  const [check] = useState(() => createCheckStore(pane.environment.services.dataCheck));
  useEffect(() => {
    void store.refresh();
  }, [store]);
  return (
    <SectionBody title={dataTexts.title}>
      <nav aria-label={dataTexts.tabList} className={styles.views}>
        {dataViews.map((each) => (
          <Button
            key={each}
            className={styles.view}
            appearance={each === shown ? 'primary' : 'secondary'}
            aria-current={each === shown ? 'page' : undefined}
            onClick={() => view.set(each)}
          >
            {dataTexts.tabs[each]}
          </Button>
        ))}
      </nav>
      {shown === 'check' ? (
        <CheckView store={check} />
      ) : data === null && problem === null ? (
        <Busy text={dataTexts.reading} />
      ) : shown === 'typed' ? (
        <TypedView store={store} onCompared={() => view.set('import')} />
      ) : (
        <ImportView store={store} onCheck={() => view.set('check')} />
      )}
    </SectionBody>
  );
}
