import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FollowUp, StepItem } from '../../../application/dialogues/dialogue-services';
import { isSettled } from '../../../domain/steps';
import { dialogueTexts } from '../../../text/dialogue-pane-texts';
import { progressText } from '../../../text/dialogue-sentences';
import { targetHeading } from '../../../text/pane-texts';
import { Card } from '../../parts/Card';
import { MessagePanel } from '../../parts/MessagePanel';
import type { DialogueDesk } from './dialogue-desk';
import { StepCard } from './StepCard';

const { steps: texts } = dialogueTexts;
type Filter = keyof typeof texts.filters;
const filters: readonly Filter[] = ['all', 'overdue', 'dueSoon', 'open', 'settled'];

const useStyles = makeStyles({
  control: { width: '100%', minWidth: 0, '& select': { minWidth: 0 } },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

function isShown({ step, state }: StepItem, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'overdue':
    case 'dueSoon':
      return state === filter;
    case 'open':
      return !isSettled(step);
    case 'settled':
      return isSettled(step);
  }
}

interface Properties {
  readonly desk: DialogueDesk;
  readonly followUp: FollowUp;
}

/** Steps and criteria by target, with what is overdue in words, and one of them open for editing. */
export function StepList({ desk, followUp }: Properties): ReactElement {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>('all');
  const { agreement, steps, progress, stepTable } = followUp;
  const expected = agreement.targets.some((target) => target.steps.length + target.criteria.length > 0);
  if (stepTable === 'headersMissing' || (stepTable === 'missing' && expected)) {
    return (
      <MessagePanel
        tone="warning"
        message={texts.tableMissing}
        actions={<Button onClick={() => void desk.refresh()}>{dialogueTexts.refresh}</Button>}
      />
    );
  }
  if (steps.length === 0) return <p className={styles.quiet}>{texts.none}</p>;
  const shown = steps.filter((item) => isShown(item, filter));
  const numbers = [...new Set(shown.map(({ step }) => step.targetNo))];
  return (
    <>
      <Field label={texts.filter}>
        <Select className={styles.control} value={filter} onChange={(_, { value }) => setFilter(value as Filter)}>
          {filters.map((name) => (
            <option key={name} value={name}>
              {`${texts.filters[name]} (${steps.filter((item) => isShown(item, name)).length})`}
            </option>
          ))}
        </Select>
      </Field>
      {shown.length === 0 && <p className={styles.quiet}>{texts.noneInFilter}</p>}
      {numbers.map((no) => {
        const target = agreement.targets.find((each) => each.no === no);
        const state = progress.get(no);
        return (
          <Card key={no} title={target === undefined ? `Ziel ${no}` : targetHeading(no, target.title)} level={2}>
            {state !== undefined && <p className={styles.quiet}>{progressText(state)}</p>}
            <ul className={styles.list}>
              {shown
                .filter(({ step }) => step.targetNo === no)
                .map((item) => (
                  <StepCard key={item.step.row} desk={desk} followUp={followUp} item={item} />
                ))}
            </ul>
          </Card>
        );
      })}
    </>
  );
}
