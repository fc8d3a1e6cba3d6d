import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { DismissCircle20Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { Eye20Regular } from '@fluentui/react-icons/svg/eye';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Verdict } from '../../domain/verdict/verdict';
import { verdictText } from '../../text/verdict-texts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { flexShrink: 0 },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  doubtful: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Appearance {
  readonly icon: ReactElement;
  readonly tone: 'good' | 'bad' | 'doubtful' | 'quiet';
}

const appearances: Readonly<Record<Verdict, Appearance>> = {
  reached: { icon: <CheckmarkCircle20Filled />, tone: 'good' },
  notReached: { icon: <DismissCircle20Filled />, tone: 'bad' },
  notComparable: { icon: <Warning20Filled />, tone: 'doubtful' },
  dataMissing: { icon: <QuestionCircle20Regular />, tone: 'quiet' },
  monitoringOnly: { icon: <Eye20Regular />, tone: 'quiet' },
  byHand: { icon: <Circle20Regular />, tone: 'quiet' },
};
const verdicts: readonly Verdict[] = [
  'reached',
  'notReached',
  'notComparable',
  'dataMissing',
  'monitoringOnly',
  'byHand',
];
const byWord = new Map(verdicts.map((verdict) => [verdictText(verdict), appearances[verdict]]));

/** The word as it stands in the sheet, with a sign of its own shape; colour only adds to them. */
export function VerdictMark({ verdict }: { readonly verdict: string }): ReactElement {
  const styles = useStyles();
  // The cell may hold an error text instead of a verdict: it is shown as it is, with a sign of doubt.
  const { icon, tone } = byWord.get(verdict) ?? { icon: <Warning20Filled />, tone: 'doubtful' };
  return (
    <span className={mergeClasses(styles.mark, styles[tone])}>
      {icon}
      {verdict}
    </span>
  );
}
