import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BookQuestionMark20Regular } from '@fluentui/react-icons/svg/book-question-mark';
import { ClipboardTextEdit20Regular } from '@fluentui/react-icons/svg/clipboard-text-edit';
import { DatabaseArrowDown20Regular } from '@fluentui/react-icons/svg/database-arrow-down';
import { MathFormula20Regular } from '@fluentui/react-icons/svg/math-formula';
import { PeopleChat20Regular } from '@fluentui/react-icons/svg/people-chat';
import { TargetArrow20Regular } from '@fluentui/react-icons/svg/target-arrow';
import type { ReactElement } from 'react';
import { sectionTexts, shellTexts } from '../../text/pane-texts';
import { usePane } from '../environment';
import { showSection, shownSections, type ShownSection } from '../memory/pane-memory';
import { useStore } from '../memory/store';

const icons: Readonly<Record<ShownSection, ReactElement>> = {
  uebersicht: <TargetArrow20Regular />,
  vereinbarung: <ClipboardTextEdit20Regular />,
  daten: <DatabaseArrowDown20Regular />,
  zieldialog: <PeopleChat20Regular />,
  formeln: <MathFormula20Regular />,
  hilfe: <BookQuestionMark20Regular />,
};

/** Six names stand in one row down to 300 px. */
const narrowPane = '@media (max-width: 400px)';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyleType: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    gap: tokens.spacingHorizontalXXS,
  },
  item: { flexGrow: 1 },
  button: {
    appearance: 'none',
    width: '100%',
    minHeight: '48px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    padding: `4px ${tokens.spacingHorizontalXS} 2px`,
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    hyphens: 'none',
    cursor: 'pointer',
    [narrowPane]: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, paddingInline: '1px' },
    ':hover': { color: tokens.colorNeutralForeground2Hover, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    // A transparent border shows in contrast themes: the current one takes the system's own highlight.
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight', color: 'Highlight' },
  },
  quiet: { '@media (forced-colors: active)': { borderBottomColor: 'Canvas' } },
});

/** All sections in one row at 320 px; where the pane is narrower they wrap. */
export function SectionNav(): ReactElement {
  const styles = useStyles();
  const { memory } = usePane();
  const current = useStore(memory.section);
  return (
    <nav aria-label={shellTexts.navigation}>
      <ul className={styles.list}>
        {shownSections.map((section) => (
          <li key={section} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.button, section === current ? styles.current : styles.quiet)}
              aria-current={section === current ? 'page' : undefined}
              onClick={() => showSection(memory, section)}
            >
              {icons[section]}
              {sectionTexts[section]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
