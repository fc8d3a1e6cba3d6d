import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { jobcenterKey } from '../../../../domain/figure-table';
import {
  columnRoles,
  withColumnRole,
  type ColumnReading,
  type ColumnRole,
  type TableReading,
} from '../../../../domain/import';
import { figurePlaceText, figureValueText, loadText } from '../../../../text/import-figure-texts';
import { importedBeforeText } from '../../../../text/import-protocol-texts';
import {
  recognitionTexts,
  remarkText,
  tableFoundText,
  unreadCellsText,
  waitingCellsText,
} from '../../../../text/import-recognition-texts';
import { importTexts } from '../../../../text/import-texts';
import { Card } from '../../../parts/Card';
import { MessagePanel } from '../../../parts/MessagePanel';
import { spreadsheetNoteText } from '../describe-data-problem';
import { MoreList } from '../MoreList';
import { useDataStyles } from '../styles';
import { withJobcenterName } from './answers';
import type { ImportStore } from './import-store';
import { proposedName, type SourceReading } from './machine';
import { QuestionField } from './QuestionFields';

interface Properties {
  readonly store: ImportStore;
  readonly source: SourceReading;
}

/** Step 2: what each column was taken for, what is left to say, and how the first rows read. */
export function MappingStep({ store, source }: Properties): ReactElement {
  const styles = useDataStyles();
  const { opened, asked } = source;
  const { reading, importedBefore } = opened;
  const texts = importTexts.mapping;
  if (reading.tables.length === 0) return <MessagePanel tone="warning" message={texts.noTable} />;
  const notes = [
    ...(importedBefore === null ? [] : [importedBeforeText(importedBefore)]),
    ...opened.notes.map(spreadsheetNoteText),
    ...reading.remarks.map(remarkText),
  ];
  return (
    <div className={styles.column}>
      <p className={styles.strong}>{opened.label}</p>
      {notes.length > 0 && (
        <ul className={styles.list}>
          {notes.map((note) => (
            <li key={note} className={styles.hint}>
              {note}
            </li>
          ))}
        </ul>
      )}
      {asked.length > 0 && (
        <Card title={texts.questions} level={3}>
          <p className={styles.hint}>{texts.questionsHint}</p>
          {asked.map((question) => (
            <QuestionField key={question.id} store={store} source={source} question={question} />
          ))}
        </Card>
      )}
      <JobcenterNames store={store} source={source} />
      <FirstRows source={source} />
      <Card title={texts.columns} level={3}>
        <MoreList
          label={texts.columns}
          items={reading.tables.flatMap((table) => table.columns.map((column) => ({ table, column })))}
          keyOf={({ table, column }) => `${table.sheet} ${table.headerRow} ${column.mapping.key}`}
          render={({ table, column }) => <Column store={store} source={source} table={table} column={column} />}
        />
      </Card>
      <KeepMapping store={store} source={source} />
    </div>
  );
}

interface ColumnProperties extends Properties {
  readonly table: TableReading;
  readonly column: ColumnReading;
}

