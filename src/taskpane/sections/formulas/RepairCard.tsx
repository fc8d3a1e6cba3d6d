import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormulaRepair } from '../../../application/services';
import {
  formulaRepairTexts,
  formulasUnchangedText,
  repairProgressText,
  repairedText,
} from '../../../text/formula-repair-texts';
import { useStore } from '../../memory/store';
import { describeFault } from '../../messages/describe-problem';
import { Card } from '../../parts/Card';
import { MessagePanel } from '../../parts/MessagePanel';
import { remainingNotes } from './remaining-notes';
import type { RepairState, RepairStore } from './repair-store';

const useStyles = makeStyles({
  action: { minHeight: '44px', alignSelf: 'flex-start' },
  result: { overflowWrap: 'anywhere' },
  notes: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

/** Enters our functions again where they show #NAME? or #BUSY!. The region stands before its text, or nothing is read out. */
export function RepairCard({ store }: { readonly store: RepairStore }): ReactElement {
  const styles = useStyles();
  const state = useStore(store);
  return (
    <Card title={formulaRepairTexts.title} level={2}>
      <p>{formulaRepairTexts.lead}</p>
      <Button
        className={styles.action}
        disabledFocusable={state.kind === 'running'}
        onClick={() => void store.repair()}
      >
        {formulaRepairTexts.action}
      </Button>
      <div role="status" className={styles.result}>
        <RepairResult state={state} />
      </div>
    </Card>
  );
}

function RepairResult({ state }: { readonly state: RepairState }): ReactElement | null {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Spinner
          size="tiny"
          labelPosition="after"
          label={state.total === 0 ? formulaRepairTexts.running : repairProgressText(state.done, state.total)}
        />
      );
    case 'failed':
      return 'workbook' in state.problem ? (
        <MessagePanel tone="error" message={describeFault(state.problem)}>
          <p>{formulasUnchangedText}</p>
        </MessagePanel>
      ) : (
        <MessagePanel tone="error" message={formulaRepairTexts.notLoaded} />
      );
    case 'done':
      return <Repaired repair={state.repair} watching={state.watching} />;
  }
}

function Repaired({ repair, watching }: { readonly repair: FormulaRepair; readonly watching: boolean }): ReactElement {
  const styles = useStyles();
  const { found, entered, checked, calculating, stuck } = repair;
  if (found === 0) return <MessagePanel tone="success" message={formulaRepairTexts.nothingStuck} />;
  const notes = remainingNotes(repair);
  const healed = checked && calculating === 0;
  return (
    <MessagePanel
      tone={notes.length > 0 ? 'warning' : healed ? 'success' : 'info'}
      message={repairedText({ entered: entered.length, checked, calculating, stuck: stuck.length, watching })}
    >
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </MessagePanel>
  );
}
