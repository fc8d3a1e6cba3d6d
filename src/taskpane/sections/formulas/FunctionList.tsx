import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { FunctionCategory, FunctionDefinition } from '../../../functions';
import { formulaBrowserTexts, functionCountText } from '../../../text/formula-browser-texts';
import { sectionTexts } from '../../../text/pane-texts';
import { SectionBody } from '../../parts/SectionBody';
import { findFunctions } from './function-search';

const useStyles = makeStyles({
  lead: { margin: 0 },
  count: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  groupTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: {
    appearance: 'none',
    width: '100%',
    minHeight: '44px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 20px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  name: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    hyphens: 'none',
  },
  description: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const categories: readonly FunctionCategory[] = ['singleValues', 'dataTable', 'information'];

interface Properties {
  readonly functions: readonly FunctionDefinition[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onChoose: (definition: FunctionDefinition) => void;
  /** Entry that takes the focus: the one the user comes back from. */
  readonly focusedId: string | null;
  /** What is done with formulas, above the list: who needs it should not have to look for it. */
  readonly cards: ReactNode;
}

export function FunctionList({ functions, search, onSearch, onChoose, focusedId, cards }: Properties): ReactElement {
  const styles = useStyles();
  const found = findFunctions(functions, search);
  const focused = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    focused.current?.focus();
  }, []);
  return (
    <SectionBody title={sectionTexts.formeln}>
      <p className={styles.lead}>{formulaBrowserTexts.lead}</p>
      {cards}
      <Field label={formulaBrowserTexts.search} hint={formulaBrowserTexts.searchHint}>
        <Input
          type="search"
          contentBefore={<Search20Regular />}
          value={search}
          onChange={(_, { value }) => onSearch(value)}
        />
      </Field>
      <p className={styles.count} role="status">
        {found.length === 0 ? formulaBrowserTexts.nothingFound : functionCountText(found.length)}
      </p>
      {categories.map((category) => {
        const group = found.filter((definition) => definition.category === category);
        if (group.length === 0) return null;
        const title = formulaBrowserTexts.categories[category];
        return (
          <section key={category} className={styles.group} aria-label={title}>
            <h2 className={styles.groupTitle}>{title}</h2>
            <ul className={styles.list}>
              {group.map((definition) => (
                <li key={definition.id}>
                  <button
                    type="button"
                    ref={definition.id === focusedId ? focused : undefined}
                    className={styles.entry}
                    onClick={() => onChoose(definition)}
                  >
                    <span>
                      <span className={styles.name}>ZV.{definition.id}</span>
                      <span className={styles.description}>{definition.text.description}</span>
                    </span>
                    <ChevronRight20Regular />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </SectionBody>
  );
}