function Column({ store, source, table, column }: ColumnProperties): ReactElement {
  const styles = useDataStyles();
  const { key, header } = column.mapping;
  const role = source.mapping.tables[table.table]?.columns.find((each) => each.key === key)?.role ?? '';
  const isOwn = role !== (column.mapping.role ?? '');
  const { sureness, reasons, roles } = recognitionTexts;
  const texts = importTexts.mapping;
  return (
    <div className={styles.tight}>
      <span className={styles.strong}>{header === '' ? key : header}</span>
      <span className={styles.hint}>{tableFoundText(table.sheet, table.firstRow, table.lastRow)}</span>
      {column.samples.length > 0 && (
        <span className={styles.hint}>{`${texts.samples}: ${column.samples.slice(0, 3).join(' · ')}`}</span>
      )}
      <Field
        label={`${texts.column}: ${header === '' ? key : header}`}
        hint={isOwn ? '' : `${reasons[column.reason]}, ${sureness[column.confidence]}`}
      >
        <Select
          className={styles.full}
          value={role}
          onChange={(_, { value }) => {
            const chosen = columnRoles.find((each): each is ColumnRole => each === value);
            if (chosen !== undefined) {
              void store.changeMapping(withColumnRole(source.mapping, table.table, key, chosen));
            }
          }}
        >
          {role === '' && <option value="">{texts.choose}</option>}
          {columnRoles.map((each) => (
            <option key={each} value={each}>
              {roles[each]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

const shownRows = 5;

function FirstRows({ source: { applied } }: { readonly source: SourceReading }): ReactElement | null {
  const styles = useDataStyles();
  const texts = importTexts.mapping;
  if (applied === null) return null;
  const waiting = applied.questions.reduce((sum, { cells }) => Math.max(sum, cells), 0);
  return (
    <Card title={texts.rows} level={3}>
      {applied.rows.length === 0 && <p>{texts.nothingRead}</p>}
      <ul className={styles.list}>
        {applied.rows.slice(0, shownRows).map((row) => (
          <li key={`${row.place.sheet} ${row.place.row} ${row.place.column}`} className={styles.tight}>
            <span className={styles.figure}>
              {figurePlaceText(row)}: <strong>{figureValueText(row, row.value)}</strong>
            </span>
            <span className={styles.hint}>
              {row.jobcenter}, {loadText(row.dataLoad)}
            </span>
          </li>
        ))}
      </ul>
      {applied.refused.length > 0 && <p className={styles.hint}>{unreadCellsText(applied.refused.length)}</p>}
      {waiting > 0 && <p className={styles.hint}>{waitingCellsText(waiting)}</p>}
    </Card>
  );
}

const mostNames = 30;

/** Names that the workbook spells otherwise, or does not know: asked once, kept with the mapping. */
function JobcenterNames({ store, source }: Properties): ReactElement | null {
  const styles = useDataStyles();
  const { opened, mapping, applied } = source;
  const [seen] = useState(() => new Map<string, string>());
  const known = new Set(opened.context.jobcenters.map(jobcenterKey));
  const mapped = new Set(mapping.tables.flatMap(({ jobcenterNames }) => Object.keys(jobcenterNames)));
  for (const { jobcenter } of applied?.rows ?? []) {
    const key = jobcenterKey(jobcenter);
    if (!known.has(key) && !mapped.has(key) && seen.size < mostNames) seen.set(key, jobcenter);
  }
  if (seen.size === 0 || known.size === 0) return null;
  const texts = importTexts.mapping;
  return (
    <Card title={texts.names} level={3}>
      {[...seen].map(([key, name]) => (
        <Field key={key} label={name}>
          <Select
            className={styles.full}
            value={mapping.tables.map(({ jobcenterNames }) => jobcenterNames[key]).find((each) => each != null) ?? ''}
            onChange={(_, { value }) =>
              void store.changeMapping(withJobcenterName(mapping, key, value === '' ? null : value))
            }
          >
            <option value="">{texts.asInSource}</option>
            {opened.context.jobcenters.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </Card>
  );
}

function KeepMapping({ store, source: { opened, keepAs } }: Properties): ReactElement {
  const texts = importTexts.mapping;
  const proposal = opened.savedAs ?? proposedName(opened.label);
  return (
    <>
      <Checkbox
        label={texts.keep}
        checked={keepAs !== null}
        onChange={(_, { checked }) =>
          store.dispatch({ type: 'keepChanged', keepAs: checked === true ? proposal : null })
        }
      />
      {keepAs !== null && (
        <Field label={texts.keepName} hint={texts.keepHint}>
          <Input
            value={keepAs}
            maxLength={80}
            onChange={(_, { value }) => store.dispatch({ type: 'keepChanged', keepAs: value })}
          />
        </Field>
      )}
    </>
  );
}
