import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { keepingTexts } from '../../../../text/beginning-texts';
import { useStore } from '../../../memory/store';
import type { DraftKeeper } from './draft-keeper';

const useStyles = makeStyles({
  note: {
    margin: 0,
    width: '100%',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Whether the draft is safe. Only what needs attention is read out; "gespeichert" with every pause would be noise. */
export function KeepingNote({ keeper }: { readonly keeper: DraftKeeper }): ReactElement | null {
  const styles = useStyles();
  const state = useStore(keeper);
  if (state === 'nothing') return null;
  return (
    <p className={styles.note} aria-live={state === 'paneOnly' || state === 'waiting' ? 'polite' : 'off'}>
      {keepingTexts[state]}
    </p>
  );
}
