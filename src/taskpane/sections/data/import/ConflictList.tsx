import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FigureConflict } from '../../../../application/imports/compare-figures';
import {
  figurePlaceText,
  figureValueText,
  knownValueText,
  loadText,
  placesText,
} from '../../../../text/import-figure-texts';
import { importTexts } from '../../../../text/import-texts';
import { useStore } from '../../../memory/store';
import { Card } from '../../../parts/Card';
import { MoreList } from '../MoreList';
import { useDataStyles } from '../styles';
import { placeText } from './ChangesStep';
import type { ImportStore } from './import-store';

interface Properties {
  readonly store: ImportStore;
  readonly conflicts: readonly FigureConflict[];
}

/** Two values for one figure: the user says which counts. */
export function ConflictList({ store, conflicts }: Properties): ReactElement {
  const styles = useDataStyles();
  const texts = importTexts.changes;
  const againstTable = conflicts.some(({ known }) => known !== null);
  return (
    <Card title={`${texts.conflictsTitle} (${conflicts.length.toLocaleString('de-DE')})`} level={3}>
      <p className={styles.hint}>{texts.conflictsHint}</p>
      {againstTable && conflicts.length > 1 && (
        <div className={styles.actions}>
          <Button onClick={() => store.dispatch({ type: 'allAnswered', choice: 'table' })}>{texts.allTable}</Button>
          <Button onClick={() => store.dispatch({ type: 'allAnswered', choice: 'source' })}>{texts.allSource}</Button>
        </div>
      )}
      <MoreList
        label={texts.conflictsTitle}
        items={conflicts}
        keyOf={({ id }) => id}
        render={(conflict) => <Conflict store={store} conflict={conflict} />}
      />
    </Card>
  );
}

const leave = 'leave';

function Conflict({
  store,
  conflict: { id, known, candidates },
}: {
  readonly store: ImportStore;
  readonly conflict: FigureConflict;
}): ReactElement {
  const { answers } = useStore(store);
  const answer = answers.get(id) ?? null;
  const [{ figure }] = candidates;
  const texts = importTexts.changes;
  return (
    <Field label={`${figurePlaceText(figure)}, ${loadText(figure.dataLoad)}, ${figure.jobcenter}`}>
      <RadioGroup
        value={answer === null ? leave : String(answer)}
        onChange={(_, { value }) =>
          store.dispatch({ type: 'answered', conflict: id, choice: value === leave ? null : Number(value) })
        }
      >
        <Radio
          value={leave}
          label={known === null ? texts.leaveOut : `${texts.keepTable}: ${knownValueText(known.value, figure)}`}
        />
        {candidates.map(({ value, places }, index) => (
          <Radio
            key={placesText(places.map(placeText))}
            value={String(index)}
            label={`${figureValueText(figure, value)} (${placesText(places.map(placeText))})`}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
