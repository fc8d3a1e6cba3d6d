import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { CheckedFinding } from '../../../../application/data-check/data-check-services';
import type { DataSeverity } from '../../../../domain/data-check';
import { answerText, dataCheckTexts, findingPlaceText } from '../../../../text/data-check-texts';
import { dataFindingText, dataSeverityTexts } from '../../../../text/data-finding-texts';
import { usePane } from '../../../environment';
import { describeFault } from '../../../messages/describe-problem';
import { focusOnMount, useFocusAfter } from '../../../parts/focus';
import { useDataStyles } from '../styles';
import type { CheckStore } from './check-store';

const useStyles = makeStyles({
  finding: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  answers: { marginTop: tokens.spacingVerticalXS },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground2 },
});

const icons: Readonly<Record<DataSeverity, ReactElement>> = {
  error: <ErrorCircle20Filled aria-label={dataSeverityTexts.error} />,
  warning: <Warning20Filled aria-label={dataSeverityTexts.warning} />,
  hint: <Info20Regular aria-label={dataSeverityTexts.hint} />,
};

interface Properties {
  readonly store: CheckStore;
  readonly checked: CheckedFinding;
}

function Words({
  checked: { finding },
  placeId,
}: {
  readonly checked: CheckedFinding;
  readonly placeId?: string;
}): ReactElement {
  const shared = useDataStyles();
  const { finding: what, advice } = dataFindingText(finding);
  return (
    <>
      <span id={placeId} className={shared.strong}>
        {findingPlaceText(finding)}
      </span>
      <span>{what}</span>
      <span className={shared.hint}>{advice}</span>
    </>
  );
}

interface OpenProperties extends Properties {
  /** The finding before it was answered, or its own answer was taken back: what had the focus is gone. */
  readonly takesFocus: boolean;
  readonly onAnswered: () => void;
}

/** A finding that waits: to its cell, or 'geprüft, stimmt'. */
export function OpenFinding({ store, checked, takesFocus, onAnswered }: OpenProperties): ReactElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const { environment, memory } = usePane();
  const [remark, setRemark] = useState<string | null>(null);
  const answerButton = useFocusAfter(remark !== null);
  const placeId = useId();
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) own.current?.focus();
  }, [takesFocus]);
  const { key, finding, cell } = checked;
  const { finding: what } = dataFindingText(finding);
  const goTo = async (): Promise<void> => {
    if (cell === null) return;
    const result = await environment.services.goTo(cell);
    memory.notice.set(result.ok ? null : { kind: 'problem', message: describeFault(result.error) });
  };
  return (
    <div ref={own} className={styles.finding} role="group" aria-labelledby={placeId} tabIndex={-1}>
      <span className={styles[finding.severity]}>{icons[finding.severity]}</span>
      <div className={shared.tight}>
        <Words checked={checked} placeId={placeId} />
        {remark === null ? (
          <div className={mergeClasses(shared.actions, styles.answers)}>
            {cell !== null && (
              <Button aria-label={`${dataCheckTexts.toCell}: ${what}`} onClick={() => void goTo()}>
                {dataCheckTexts.toCell}
              </Button>
            )}
            {finding.code !== 'moreFindings' && (
              <Button ref={answerButton} aria-label={`${dataCheckTexts.answer}: ${what}`} onClick={() => setRemark('')}>
                {dataCheckTexts.answer}
              </Button>
            )}
          </div>
        ) : (
          <form
            className={shared.tight}
            onSubmit={(event) => {
              event.preventDefault();
              void store.answer(key, remark).then((kept) => {
                if (kept) onAnswered();
              });
            }}
          >
            <Field label={dataCheckTexts.remark} hint={dataCheckTexts.remarkHint}>
              <Input
                ref={focusOnMount}
                value={remark}
                maxLength={200}
                onKeyDown={(event) => {
                  if (event.key !== 'Escape') return;
                  event.stopPropagation();
                  setRemark(null);
                }}
                onChange={(_, { value }) => setRemark(value)}
              />
            </Field>
            <div className={shared.actions}>
              <Button type="submit" appearance="primary">
                {dataCheckTexts.save}
              </Button>
              <Button onClick={() => setRemark(null)}>{dataCheckTexts.cancel}</Button>
            </div>
          </form>
        )}
      </div>
    </div>
  );
}

/** A finding that somebody has looked at; the answer can be taken back. */
export function AnsweredFinding({
  store,
  checked,
  onWithdrawn,
}: Properties & { readonly onWithdrawn: () => void }): ReactElement {
  const shared = useDataStyles();
  const { key, finding, answer } = checked;
  const { finding: what } = dataFindingText(finding);
  return (
    <div className={shared.tight}>
      <Words checked={checked} />
      {answer !== null && <span>{answerText(answer)}</span>}
      <Button
        className={shared.action}
        aria-label={`${dataCheckTexts.withdraw}: ${what}`}
        onClick={() =>
          void store.withdraw(key).then((kept) => {
            if (kept) onWithdrawn();
          })
        }
      >
        {dataCheckTexts.withdraw}
      </Button>
    </div>
  );
}
