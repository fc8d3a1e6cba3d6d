import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ClauseChange, WordPiece } from '../../../../domain/agreement';
import { wordingTexts } from '../../../../text/wording-texts';

const useStyles = makeStyles({
  gone: { color: tokens.colorNeutralForeground2, textDecoration: 'line-through' },
  come: { textDecoration: 'underline', textDecorationThickness: '2px', fontWeight: tokens.fontWeightSemibold },
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The words of a clause, those that come underlined, those that go struck out. */
export function ChangedWords({ change }: { readonly change: ClauseChange }): ReactElement {
  if (change.kind === 'changed')
    return (
      <>
        {change.words.map((piece, index) => (
          <Piece key={`${String(index)} ${piece.text}`} piece={piece} />
        ))}
      </>
    );
  const { marker, text } = change.kind === 'gone' ? change.before : change.after;
  return <Piece piece={{ kind: change.kind, text: marker === '' ? text : `${marker} ${text}` }} />;
}

/** Marked by line and by word: a screen reader says which words come and which go. */
function Piece({ piece: { kind, text } }: { readonly piece: WordPiece }): ReactElement {
  const styles = useStyles();
  if (kind === 'same') return <>{text}</>;
  const [said, Mark, look] =
    kind === 'gone'
      ? ([wordingTexts.goneWords, 'del', styles.gone] as const)
      : ([wordingTexts.newWords, 'ins', styles.come] as const);
  return (
    <>
      <Mark className={look}>
        <span className={styles.spoken}>{said} </span>
        {text.trim()}
        <span className={styles.spoken}>{wordingTexts.endOfMark}</span>
      </Mark>{' '}
    </>
  );
}
