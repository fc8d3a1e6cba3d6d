import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dataTexts, percentDone } from '../../../text/data-section-texts';
import { Card } from '../../parts/Card';
import { useDataStyles } from './styles';

interface Properties {
  readonly title: string;
  /** null where nobody knows how long it will take. */
  readonly done: number | null;
  /** null where the work cannot be called off any more. */
  readonly onCancel: (() => void) | null;
}

/** Long work: how far it is, and the way out of it. */
export function WorkProgress({ title, done, onCancel }: Properties): ReactElement {
  const styles = useDataStyles();
  return (
    <Card title={title} level={3}>
      <ProgressBar thickness="large" aria-label={title} {...(done === null ? {} : { value: done, max: 1 })} />
      <p className={styles.hint} role="status">
        {done === null ? title : percentDone(done)}
      </p>
      {onCancel !== null && (
        <Button className={styles.action} onClick={onCancel}>
          {dataTexts.cancel}
        </Button>
      )}
    </Card>
  );
}
