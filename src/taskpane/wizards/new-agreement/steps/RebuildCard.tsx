import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ChangedRow, RebuildDifferences } from '../../../../application/rebuild/rebuild-differences';
import { rebuildCellText, rebuildTexts } from '../../../../text/rebuild-texts';
import { Card } from '../../../parts/Card';
import { ClauseChanges } from './ClauseChanges';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  table: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  kind: { color: tokens.colorNeutralForeground2 },
  rows: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  cell: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface Properties {
  readonly rebuild: RebuildDifferences;
  readonly agreed: boolean;
  readonly onAgreed: (agreed: boolean) => void;
}

/** What will be another in a workbook that has the agreement, or entries of its year, already. */
export function RebuildCard({ rebuild, agreed, onAgreed }: Properties): ReactElement {
  const styles = useStyles();
  const { before, tables, clauses } = rebuild;
  const isAgreement = before === 'agreement';
  const nothing = tables.length === 0 && clauses?.length === 0;
  return (
    <Card title={rebuildTexts.title} level={3}>
      <p className={styles.hint}>
        {nothing ? rebuildTexts.nothing : isAgreement ? rebuildTexts.hint : rebuildTexts.hintEntries}
      </p>
      {tables.map(({ table, added, changed, gone, kept }) => (
        <div key={table} className={styles.table}>
          <h4 className={styles.name}>{table}</h4>
          <Rows kind={rebuildTexts.added} labels={added} />
          {changed.length > 0 && <ChangedRows rows={changed} />}
          <Rows kind={rebuildTexts.gone} labels={gone} />
          <Rows kind={rebuildTexts.kept} labels={kept} />
        </div>
      ))}
      {clauses === null && <p className={styles.hint}>{rebuildTexts.clausesUnknown}</p>}
      {clauses !== null && clauses.length > 0 && (
        <div className={styles.table}>
          <h4 className={styles.name}>{rebuildTexts.clauses}</h4>
          <ClauseChanges changes={clauses} />
        </div>
      )}
      <Checkbox
        label={isAgreement ? rebuildTexts.agree : rebuildTexts.agreeEntries}
        checked={agreed}
        onChange={(_, { checked }) => onAgreed(checked === true)}
      />
    </Card>
  );
}

function Rows({ kind, labels }: { readonly kind: string; readonly labels: readonly string[] }): ReactElement | null {
  const styles = useStyles();
  if (labels.length === 0) return null;
  return (
    <>
      <span className={styles.kind}>{kind}</span>
      <ul className={styles.rows}>
        {labels.map((label, index) => (
          <li key={index}>{label}</li>
        ))}
      </ul>
    </>
  );
}

function ChangedRows({ rows }: { readonly rows: readonly ChangedRow[] }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <span className={styles.kind}>{rebuildTexts.changed}</span>
      <ul className={styles.rows}>
        {rows.map(({ label, cells }, index) => (
          <li key={index}>
            {label}
            {cells.map(({ column, before, after }) => (
              <span key={column} className={styles.cell}>
                {column}: {rebuildCellText(column, before)} → {rebuildCellText(column, contentOf(after))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function contentOf(content: ChangedRow['cells'][number]['after']): string | number {
  if (content?.kind === 'text') return content.text;
  return content?.kind === 'number' ? content.value : '';
}
