import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, type ReactElement } from 'react';
import type { DialoguePreview } from '../../../application/dialogues/dialogue-services';
import { dialogueTexts } from '../../../text/dialogue-pane-texts';
import { dialogueReportTexts, findingsSentence } from '../../../text/dialogue-report-texts';
import { sexSuffix, targetSentence } from '../../../text/dialogue-sentences';
import { workbookStateText } from '../../../text/fault-texts';
import { verdictText } from '../../../text/verdict-texts';
import { progressText } from '../../../text/wizard-texts';
import { usePane } from '../../environment';
import { describeFault } from '../../messages/describe-problem';
import { Busy } from '../../parts/Busy';
import { Card } from '../../parts/Card';
import { focusOnMount } from '../../parts/focus';
import { MessagePanel } from '../../parts/MessagePanel';
import { VerdictMark } from '../../parts/VerdictMark';
import { WizardStepHeading } from '../../parts/WizardStepHeading';
import { describePreview } from './describe-dialogue-problem';
import type { DialogueDesk } from './dialogue-desk';
import { prepareSteps, type PrepareState } from './prepare-machine';
import { DialogueFacts } from './DialogueFacts';

const { wizard: texts } = dialogueTexts;
const stepCount = prepareSteps.length;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    '& p': { margin: 0 },
  },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  footer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minWidth: 'auto', minHeight: '44px', paddingInline: tokens.spacingHorizontalM },
  cancel: { marginRight: 'auto' },
});

interface Properties {
  readonly desk: DialogueDesk;
  readonly state: PrepareState;
}

/** Three steps from the day of the talk to its report: facts, results, and what will be written. */
export function PrepareWizard({ desk, state }: Properties): ReactElement {
  const styles = useStyles();
  const { step, phase } = state;
  useEffect(() => {
    if (step === 'figures' && phase.kind === 'idle') void desk.preview();
  }, [desk, step, phase.kind]);
  const no = prepareSteps.indexOf(step) + 1;
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={dialogueTexts.prepare}
      onSubmit={(event) => {
        event.preventDefault();
        if (step === 'write') void desk.build();
        else desk.dispatch({ type: 'next' });
      }}
    >
      <WizardStepHeading no={no} count={stepCount} name={texts.steps[step]} content={phase.kind} focusAtFirst />
      {step === 'facts' ? (
        <DialogueFacts state={state} onDraft={(draft) => desk.dispatch({ type: 'edited', draft })} />
      ) : (
        <Prepared desk={desk} state={state} />
      )}
      <Footer desk={desk} state={state} />
    </form>
  );
}

