import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactElement } from 'react';
import type { Agreement } from '../../../../domain/agreement/agreement';
import { beginningTexts } from '../../../../text/beginning-texts';
import { shellTexts } from '../../../../text/pane-texts';
import { useStore } from '../../../memory/store';
import { describeFault } from '../../../messages/describe-problem';
import { Busy } from '../../../parts/Busy';
import { Card } from '../../../parts/Card';
import { MessagePanel } from '../../../parts/MessagePanel';
import { SectionBody } from '../../../parts/SectionBody';
import type { AgreementFlow } from '../agreement-flow';
import { DocumentCard } from './DocumentCard';
import { DraftCard } from './DraftCard';
import { RollOverCard } from './RollOverCard';

const useStyles = makeStyles({
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { color: tokens.colorNeutralForeground2 },
  action: { minHeight: '44px' },
  cancel: { alignSelf: 'flex-start', minHeight: '44px' },
});

interface Properties {
  readonly flow: AgreementFlow;
  readonly previous: Agreement | null;
}

/** Where an agreement begins: with a draft, a document, last year's agreement, or nothing. */
export function BeginningView({ flow, previous }: Properties): ReactElement {
  const styles = useStyles();
  const { beginning } = useStore(flow);
  useEffect(() => {
    if (beginning.kind === 'unread') void flow.readBeginning();
  }, [beginning.kind, flow]);
  const cancel = (
    <Button appearance="subtle" className={styles.cancel} onClick={() => flow.close()}>
      {beginningTexts.cancel}
    </Button>
  );
  switch (beginning.kind) {
    case 'unread':
    case 'loading':
      return (
        <SectionBody title={beginningTexts.title}>
          <Busy text={beginningTexts.loading} />
        </SectionBody>
      );
    case 'failed':
      return (
        <SectionBody title={beginningTexts.title}>
          <div role="alert">
            <MessagePanel
              tone="error"
              message={describeFault(beginning.fault)}
              actions={<Button onClick={() => void flow.readBeginning()}>{shellTexts.retry}</Button>}
            />
          </div>
          {cancel}
        </SectionBody>
      );
    case 'ready': {
      const { draft, steps } = beginning.value;
      return (
        <SectionBody title={beginningTexts.title}>
          {draft.state === 'none' ? (
            <>
              <h2 className={styles.question}>{beginningTexts.question}</h2>
              {previous !== null && <RollOverCard flow={flow} previous={previous} steps={steps} />}
              <DocumentCard flow={flow} />
              <NothingCard flow={flow} previous={previous} />
            </>
          ) : (
            <DraftCard flow={flow} draft={draft} />
          )}
          {cancel}
        </SectionBody>
      );
    }
  }
}

function NothingCard({ flow, previous }: Properties): ReactElement {
  const styles = useStyles();
  const texts = beginningTexts.nothing;
  return (
    <Card title={texts.title} level={2}>
      <p className={styles.hint}>{texts.hint}</p>
      <Button className={styles.action} onClick={() => flow.startEmpty(previous)}>
        {texts.action}
      </Button>
    </Card>
  );
}
