import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Agreement } from '../../../../domain/agreement/agreement';
import { openSheetText, wizardTexts } from '../../../../text/wizard-texts';
import { usePane } from '../../../environment';
import { showSection } from '../../../memory/pane-memory';
import { describeFault } from '../../../messages/describe-problem';
import { WordCard } from '../../../sections/agreement/WordCard';
import { closeFlow } from '../agreement-flow';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  title: {
    margin: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
    '& svg': { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  },
  sheets: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
  },
  sheet: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
  primary: { minHeight: '44px' },
});

interface Properties {
  readonly createdSheets: readonly string[];
  readonly agreement: Agreement;
}

/** The agreement is in the workbook: where to look now. */
export function BuiltView({ createdSheets, agreement }: Properties): ReactElement {
  const styles = useStyles();
  const { environment, memory } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const texts = wizardTexts.built;
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const open = async (sheet: string): Promise<void> => {
    const result = await environment.services.goTo({ sheet, row: 0, column: 0 });
    memory.notice.set(result.ok ? null : { kind: 'problem', message: describeFault(result.error) });
  };
  return (
    <div className={styles.view}>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        <CheckmarkCircle20Filled />
        {texts.title}
      </h3>
      <p>{texts.next}</p>
      {createdSheets.length > 0 && (
        <ul className={styles.sheets} aria-label={texts.sheets}>
          {createdSheets.map((sheet) => (
            <li key={sheet}>
              <Button className={styles.sheet} onClick={() => void open(sheet)}>
                {openSheetText(sheet)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <WordCard agreement={agreement} level={3} />
      <Button
        appearance="primary"
        className={styles.primary}
        onClick={() => {
          showSection(memory, 'uebersicht');
          closeFlow(memory);
        }}
      >
        {texts.overview}
      </Button>
      <Button
        appearance="subtle"
        onClick={() => {
          memory.focusHeading.set(true);
          closeFlow(memory);
        }}
      >
        {texts.done}
      </Button>
    </div>
  );
}
