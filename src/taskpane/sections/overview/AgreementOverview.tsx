import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Overview, TargetStatus } from '../../../application/services';
import { formatMonth } from '../../../text/german-format';
import { agreementHeading, missingSheetsText, overviewTexts } from '../../../text/pane-texts';
import { Card } from '../../parts/Card';
import { FactList } from '../../parts/FactList';
import { MessagePanel } from '../../parts/MessagePanel';
import { VerdictMark } from '../../parts/VerdictMark';
import { TargetCard } from './TargetCard';
import { useExtras } from './use-extras';

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& li': { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  },
  count: { fontVariantNumeric: 'tabular-nums' },
});

interface Properties {
  readonly overview: Extract<Overview, { readonly state: 'agreement' }>;
}

/** The targets of the agreement with their results, one card per number. */
export function AgreementOverview({ overview }: Properties): ReactElement {
  const styles = useStyles();
  const { agreement, reportingMonth, dataLoad, targets, missingSheets } = overview;
  const groups = byNumber(targets);
  const extras = useExtras();
  return (
    <>
      <p className={styles.lead}>
        {agreement.jobcenter}, {agreementHeading(agreement.agreementYear)}
      </p>
      {missingSheets.length > 0 && (
        <MessagePanel
          tone="warning"
          message={{ what: missingSheetsText(missingSheets), ...overviewTexts.missingSheets }}
        />
      )}
      <Card title={overviewTexts.standing} level={2}>
        <FactList
          facts={[
            [
              overviewTexts.reportingMonth,
              reportingMonth === null ? overviewTexts.notSet : formatMonth(reportingMonth),
            ],
            [overviewTexts.dataLoad, dataLoad === null ? overviewTexts.notSet : formatMonth(dataLoad)],
          ]}
        />
        {targets.length > 0 && (
          <ul className={styles.counts} aria-label={overviewTexts.results}>
            {countByVerdict(targets).map(([verdict, count]) => (
              <li key={verdict}>
                <span className={styles.count}>{count} ×</span>
                <VerdictMark verdict={verdict} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      {extras !== null && <extras.OverviewDetails />}
      {groups.length === 0 && missingSheets.length === 0 && <p className={styles.lead}>{overviewTexts.noTargets}</p>}
      {groups.map((group) => (
        <TargetCard key={group[0].target.no} statuses={group}>
          {extras !== null && <extras.TargetDetails no={group[0].target.no} />}
        </TargetCard>
      ))}
    </>
  );
}

type Group = readonly [TargetStatus, ...TargetStatus[]];

function byNumber(targets: readonly TargetStatus[]): Group[] {
  const groups = new Map<number, [TargetStatus, ...TargetStatus[]]>();
  for (const status of targets) {
    const group = groups.get(status.target.no);
    if (group === undefined) groups.set(status.target.no, [status]);
    else group.push(status);
  }
  return [...groups.values()];
}

function countByVerdict(targets: readonly TargetStatus[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { verdict } of targets) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts];
}
