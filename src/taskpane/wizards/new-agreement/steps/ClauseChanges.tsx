import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ClauseChange, WordedClause } from '../../../../domain/agreement';
import { clauseChangeWords } from '../../../../text/rebuild-texts';

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
  gone: { color: tokens.colorNeutralForeground2 },
  come: { fontWeight: tokens.fontWeightSemibold, textDecorationThickness: '2px' },
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
            <ChangedText change={change} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function ChangedText({ change }: { readonly change: Exclude<ClauseChange, { readonly kind: 'same' }> }): ReactElement {
  const styles = useStyles();
  switch (change.kind) {
    case 'gone':
      return <del className={styles.gone}>{wholeText(change.before)}</del>;
    case 'new':
      return <ins className={styles.come}>{wholeText(change.after)}</ins>;
    case 'changed':
      return (
        <>
          {change.words.map(({ kind, text }, index) => {
            if (kind === 'gone')
              return (
                <span key={index}>
                  <del className={styles.gone}>{text.trim()}</del>{' '}
                </span>
              );
            if (kind === 'new')
              return (
                <span key={index}>
                  <ins className={styles.come}>{text.trim()}</ins>{' '}
                </span>
              );
            return <span key={index}>{text}</span>;
          })}
        </>
      );
  }
}

function wholeText({ marker, text }: WordedClause): string {
  return marker === '' ? text : `${marker} ${text}`;
}