function Prepared({ desk, state: { step, phase } }: Properties): ReactElement {
  const styles = useStyles();
  switch (phase.kind) {
    case 'idle':
    case 'previewing':
      return <Busy text={texts.previewing} />;
    case 'obstructed':
      return (
        <div role="alert">
          <MessagePanel
            tone="error"
            message={describePreview(phase.problem)}
            actions={<Button onClick={() => void desk.preview()}>{texts.recheck}</Button>}
          />
        </div>
      );
    case 'previewed':
      return step === 'figures' ? <Figures preview={phase.preview} /> : <Writes preview={phase.preview} />;
    case 'building':
      return (
        <div role="status">
          <p className={styles.quiet}>
            {texts.building} {phase.total > 0 && progressText(phase.done, phase.total)}
          </p>
          <ProgressBar aria-label={texts.building} {...(phase.total > 0 ? { value: phase.done / phase.total } : {})} />
        </div>
      );
    case 'built':
      return <Built sheetName={phase.sheetName} />;
    case 'failed':
      return (
        <div role="alert">
          <MessagePanel
            tone="error"
            message={describeFault(phase.fault)}
            actions={<Button onClick={() => void desk.preview()}>{texts.recheck}</Button>}
          >
            <p>{workbookStateText(phase.fault.workbook)}</p>
            {phase.fault.workbook.state === 'incomplete' && (
              <ul>
                {phase.fault.workbook.leftOver.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            )}
          </MessagePanel>
        </div>
      );
  }
}

/** What the parties will talk about: results as the report has them, and what was arranged last time. */
function Figures({ preview: { report } }: { readonly preview: DialoguePreview }): ReactElement {
  const styles = useStyles();
  const { sections } = dialogueReportTexts;
  const findings = findingsSentence(report.findings);
  return (
    <>
      <p className={styles.quiet}>{texts.figuresHint}</p>
      <Card title={sections.verdicts} level={3}>
        <ul className={styles.list}>
          {report.targets.map(({ line }) => (
            <li key={`${line.target.no}-${line.target.sex}-${line.target.row}`} className={styles.item}>
              <div className={styles.top}>
                <span className={styles.strong}>{`Ziel ${line.target.no}${sexSuffix(line.target)}`}</span>
                <VerdictMark verdict={verdictText(line.verdict)} />
              </div>
              <p>{targetSentence(line, report.progress.get(line.target.no) ?? null)}</p>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={sections.previous} level={3}>
        {report.previous === null ? (
          <p className={styles.quiet}>{dialogueReportTexts.noPrevious}</p>
        ) : report.previous.entries.length === 0 ? (
          <p className={styles.quiet}>{dialogueReportTexts.nothingArranged}</p>
        ) : (
          <ul className={styles.list}>
            {report.previous.entries.map((entry) => (
              <li key={entry.row} className={styles.item}>
                <span className={styles.strong}>{`Ziel ${entry.targetNo}`}</span>
                <p>{entry.arrangement}</p>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {findings !== '' && <p className={styles.quiet}>{findings}</p>}
    </>
  );
}

function Writes({ preview }: { readonly preview: DialoguePreview }): ReactElement {
  const styles = useStyles();
  const { sheetName, logRows, makesLog, sameDay } = preview;
  return (
    <Card title={texts.writes} level={3}>
      <ul className={styles.list}>
        <li className={styles.item}>
          <span className={styles.strong}>{sheetName}</span>
          <p className={styles.quiet}>{texts.sheet}</p>
        </li>
        {makesLog && (
          <li className={styles.item}>
            <span className={styles.strong}>Dialoge</span>
            <p className={styles.quiet}>{texts.log}</p>
          </li>
        )}
        <li className={styles.item}>
          <p>{texts.rows(logRows)}</p>
        </li>
      </ul>
      {sameDay !== null && <p>{texts.sameDay(`Zieldialog ${sameDay.year}-${sameDay.no}`)}</p>}
      <p className={styles.quiet}>{texts.undo}</p>
    </Card>
  );
}

function Built({ sheetName }: { readonly sheetName: string }): ReactElement {
  const { environment, memory } = usePane();
  const goTo = async (): Promise<void> => {
    const result = await environment.services.goTo({ sheet: sheetName, row: 0, column: 0 });
    memory.notice.set(result.ok ? null : { kind: 'problem', message: describeFault(result.error) });
  };
  return (
    <div role="status">
      <Card title={texts.done(sheetName)} level={3}>
        <Button onClick={() => void goTo()}>{dialogueTexts.toReport}</Button>
      </Card>
    </div>
  );
}

function Footer({ desk, state: { step, phase } }: Properties): ReactElement | null {
  const styles = useStyles();
  if (phase.kind === 'building') return null;
  if (phase.kind === 'built') {
    return (
      <Button ref={focusOnMount} appearance="primary" className={styles.button} onClick={() => desk.stopPreparing()}>
        {dialogueTexts.judgement.back}
      </Button>
    );
  }
  const ready = step === 'facts' || phase.kind === 'previewed';
  return (
    <div className={styles.footer}>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.button, styles.cancel)}
        onClick={() => desk.stopPreparing()}
      >
        {texts.cancel}
      </Button>
      {step !== 'facts' && (
        <Button className={styles.button} onClick={() => desk.dispatch({ type: 'back' })}>
          {texts.back}
        </Button>
      )}
      <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={!ready}>
        {step === 'write' ? texts.build : texts.next}
      </Button>
    </div>
  );
}
