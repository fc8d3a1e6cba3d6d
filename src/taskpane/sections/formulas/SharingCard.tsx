import { Button, Checkbox, Field, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { SharingPreview } from '../../../application/sharing/sharing-services';
import { clearsUndo } from '../../../application/workbook-plan';
import {
  copyText,
  createdCopiesText,
  keptCopyText,
  sharingObstacleTexts,
  sharingProgressText,
  sharingTexts,
  tiedChartText,
  troubledText,
} from '../../../text/sharing-texts';
import { workbookStateText } from '../../../text/fault-texts';
import { undoForgottenText } from '../../../text/undo-texts';
import type { UserMessage } from '../../../text/user-message';
import { useStore } from '../../memory/store';
import { describeFault } from '../../messages/describe-problem';
import { Card } from '../../parts/Card';
import { MessagePanel } from '../../parts/MessagePanel';
import type { SharingChoice, SharingProblem, SharingStore } from './sharing-store';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { minHeight: '44px' },
  sheets: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, outlineStyle: 'none' },
});

/** Copies of sheets for people without the add-in: choose, look at what will be made, make. */
export function SharingCard({ store }: { readonly store: SharingStore }): ReactElement {
  const styles = useStyles();
  return (
    <Card title={sharingTexts.title} level={2}>
      <p className={styles.text}>{sharingTexts.lead}</p>
      <SharingSteps store={store} />
    </Card>
  );
}

function SharingSteps({ store }: { readonly store: SharingStore }): ReactElement {
  const { kind } = useStore(store);
  const shown = useRef(kind);
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that led here is gone; without a new place the focus would fall back to the top of the pane.
    if (shown.current !== kind) step.current?.focus();
    shown.current = kind;
  }, [kind]);
  const styles = useStyles();
  return (
    <div ref={step} tabIndex={-1} role="group" aria-label={sharingTexts.title} className={styles.step}>
      <SharingStep store={store} />
    </div>
  );
}

function SharingStep({ store }: { readonly store: SharingStore }): ReactElement {
  const styles = useStyles();
  const state = useStore(store);
  switch (state.kind) {
    case 'idle':
      return (
        <>
          <Problem problem={state.problem} />
          <div className={styles.actions}>
            <Button className={styles.action} onClick={() => void store.begin()}>
              {sharingTexts.begin}
            </Button>
          </div>
        </>
      );
    case 'loading':
      return <Busy label={sharingTexts.loading} />;
    case 'choosing':
      return <Choice store={store} choice={state.choice} problem={state.problem} />;
    case 'checking':
      return <Busy label={sharingTexts.checking} />;
    case 'preview':
      return <Preview store={store} preview={state.preview} />;
    case 'writing':
      return <Busy label={sharingProgressText(state.done, Math.max(1, state.total))} />;
    case 'done':
      return (
        <>
          <div role="status">
            <MessagePanel
              tone={state.copies.promptsSuppressed === false ? 'warning' : 'success'}
              message={createdCopiesText(state.copies.names, state.copies.promptsSuppressed)}
            />
          </div>
          <div className={styles.actions}>
            <Button className={styles.action} onClick={() => void store.begin()}>
              {sharingTexts.again}
            </Button>
          </div>
        </>
      );
  }
}

function Busy({ label }: { readonly label: string }): ReactElement {
  return (
    <div role="status">
      <Spinner size="tiny" labelPosition="after" label={label} />
    </div>
  );
}

interface ChoiceProperties {
  readonly store: SharingStore;
  readonly choice: SharingChoice;
  readonly problem: SharingProblem | null;
}

