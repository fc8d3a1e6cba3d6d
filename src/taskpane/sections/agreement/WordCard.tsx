import { Button, Spinner, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { CopyFault, SaveFault } from '../../../application/documents/document-services';
import type { Agreement } from '../../../domain/agreement/agreement';
import {
  copiedText,
  copyBlockedText,
  saveFaultTexts,
  wordCardTexts,
  wordSavedText,
} from '../../../text/document-texts';
import { usePane } from '../../environment';
import { Card } from '../../parts/Card';
import { MessagePanel } from '../../parts/MessagePanel';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { minHeight: '44px' },
  result: { overflowWrap: 'anywhere' },
  label: { display: 'block', marginTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  text: { width: '100%', marginTop: tokens.spacingVerticalXS, '& textarea': { height: '160px', maxHeight: 'none' } },
});

type State =
  | { readonly kind: 'idle' | 'working' | 'copied' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'saveFailed'; readonly fault: SaveFault }
  | { readonly kind: 'copyFailed'; readonly fault: CopyFault };

interface Properties {
  readonly agreement: Agreement;
  readonly level: 2 | 3;
}

/** Saves the agreement as a Word file, and offers the clipboard, because no page learns whether a host keeps a download. */
export function WordCard({ agreement, level }: Properties): ReactElement {
  const styles = useStyles();
  const { documents } = usePane().environment.services;
  const [state, setState] = useState<State>({ kind: 'idle' });
  const working = state.kind === 'working';
  const save = async (): Promise<void> => {
    if (working) return;
    setState({ kind: 'working' });
    const saved = await documents.saveAgreementAsWord(agreement);
    setState(saved.ok ? { kind: 'saved', fileName: saved.value.fileName } : { kind: 'saveFailed', fault: saved.error });
  };
  const copy = async (): Promise<void> => {
    if (working) return;
    const copied = await documents.copyAgreement(agreement);
    setState(copied.ok ? { kind: 'copied' } : { kind: 'copyFailed', fault: copied.error });
  };
  const saveButton = (
    <Button key="save" className={styles.action} disabledFocusable={working} onClick={() => void save()}>
      {wordCardTexts.save}
    </Button>
  );
  const copyButton = (
    <Button key="copy" className={styles.action} disabledFocusable={working} onClick={() => void copy()}>
      {wordCardTexts.copy}
    </Button>
  );
  return (
    <Card title={wordCardTexts.title} level={level}>
      <p>{documents.downloadsLikely ? wordCardTexts.lead : wordCardTexts.macLead}</p>
      <div className={styles.actions}>
        {documents.downloadsLikely ? [saveButton, copyButton] : [copyButton, saveButton]}
      </div>
      <div role="status" className={styles.result}>
        <WordResult state={state} />
      </div>
      {state.kind === 'copyFailed' && state.fault.code === 'copyBlocked' && <TextToCopy text={state.fault.text} />}
    </Card>
  );
}

function WordResult({ state }: { readonly state: State }): ReactElement | null {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'working':
      return <Spinner size="tiny" labelPosition="after" label={wordCardTexts.saving} />;
    case 'saved':
      return <MessagePanel tone="success" message={wordSavedText(state.fileName)} />;
    case 'copied':
      return <MessagePanel tone="success" message={copiedText} />;
    case 'saveFailed':
      return <MessagePanel tone="error" message={saveFaultTexts[state.fault.code]()} />;
    case 'copyFailed':
      return (
        <MessagePanel
          tone="error"
          message={state.fault.code === 'copyBlocked' ? copyBlockedText : saveFaultTexts.notLoaded()}
        />
      );
  }
}

/** The last way, which no host can forbid: selecting the text by hand. */
function TextToCopy({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {wordCardTexts.text}
      </label>
      <Textarea
        id={id}
        className={styles.text}
        value={text}
        readOnly
        onFocus={(event) => {
          event.target.select();
        }}
      />
    </div>
  );
}
