import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ImportProblem } from '../../../../application/imports/import-services';
import { changesNothing, takeOver } from '../../../../application/imports/take-over';
import { workbookStateText } from '../../../../text/fault-texts';
import { dataTexts } from '../../../../text/data-section-texts';
import { importTexts } from '../../../../text/import-texts';
import { useStore } from '../../../memory/store';
import { MessagePanel } from '../../../parts/MessagePanel';
import { WizardStepHeading } from '../../../parts/WizardStepHeading';
import { describeDataProblem } from '../describe-data-problem';
import { useDataStyles } from '../styles';
import { WorkProgress } from '../WorkProgress';
import { ChangesStep } from './ChangesStep';
import { DoneStep } from './DoneStep';
import type { ImportStore } from './import-store';
import { importSteps, mappingComplete, stepNumber, type ImportWizardState } from './machine';
import { MappingStep } from './MappingStep';
import { SourceStep } from './SourceStep';

const useStyles = makeStyles({
  // What takes the focus must not come to lie under the footer, which is up to 128 px high in two rows of buttons.
  steps: { '& > :not(:last-child) :focus': { scrollMarginBottom: '128px' } },
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    // To the edges of the section, its lower padding included.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL}) calc(-1 * ${tokens.spacingVerticalXXL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { minHeight: '44px', minWidth: 'auto', paddingInline: tokens.spacingHorizontalM },
  start: { marginRight: 'auto' },
});

interface Properties {
  readonly store: ImportStore;
  readonly onCheck: () => void;
}

/** From a source to the table: four steps, of which a recognised source skips the second. */
export function ImportView({ store, onCheck }: Properties): ReactElement {
  const styles = useDataStyles();
  const { steps } = useStyles();
  const state = useStore(store);
  // An answer makes the source be read again; the fields stay, or the focus would be lost with them.
  const inPlace = state.work?.kind === 'reading' && state.step === 'mapping';
  return (
    <div className={mergeClasses(styles.column, steps)}>
      <WizardStepHeading
        no={stepNumber(state.step)}
        count={importSteps.length}
        name={importTexts.steps[state.step]}
        content={state.work === null || inPlace ? 'step' : 'work'}
      />
      {state.problem !== null && <Problem store={store} problem={state.problem} />}
      {state.work === null || inPlace ? (
        <Step store={store} state={state} onCheck={onCheck} />
      ) : (
        <WorkProgress
          title={importTexts.work[state.work.kind]}
          done={state.work.kind === 'callingOff' ? null : state.work.done}
          onCancel={state.work.kind === 'callingOff' ? null : () => store.cancel()}
        />
      )}
      {inPlace && <ProgressBar aria-label={importTexts.work.reading} value={state.work.done} max={1} />}
      {(state.work === null || inPlace) && <Footer store={store} state={state} />}
    </div>
  );
}

function Step({ store, state, onCheck }: Properties & { readonly state: ImportWizardState }): ReactElement {
  const { step, source, preview, taken } = state;
  if (step === 'mapping' && source !== null) return <MappingStep store={store} source={source} />;
  if (step === 'changes' && preview !== null) return <ChangesStep store={store} preview={preview} />;
  if (step === 'done' && taken !== null) return <DoneStep store={store} taken={taken} onCheck={onCheck} />;
  return <SourceStep store={store} />;
}

/** What the user has called off, and left no trace of, is no error. */
function isCalledOff(problem: ImportProblem): boolean {
  if ('workbook' in problem) return problem.code === 'cancelled' && problem.workbook.state === 'unchanged';
  return problem.code === 'importCancelled';
}

function Problem({ store, problem }: { readonly store: ImportStore; readonly problem: ImportProblem }): ReactElement {
  return (
    <div role="alert">
      <MessagePanel
        tone={isCalledOff(problem) ? 'info' : 'error'}
        message={describeDataProblem(problem)}
        actions={
          <Button
            onClick={() => {
              store.dispatch({ type: 'problemClosed' });
              void store.refresh();
            }}
          >
            {'workbook' in problem && !isCalledOff(problem) ? dataTexts.again : dataTexts.close}
          </Button>
        }
      >
        {'workbook' in problem && <p>{workbookStateText(problem.workbook)}</p>}
        {'workbook' in problem && problem.workbook.state === 'incomplete' && (
          <ul>
            {problem.workbook.leftOver.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </MessagePanel>
    </div>
  );
}

function Footer({
  store,
  state,
}: {
  readonly store: ImportStore;
  readonly state: ImportWizardState;
}): ReactElement | null {
  const styles = useStyles();
  const { step, source, preview, answers } = state;
  if (step === 'source') return null;
  const restart = (
    <Button className={mergeClasses(styles.button, styles.start)} onClick={() => store.dispatch({ type: 'restarted' })}>
      {step === 'done' ? importTexts.done.again : dataTexts.cancel}
    </Button>
  );
  return (
    <div className={styles.footer}>
      {restart}
      {step === 'changes' && source !== null && (
        <Button className={styles.button} onClick={() => store.dispatch({ type: 'wentTo', step: 'mapping' })}>
          {importTexts.changes.mapping}
        </Button>
      )}
      {step === 'mapping' && (
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={!mappingComplete(state) || state.work !== null}
          onClick={() => {
            if (mappingComplete(state) && state.work === null) void store.compare();
          }}
        >
          {importTexts.mapping.next}
        </Button>
      )}
      {step === 'changes' && preview !== null && (
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={changesNothing(takeOver(preview.comparison, answers))}
          onClick={() => {
            if (!changesNothing(takeOver(preview.comparison, answers))) void store.takeOver();
          }}
        >
          {importTexts.changes.take}
        </Button>
      )}
    </div>
  );
}
