import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useState, type ReactElement } from 'react';
import type { CheckedFinding } from '../../../../application/data-check/data-check-services';
import type { DataSeverity } from '../../../../domain/data-check';
import { answerText, dataCheckTexts, findingPlaceText } from '../../../../text/data-check-texts';
import { dataFindingText, dataSeverityTexts } from '../../../../text/data-finding-texts';
import { usePane } from '../../../environment';
import { describeFault } from '../../../messages/describe-problem';
import { useDataStyles } from '../styles';
import type { CheckStore } from './check-store';

const useStyles = makeStyles({
  finding: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
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

function Words({ checked: { finding } }: { readonly checked: CheckedFinding }): ReactElement {
  const shared = useDataStyles();
  const { finding: what, advice } = dataFindingText(finding);
  return (
    <>
      <span className={shared.strong}>{findingPlaceText(finding)}</span>
      <span>{what}</span>
      <span className={shared.hint}>{advice}</span>
    </>
  );
}

/** A finding that waits: to its cell, or 'geprüft, stimmt'. */
export function OpenFinding({ store, checked }: Properties): ReactElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const { environment, memory } = usePane();
  const [remark, setRemark] = useState<string | null>(null);
  const { key, finding, cell } = checked;
  const { finding: what } = dataFindingText(finding);
  const goTo = async (): Promise<void> => {
    if (cell === null) return;
    const result = await environment.services.goTo(cell);
    memory.notice.set(result.ok ? null : { kind: 'problem', message: describeFault(result.error) });
  };
  return (
    <div className={styles.finding}>
      <span className={styles[finding.severity]}>{icons[finding.severity]}</span>
      <div className={shared.tight}>
        <Words checked={checked} />
        {remark === null ? (
          <div className={shared.actions}>
            {cell !== null && (
              <Button aria-label={`${dataCheckTexts.toCell}: ${what}`} onClick={() => void goTo()}>
                {dataCheckTexts.toCell}
              </Button>
            )}
            {finding.code !== 'moreFindings' && (
              <Button aria-label={`${dataCheckTexts.answer}: ${what}`} onClick={() => setRemark('')}>
                {dataCheckTexts.answer}
              </Button>
            )}
          </div>
        ) : (
          <form
            className={shared.tight}
            onSubmit={(event) => {
              event.preventDefault();
              void store.answer(key, remark);
            }}
          >
            <Field label={dataCheckTexts.remark} hint={dataCheckTexts.remarkHint}>
              <Input value={remark} maxLength={200} onChange={(_, { value }) => setRemark(value)} />
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
export function AnsweredFinding({ store, checked }: Properties): ReactElement {
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
        onClick={() => void store.withdraw(key)}
      >
        {dataCheckTexts.withdraw}
      </Button>
    </div>
  );
}
