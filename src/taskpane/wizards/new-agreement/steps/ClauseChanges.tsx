import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ClauseChange } from '../../../../domain/agreement';
import { clauseChangeWords } from '../../../../text/rebuild-texts';
import { ChangedWords } from './ChangedWords';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  kind: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
});

/** Clauses that change, go or come, the words that differ struck out or underlined. */
export function ClauseChanges({
  changes,
}: {
  readonly changes: readonly Exclude<ClauseChange, { readonly kind: 'same' }>[];
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {changes.map((change, index) => (
        // The comparison never changes while it is shown, and two clauses may say the same.
        <li key={index}>
          <span className={styles.kind}>{clauseChangeWords[change.kind]}</span>
          <p className={styles.text} lang="de">
            <ChangedWords change={change} />
          </p>
        </li>
      ))}
    </ul>
  );
}
