import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import type { ImportProblem } from '../../../../application/imports/import-services';
import { yearOf } from '../../../../domain/months';
import { typedTexts } from '../../../../text/typed-texts';
import { usePane } from '../../../environment';
import { Card } from '../../../parts/Card';
import { MessagePanel } from '../../../parts/MessagePanel';
import { describeDataProblem } from '../describe-data-problem';
import type { ImportStore } from '../import/import-store';
import { useDataStyles } from '../styles';
import { readMonth, type TypedDraft } from './schema';

/** The wide sheet for a whole year: opened (and made) here, and read into the same comparison as everything else. */
export function EntrySheetCard({
  store,
  onCompared,
}: {
  readonly store: ImportStore;
  readonly onCompared: () => void;
}): ReactElement {
  const styles = useDataStyles();
  const { environment, memory } = usePane();
  const { imports } = environment.services;
  const form = useFormContext<TypedDraft>();
  const [problem, setProblem] = useState<ImportProblem | null>(null);
  const open = async (): Promise<void> => {
    const { jobcenter, month } = form.getValues();
    const reporting = readMonth(month);
    const year = reporting === null ? environment.clock.today().year : yearOf(reporting);
    const opened = await imports.openEntrySheet({ jobcenter, year });
    setProblem(opened.ok ? null : opened.error);
    if (!opened.ok) return;
    const { created, there } = typedTexts.sheetOpened;
    memory.notice.set({ kind: 'done', text: opened.value.created ? created : there });
  };
  const read = async (): Promise<void> => {
    const entries = await imports.readEntrySheet();
    setProblem(entries.ok ? null : entries.error);
    if (!entries.ok) return;
    onCompared();
    await store.compare(entries.value);
  };
  return (
    <Card title={typedTexts.sheetTitle} level={2}>
      <p>{typedTexts.sheetLead}</p>
      <div className={styles.actions}>
        <Button className={styles.action} onClick={() => void open()}>
          {typedTexts.sheetOpen}
        </Button>
        <Button className={styles.action} onClick={() => void read()}>
          {typedTexts.sheetRead}
        </Button>
      </div>
      {problem !== null && (
        <div role="alert">
          <MessagePanel tone="error" message={describeDataProblem(problem)} />
        </div>
      )}
    </Card>
  );
}
