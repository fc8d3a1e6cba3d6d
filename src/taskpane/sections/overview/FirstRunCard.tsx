import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ReactElement } from 'react';
import { overviewTexts } from '../../../text/pane-texts';
import { usePane } from '../../environment';
import { showSection } from '../../memory/pane-memory';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTop: `3px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    '& p': { margin: 0 },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  points: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    '& li': { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
    '& svg': { color: tokens.colorCompoundBrandForeground1 },
  },
  actions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  primary: { minHeight: '44px' },
});

/** What the add-in is for, and the way in. */
export function FirstRunCard(): ReactElement {
  const styles = useStyles();
  const { memory } = usePane();
  const { title, lead, points, action, formulas } = overviewTexts.firstRun;
  return (
    <section className={styles.card} aria-labelledby="first-run">
      <h2 id="first-run" className={styles.title}>
        {title}
      </h2>
      <p>{lead}</p>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>
            <CheckmarkCircle20Filled />
            <span>{point}</span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          className={styles.primary}
          onClick={() => {
            memory.wizardOpen.set(true);
            showSection(memory, 'vereinbarung');
          }}
        >
          {action}
        </Button>
        <Button appearance="subtle" onClick={() => showSection(memory, 'formeln')}>
          {formulas}
        </Button>
      </div>
    </section>
  );
}
