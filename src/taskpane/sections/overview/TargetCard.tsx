import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { ReactElement, ReactNode } from 'react';
import type { TargetStatus } from '../../../application/services';
import type { Target } from '../../../domain/agreement/agreement';
import { indicatorFacts } from '../../../domain/indicators';
import { formatChange, formatCount, formatEuro, formatPercent } from '../../../text/german-format';
import { sexTexts } from '../../../text/indicator-texts';
import { overviewTexts, targetHeading } from '../../../text/pane-texts';
import { usePane } from '../../environment';
import { describeFault } from '../../messages/describe-problem';
import { Card } from '../../parts/Card';
import { VerdictMark } from '../../parts/VerdictMark';

const useStyles = makeStyles({
  statuses: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  status: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { paddingBottom: 0 },
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px' },
  sex: { fontWeight: tokens.fontWeightSemibold },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(76px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    '& dt': {
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    '& dd': { margin: 0, fontVariantNumeric: 'tabular-nums' },
  },
  agreed: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { minWidth: 'auto', marginLeft: 'auto' },
});

interface Properties {
  readonly statuses: readonly [TargetStatus, ...TargetStatus[]];
  /** Beneath the figures. */
  readonly children?: ReactNode;
}

/** One number of the agreement; targets by sex stand beneath each other. */
export function TargetCard({ statuses, children }: Properties): ReactElement {
  const styles = useStyles();
  const [{ target }] = statuses;
  return (
    <Card title={targetHeading(target.no, target.title)} level={2}>
      <ul className={styles.statuses}>
        {statuses.map((status) => (
          <StatusRow key={status.target.sex} status={status} alone={statuses.length === 1} />
        ))}
      </ul>
      {children}
    </Card>
  );
}

function StatusRow({ status, alone }: { readonly status: TargetStatus; readonly alone: boolean }): ReactElement {
  const styles = useStyles();
  const { environment, memory } = usePane();
  const { target, verdict, note, actual, required, change, cell } = status;
  const goTo = async (): Promise<void> => {
    const result = await environment.services.goTo(cell);
    memory.notice.set(result.ok ? null : { kind: 'problem', message: describeFault(result.error) });
  };
  return (
    <li className={styles.status}>
      <div className={styles.top}>
        {alone && target.sex === 'total' ? <span /> : <span className={styles.sex}>{sexTexts[target.sex]}</span>}
        <VerdictMark verdict={verdict} />
      </div>
      {target.form !== 'steps' && (
        <dl className={styles.figures}>
          <Figure term={overviewTexts.actual} value={level(target, actual)} />
          {target.form !== 'monitoring' && <Figure term={overviewTexts.required} value={level(target, required)} />}
          <div>
            <dt>{overviewTexts.change}</dt>
            <dd>{change === null ? overviewTexts.noFigure : formatChange(change)}</dd>
            {target.form === 'change' && target.value !== null && (
              <dd className={styles.agreed}>
                {overviewTexts.agreed} {formatChange(target.value)}
              </dd>
            )}
          </div>
        </dl>
      )}
      <div className={styles.top}>
        <span className={styles.note}>{note}</span>
        <Button
          appearance="transparent"
          size="small"
          className={styles.link}
          iconPosition="after"
          icon={<ArrowRight16Regular />}
          aria-label={`${overviewTexts.toCell}: ${targetHeading(target.no, target.title)}, ${sexTexts[target.sex]}`}
          onClick={() => void goTo()}
        >
          {overviewTexts.toCell}
        </Button>
      </div>
    </li>
  );
}

function Figure({ term, value }: { readonly term: string; readonly value: string }): ReactElement {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Counts and quotas have their unit from the form; changes are judged on the level behind the indicator. */
function level(target: Target, value: number | null): string {
  if (value === null) return overviewTexts.noFigure;
  if (target.form === 'quota') return formatPercent(value, 1);
  if (target.form === 'count' || target.indicator === null) return formatCount(value);
  switch (indicatorFacts(target.indicator).levelUnit) {
    case 'euro':
      return formatEuro(Math.round(value));
    case 'persons':
      return formatCount(value);
    case 'rate':
      return formatPercent(value, 1);
  }
}
