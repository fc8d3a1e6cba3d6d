import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { DataCheckProblem, FindingCounts } from '../../../application/data-check/data-check-services';
import type { FollowUp } from '../../../application/dialogues/dialogue-services';
import type { Result } from '../../../domain/result';
import { answeredCountText } from '../../../text/data-check-texts';
import { dialogueTexts, findingCountText } from '../../../text/dialogue-pane-texts';
import { figuresProblemText } from '../../../text/dialogue-problem-texts';
import { usePane } from '../../environment';
import { showSection } from '../../memory/pane-memory';
import { Card } from '../../parts/Card';
import { dataViewOf } from '../data/data-view';
import { describeDataProblem } from '../data/describe-data-problem';

const { overview: texts } = dialogueTexts;

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { alignSelf: 'flex-start', minWidth: 'auto' },
});

/** How many findings of the data wait for an answer or a correction, and the way to them. */
export function FindingsCard({ followUp }: { readonly followUp: FollowUp }): ReactElement {
  const styles = useStyles();
  const { environment, memory } = usePane();
  const { dataCheck } = environment.services;
  const [counted, setCounted] = useState<Result<FindingCounts, DataCheckProblem> | null>(null);
  useEffect(() => {
    let current = true;
    void dataCheck.count().then((result) => {
      if (current) setCounted(result);
    });
    return () => {
      current = false;
    };
    // The workbook was read anew: so is what is found in it.
  }, [dataCheck, followUp]);
  const { figures } = followUp;
  if (!figures.ok) {
    return (
      <Card title={texts.findings} level={2}>
        <Quiet {...figuresProblemText(figures.error)} />
      </Card>
    );
  }
  return (
    <Card title={texts.findings} level={2}>
      {counted === null ? (
        <p className={styles.quiet}>{texts.counting}</p>
      ) : counted.ok ? (
        <Counts counts={counted.value} />
      ) : (
        <Quiet {...describeDataProblem(counted.error)} />
      )}
      <Button
        size="small"
        className={styles.link}
        onClick={() => {
          dataViewOf(memory).set('check');
          showSection(memory, 'daten');
        }}
      >
        {texts.toCheck}
      </Button>
    </Card>
  );
}

function Counts({ counts: { errors, warnings, hints, answered } }: { readonly counts: FindingCounts }): ReactElement {
  const styles = useStyles();
  const isNothingOpen = errors + warnings + hints === 0;
  return (
    <>
      <p>
        {isNothingOpen
          ? answered === 0
            ? texts.noFindings
            : texts.noOpenFindings
          : findingCountText({ error: errors, warning: warnings, hint: hints })}
      </p>
      {answered > 0 && <p className={styles.quiet}>{answeredCountText(answered)}</p>}
    </>
  );
}

function Quiet({ what, next }: { readonly what: string; readonly next: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <p className={styles.quiet}>{what}</p>
      <p className={styles.quiet}>{next}</p>
    </>
  );
}