function Choice({ store, choice: { sheets, suppressPrompts }, problem }: ChoiceProperties): ReactElement {
  const styles = useStyles();
  const none = !sheets.some(({ chosen }) => chosen);
  if (sheets.length === 0)
    return (
      <>
        <MessagePanel tone="info" message={sharingTexts.nothingToShare} />
        <div className={styles.actions}>
          <Button className={styles.action} onClick={() => store.back()}>
            {sharingTexts.cancel}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <fieldset className={styles.sheets}>
        <legend className={styles.title}>{sharingTexts.sheets}</legend>
        {sheets.map(({ name, chosen }) => (
          <Checkbox
            key={name}
            label={name}
            checked={chosen}
            onChange={(_, { checked }) => store.choose(name, checked === true)}
          />
        ))}
        <p className={styles.text} role="status">
          {none ? sharingTexts.chooseOne : null}
        </p>
      </fieldset>
      <Field hint={sharingTexts.promptsHint}>
        <Checkbox
          label={sharingTexts.prompts}
          checked={suppressPrompts}
          onChange={(_, { checked }) => store.suppressPrompts(checked === true)}
        />
      </Field>
      <Problem problem={problem} />
      <div className={styles.actions}>
        <Button
          className={styles.action}
          appearance="primary"
          disabledFocusable={none}
          onClick={() => void store.check()}
        >
          {sharingTexts.check}
        </Button>
        <Button className={styles.action} onClick={() => store.back()}>
          {sharingTexts.cancel}
        </Button>
      </div>
    </>
  );
}

function Preview({ store, preview }: { readonly store: SharingStore; readonly preview: SharingPreview }): ReactElement {
  const styles = useStyles();
  const { copies, backups, errors, tiedCharts } = preview;
  return (
    <>
      <h3 className={styles.title}>{sharingTexts.previewTitle}</h3>
      <ul className={styles.list}>
        {copies.map((copy) => (
          <li key={copy.name}>{copyText(copy)}</li>
        ))}
        {backups.map((backup) => (
          <li key={backup.name}>{keptCopyText(backup)}</li>
        ))}
      </ul>
      {errors.length > 0 && (
        <>
          <h3 className={styles.title}>{sharingTexts.errorsTitle}</h3>
          <ul className={styles.list}>
            {errors.map((each) => (
              <li key={each.sheet}>{troubledText(each)}</li>
            ))}
          </ul>
        </>
      )}
      {tiedCharts.length > 0 && (
        <>
          <h3 className={styles.title}>{sharingTexts.chartsTitle}</h3>
          <ul className={styles.list}>
            {tiedCharts.map((chart) => (
              <li key={`${chart.sheet}/${chart.name}`}>{tiedChartText(chart)}</li>
            ))}
          </ul>
          <p className={styles.text}>{sharingTexts.chartsHint}</p>
        </>
      )}
      {clearsUndo(preview.plan) && <p className={styles.text}>{undoForgottenText}</p>}
      <div className={styles.actions}>
        <Button className={styles.action} appearance="primary" onClick={() => void store.create()}>
          {sharingTexts.create}
        </Button>
        <Button className={styles.action} onClick={() => store.back()}>
          {sharingTexts.back}
        </Button>
      </div>
    </>
  );
}

function Problem({ problem }: { readonly problem: SharingProblem | null }): ReactElement {
  const styles = useStyles();
  return (
    <div role="alert">
      {problem !== null && (
        <MessagePanel tone="error" message={describeSharingProblem(problem)}>
          {'workbook' in problem && <p>{workbookStateText(problem.workbook)}</p>}
          {'workbook' in problem && problem.workbook.state === 'incomplete' && (
            <ul className={styles.list}>
              {problem.workbook.leftOver.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
        </MessagePanel>
      )}
    </div>
  );
}

function describeSharingProblem(problem: SharingProblem): UserMessage {
  if ('workbook' in problem) return describeFault(problem);
  switch (problem.code) {
    case 'notLoaded':
      return sharingTexts.notLoaded;
    case 'workbookProtected':
      return sharingObstacleTexts.workbookProtected();
    case 'sheetsProtected':
      return sharingObstacleTexts.sheetsProtected(problem.sheets);
    case 'sheetsGone':
      return sharingObstacleTexts.sheetsGone(problem.sheets);
    case 'cellsStuck':
      return sharingObstacleTexts.cellsStuck(problem.cells);
  }
}
