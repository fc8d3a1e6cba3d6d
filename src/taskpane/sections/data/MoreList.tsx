import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { importTexts } from '../../../text/import-texts';
import { useDataStyles } from './styles';

const page = 20;

interface Properties<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ReactElement;
}

/** The first of a long list, and more on request: of 200,000 entries nobody reads all, and no pane could hold them. */
export function MoreList<Item>({ label, items, keyOf, render }: Properties<Item>): ReactElement {
  const styles = useDataStyles();
  const [shown, setShown] = useState(page);
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={styles.divided}>
            {render(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles.action} onClick={() => setShown(shown + page)}>
          {`${importTexts.changes.showMore} (${rest.toLocaleString('de-DE')})`}
        </Button>
      )}
    </>
  );
}
