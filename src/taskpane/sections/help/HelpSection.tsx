import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { helpTexts, versionText } from '../../../text/help-texts';
import { usePane } from '../../environment';
import { showSection } from '../../memory/pane-memory';
import { Card } from '../../parts/Card';
import { SectionBody } from '../../parts/SectionBody';

const useStyles = makeStyles({
  errors: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    '& dt': { fontWeight: tokens.fontWeightSemibold, fontFamily: tokens.fontFamilyMonospace },
    '& dd': { margin: 0 },
  },
  version: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { alignSelf: 'flex-start' },
});

/** What the add-in does, where data stay, when a target is reached, and what to do about error signs. */
export function HelpSection(): ReactElement {
  const styles = useStyles();
  const { environment, memory } = usePane();
  return (
    <SectionBody title={helpTexts.title}>
      {helpTexts.topics.map(({ id, title, paragraphs, link }) => (
        <Card key={id} title={title} level={2}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {link !== null && (
            <Button className={styles.link} size="small" onClick={() => showSection(memory, link.section)}>
              {link.label}
            </Button>
          )}
        </Card>
      ))}
      <Card title={helpTexts.errorsTitle} level={2}>
        <dl className={styles.errors}>
          {helpTexts.errors.map(({ sign, why, next }) => (
            <div key={sign}>
              <dt>{sign}</dt>
              <dd>
                {why} {next}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <p className={styles.version}>{versionText(environment.version)}</p>
    </SectionBody>
  );
}
