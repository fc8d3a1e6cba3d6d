import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellReference } from '../../../../application/cell-reference';
import type { FreshFigure } from '../../../../application/imports/compare-figures';
import type { ImportPreview } from '../../../../application/imports/import-services';
import type { ImportRow, Refusal } from '../../../../domain/import';
import { refusalText } from '../../../../text/import-refusal-texts';
import { figurePlaceText, figureValueText, loadText, rowCountText } from '../../../../text/import-figure-texts';
import { savedMappingText } from '../../../../text/import-recognition-texts';
import { importTexts } from '../../../../text/import-texts';
import { useStore } from '../../../memory/store';
import { Card } from '../../../parts/Card';
import { FactList } from '../../../parts/FactList';
import { MessagePanel } from '../../../parts/MessagePanel';
import { MoreList } from '../MoreList';
import { useDataStyles } from '../styles';
import { ConflictList } from './ConflictList';
import type { ImportStore } from './import-store';

const useStyles = makeStyles({ panel: { margin: 0, padding: `0 0 ${tokens.spacingVerticalM}` } });

interface Properties {
  readonly store: ImportStore;
  readonly preview: ImportPreview;
}

/** Step 3: everything that would change, counted and listed, before anything is written. */
export function ChangesStep({ store, preview }: Properties): ReactElement {
  const styles = useDataStyles();
  const { source } = useStore(store);
  const { comparison } = preview;
  const { refused } = preview.source;
  const { added, corrected, confirmed, unchanged, repeatedCount, conflicts } = comparison;
  const texts = importTexts.changes;
  const count = (value: number): string => value.toLocaleString('de-DE');
  const fresh = added.length + corrected.length + confirmed.length;
  const facts: (readonly [string, number, boolean])[] = [
    [texts.added, added.length, true],
    [texts.corrected, corrected.length, true],
    [texts.confirmed, confirmed.length, confirmed.length > 0],
    [texts.unchanged, unchanged.length, true],
    [texts.repeated, repeatedCount, repeatedCount > 0],
    [texts.conflicts, conflicts.length, conflicts.length > 0],
    [texts.refused, refused.length, refused.length > 0],
  ];
  const savedAs = source?.opened.savedAs ?? null;
  return (
    <div className={styles.column}>
      <p className={styles.strong}>{preview.source.label}</p>
      {savedAs !== null && <p className={styles.hint}>{savedMappingText(savedAs)}</p>}
      {fresh === 0 && conflicts.length === 0 && (
        <MessagePanel
          tone={unchanged.length > 0 ? 'info' : 'warning'}
          message={unchanged.length > 0 ? texts.nothingNew : texts.nothingReadable}
        />
      )}
      <Card title={texts.facts} level={3}>
        <FactList facts={facts.filter(([, , shown]) => shown).map(([name, value]) => [name, count(value)] as const)} />
      </Card>
      {conflicts.length > 0 && <ConflictList store={store} conflicts={conflicts} />}
      <Lists preview={preview} />
      {fresh > 0 && <p className={styles.hint}>{texts.nothingLost}</p>}
    </div>
  );
}

function Lists({ preview: { comparison, source } }: { readonly preview: ImportPreview }): ReactElement {
  const styles = useStyles();
  const texts = importTexts.changes;
  const { added, corrected, confirmed, unchanged } = comparison;
  const lists: readonly (readonly [string, number, () => ReactElement])[] = [
    [texts.added, added.length, () => <FreshList label={texts.added} items={added} />],
    [texts.corrected, corrected.length, () => <FreshList label={texts.corrected} items={corrected} />],
    [texts.confirmed, confirmed.length, () => <FreshList label={texts.confirmed} items={confirmed} />],
    [texts.refused, source.refused.length, () => <RefusedList label={texts.refused} items={source.refused} />],
    [
      texts.unchanged,
      unchanged.length,
      () => <FreshList label={texts.unchanged} items={unchanged.map((figure) => ({ figure, before: null }))} />,
    ],
  ];
  return (
    <Accordion collapsible multiple>
      {lists
        .filter(([, count]) => count > 0)
        .map(([title, count, render]) => (
          <AccordionItem key={title} value={title}>
            <AccordionHeader>{`${title}: ${rowCountText(count)}`}</AccordionHeader>
            <AccordionPanel className={styles.panel}>{render()}</AccordionPanel>
          </AccordionItem>
        ))}
    </Accordion>
  );
}

export function placeText({ sheet, row, column }: ImportRow['place']): string {
  const cell = row === 0 ? '' : cellReference(row - 1, column - 1);
  return [sheet, cell].filter((part) => part !== '').join(', ');
}

function FreshList({ label, items }: { readonly label: string; readonly items: readonly FreshFigure[] }): ReactElement {
  const styles = useDataStyles();
  return (
    <MoreList
      label={label}
      items={items}
      keyOf={({ figure: { place, ...figure } }) =>
        `${place.sheet} ${place.row} ${place.column} ${figurePlaceText(figure)} ${figure.jobcenter}`
      }
      render={({ figure, before }) => (
        <div className={styles.tight}>
          <span className={styles.figure}>
            {figurePlaceText(figure)}: <strong>{figureValueText(figure, figure.value)}</strong>
          </span>
          {before !== null && (
            <span className={styles.hint}>
              {`bisher ${figureValueText(figure, before.value)} (${loadText(before.dataLoad)})`}
            </span>
          )}
          <span className={styles.hint}>
            {[figure.jobcenter, loadText(figure.dataLoad), placeText(figure.place)]
              .filter((part) => part !== '')
              .join(', ')}
          </span>
        </div>
      )}
    />
  );
}

function RefusedList({ label, items }: { readonly label: string; readonly items: readonly Refusal[] }): ReactElement {
  const styles = useDataStyles();
  return (
    <MoreList
      label={label}
      items={items}
      keyOf={(refusal) => `${refusal.sheet} ${refusal.row} ${refusal.column} ${refusal.code}`}
      render={(refusal) => (
        <div className={styles.tight}>
          <span className={styles.strong}>{placeText(refusal)}</span>
          <span>{refusalText(refusal)}</span>
        </div>
      )}
    />
  );
}
