import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { useState, type ReactElement } from 'react';
import { beginningTexts } from '../../../../text/beginning-texts';
import { useStore } from '../../../memory/store';
import { Card } from '../../../parts/Card';
import { MessagePanel } from '../../../parts/MessagePanel';
import type { AgreementFlow } from '../agreement-flow';
import { DropZone } from './DropZone';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  private: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    '& svg': { color: tokens.colorStatusSuccessForeground1 },
  },
  paste: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  start: { alignSelf: 'flex-start' },
});

/** Last year's agreement from a file or the clipboard. */
export function DocumentCard({ flow }: { readonly flow: AgreementFlow }): ReactElement {
  const styles = useStyles();
  const { intake } = useStore(flow);
  const [pasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState('');
  const texts = beginningTexts.document;
  const busy = intake.kind === 'reading';
  return (
    <Card title={texts.title} level={2}>
      <p className={styles.hint}>{texts.hint}</p>
      <DropZone busy={busy} onFiles={(files) => void flow.readFiles(files)} />
      {intake.kind === 'refused' && (
        <div role="alert">
          <MessagePanel tone="error" message={intake.message} />
        </div>
      )}
      {pasting ? (
        <div className={styles.paste}>
          <Field label={texts.pasteLabel} hint={texts.pasteHint}>
            <Textarea value={pasted} rows={6} resize="vertical" onChange={(_, { value }) => setPasted(value)} />
          </Field>
          <Button className={styles.start} disabledFocusable={busy} onClick={() => void flow.readText(null, pasted)}>
            {texts.readText}
          </Button>
        </div>
      ) : (
        <Button className={styles.start} appearance="subtle" onClick={() => setPasting(true)}>
          {texts.paste}
        </Button>
      )}
      <p className={styles.private}>
        <LockClosed20Regular />
        <span>{texts.private}</span>
      </p>
    </Card>
  );
}
