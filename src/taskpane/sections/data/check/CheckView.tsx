import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { CheckedFinding, DataCheckProblem } from '../../../../application/data-check/data-check-services';
import type { DataSeverity } from '../../../../domain/data-check';
import { answeredCountText, dataCheckTexts, openCountText } from '../../../../text/data-check-texts';
import { dataTexts } from '../../../../text/data-section-texts';
import { useStore } from '../../../memory/store';
import { Busy } from '../../../parts/Busy';
import { MessagePanel } from '../../../parts/MessagePanel';
import { describeDataProblem } from '../describe-data-problem';
import { MoreList } from '../MoreList';
import { useDataStyles } from '../styles';
import type { CheckState, CheckStore } from './check-store';
import { AnsweredFinding, OpenFinding } from './FindingCard';

const useStyles = makeStyles({
  panel: { margin: 0, padding: `0 0 ${tokens.spacingVerticalM}` },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
});

const filters = ['all', 'error', 'warning', 'hint'] as const;
type Filter = (typeof filters)[number];

/** What the data check finds, each finding with the way to its cell and to an answer. */
export function CheckView({ store }: { readonly store: CheckStore }): ReactElement {
  const styles = useDataStyles();
  const own = useStyles();
  const state = useStore(store);
  useEffect(() => {
    void store.check();
  }, [store]);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here may be gone with its own view.
  useEffect(() => focusIfLost(heading.current), []);
  return (
    <div className={styles.column}>
      <div className={styles.tight}>
        <h2 ref={heading} tabIndex={-1} className={own.heading}>
          {dataCheckTexts.title}
        </h2>
        <p role="status" className={styles.hint}>
          {statusText(state)}
        </p>
      </div>
      <State store={store} state={state} heading={heading} />
    </div>
  );
}

/** Said whenever a check is through, so that the same number is said again, too. */
function statusText(state: CheckState): string {
  if (state.kind !== 'ready') return '';
  if (state.busy) return dataCheckTexts.checking;
  return openCountText(state.findings.filter(({ answer }) => answer === null).length);
}

function focusIfLost(heading: HTMLElement | null): void {
  if (document.activeElement === document.body) heading?.focus();
}

interface StateProperties {
  readonly store: CheckStore;
  readonly state: CheckState;
  readonly heading: RefObject<HTMLElement | null>;
}

function State({ store, state, heading }: StateProperties): ReactElement {
  switch (state.kind) {
    case 'checking':
      return <Busy text={dataCheckTexts.checking} />;
    case 'failed':
      return (
        <div role="alert">
          <MessagePanel
            tone={state.problem.code === 'dataTableMissing' ? 'info' : 'error'}
            message={describeDataProblem(state.problem)}
            actions={<Button onClick={() => void store.check()}>{dataTexts.again}</Button>}
          />
        </div>
      );
    case 'ready':
      return (
        <Findings store={store} findings={state.findings} busy={state.busy} problem={state.problem} heading={heading} />
      );
  }
}

interface Properties {
  readonly store: CheckStore;
  readonly findings: readonly CheckedFinding[];
  readonly busy: boolean;
  readonly problem: DataCheckProblem | null;
  readonly heading: RefObject<HTMLElement | null>;
}

function Findings({ store, findings, busy, problem, heading }: Properties): ReactElement {
  const styles = useDataStyles();
  const own = useStyles();
  const [filter, setFilter] = useState<Filter>('all');
  // An answer takes its finding away, and the focus with it: the neighbour has it then, or the heading where there is none.
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => focusIfLost(heading.current), [focused, heading]);
  const open = findings.filter(({ answer }) => answer === null);
  const answered = findings.filter(({ answer }) => answer !== null);
  const ofSeverity = (severity: DataSeverity): number =>
    open.filter(({ finding }) => finding.severity === severity).length;
  const shown = open.filter(({ finding }) => filter === 'all' || finding.severity === filter);
  const neighbour = (key: string): string | null => {
    const index = shown.findIndex((each) => each.key === key);
    return (shown[index + 1] ?? shown[index - 1])?.key ?? null;
  };
  const label = (each: Filter): string =>
    each === 'all'
      ? `${dataCheckTexts.all} (${open.length})`
      : `${dataCheckTexts.severities[each]} (${ofSeverity(each)})`;
  return (
    <div className={styles.column}>
      {problem !== null && (
        <div role="alert">
          <MessagePanel tone="error" message={describeDataProblem(problem)} />
        </div>
      )}
      {open.length === 0 ? (
        <MessagePanel
          tone="success"
          message={answered.length > 0 ? dataCheckTexts.allAnswered : dataCheckTexts.clean}
        />
      ) : (
        <Field label={dataCheckTexts.filter}>
          <Select
            className={styles.full}
            value={filter}
            onChange={(_, { value }) => setFilter(filters.find((each) => each === value) ?? 'all')}
          >
            {filters.map((each) => (
              <option key={each} value={each}>
                {label(each)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button className={styles.action} disabledFocusable={busy} onClick={() => void store.check()}>
        {dataCheckTexts.again}
      </Button>
      {open.length > 0 && shown.length === 0 && <p>{dataCheckTexts.noneOfKind}</p>}
      <MoreList
        key={filter}
        label={dataCheckTexts.open}
        items={shown}
        keyOf={({ key }) => key}
        render={(checked) => (
          <OpenFinding
            store={store}
            checked={checked}
            takesFocus={checked.key === focused}
            onAnswered={() => setFocused(neighbour(checked.key))}
          />
        )}
      />
      {answered.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="answered">
            <AccordionHeader>{answeredCountText(answered.length)}</AccordionHeader>
            <AccordionPanel className={own.panel}>
              <MoreList
                label={dataCheckTexts.answered}
                items={answered}
                keyOf={({ key }) => key}
                render={(checked) => (
                  <AnsweredFinding store={store} checked={checked} onWithdrawn={() => setFocused(checked.key)} />
                )}
              />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}
