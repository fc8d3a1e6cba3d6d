import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({ busy: { padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}` } });

/** Something is on its way; the words are read out. */
export function Busy({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.busy} role="status">
      <Spinner size="small" label={text} />
    </div>
  );
}
