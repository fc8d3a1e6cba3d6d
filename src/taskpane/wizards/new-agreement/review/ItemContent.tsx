import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FieldItem, ReviewItem, TargetItem } from '../../../../schemas/document-review';
import { targetFormTexts } from '../../../../text/finding-texts';
import { indicatorLabel } from '../../../../text/indicator-texts';
import { reviewTexts, stepCountText, valueWithUnitText } from '../../../../text/review-texts';
import { wizardTexts } from '../../../../text/wizard-texts';
import { listedLines } from '../listed-lines';
import { valueKind } from '../schema';

const useStyles = makeStyles({
  value: { fontSize: tokens.fontSizeBase300, whiteSpace: 'pre-line' },
  missing: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  secondary: { color: tokens.colorNeutralForeground2 },
});

interface Properties {
  readonly item: ReviewItem;
  /** Without the lists: it has been looked at. */
  readonly brief: boolean;
}

/** What the reader took from the passage, in words. */
export function ItemContent({ item, brief }: Properties): ReactElement | null {
  switch (item.kind) {
    case 'field':
      return <FieldContent item={item} />;
    case 'target':
      return <TargetContent item={item} brief={brief} />;
    case 'question':
      return null;
  }
}

function FieldContent({ item: { field, value } }: { readonly item: FieldItem }): ReactElement {
  const styles = useStyles();
  const euro = field === 'administrativeCosts' || field === 'integrationBudget' || field === 'statedTotal';
  if (value === '')
    return (
      <p className={styles.missing}>{euro || field === 'dialogues' ? reviewTexts.notStated : reviewTexts.notFound}</p>
    );
  return <p className={styles.value}>{euro ? valueWithUnitText(value, 'euro') : value}</p>;
}

function TargetContent({ item: { target }, brief }: Properties & { readonly item: TargetItem }): ReactElement {
  const styles = useStyles();
  const { title, form, indicator, value } = target;
  const kind = valueKind(form);
  const [steps, criteria] = [listedLines(target.steps), listedLines(target.criteria)];
  const lines = [...steps, ...criteria];
  return (
    <>
      <p>{title === '' ? wizardTexts.targets.untitled : title}</p>
      <p className={styles.secondary}>
        {targetFormTexts[form]}
        {indicator === '' || form === 'steps' ? '' : ` · ${indicatorLabel(indicator)}`}
      </p>
      {kind !== null &&
        (value === '' ? (
          <p className={styles.missing}>{reviewTexts.notFound}</p>
        ) : (
          <p className={styles.value}>
            <strong>{valueWithUnitText(value, form === 'change' ? 'change' : kind)}</strong>
          </p>
        ))}
      {form === 'steps' && <p>{stepCountText(steps.length, criteria.length)}</p>}
      {form === 'steps' && !brief && lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line, index) => (
            <li key={`${String(index)} ${line}`}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
