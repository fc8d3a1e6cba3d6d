import { FluentProvider, makeStyles, tokens, webLightTheme } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { shellTexts } from '../../text/pane-texts';
import { MessagePanel } from '../parts/MessagePanel';

const useStyles = makeStyles({ page: { maxWidth: '480px', margin: '0 auto', padding: tokens.spacingHorizontalL } });

/** The page was opened in a plain browser or in another Office application. */
export function NotInExcel(): ReactElement {
  return (
    <FluentProvider theme={webLightTheme}>
      <Explanation />
    </FluentProvider>
  );
}

function Explanation(): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <MessagePanel tone="info" message={shellTexts.notInExcel} />
    </main>
  );
}
