import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Place } from '../../../../schemas/document-review';
import { reviewTexts } from '../../../../text/review-texts';
import { useEscape } from '../../../parts/use-escape';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  top: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& h1, & p': { margin: 0 },
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  back: { alignSelf: 'flex-start', minHeight: '44px' },
  text: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  mark: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    textDecoration: 'underline',
    outline: `2px solid ${tokens.colorStatusWarningBorder2}`,
    outlineOffset: '1px',
    scrollMarginBlock: '96px',
    ':focus': { outlineWidth: '3px' },
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText', forcedColorAdjust: 'none' },
  },
});

interface Properties {
  readonly text: string;
  readonly place: Place;
  readonly onBack: () => void;
}

/** The whole text with one passage marked and in view. */
export function DocumentView({ text, place, onBack }: Properties): ReactElement {
  const styles = useStyles();
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    mark.current?.focus();
  }, [place]);
  useEscape(onBack);
  const texts = reviewTexts.document;
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <h1 className={styles.title}>{texts.title}</h1>
        <p className={styles.hint}>{texts.marked}</p>
        <Button className={styles.back} icon={<ArrowLeft20Regular />} onClick={onBack}>
          {texts.back}
        </Button>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text has to be scrolled by keyboard */}
      <div className={styles.text} tabIndex={0} role="region" aria-label={texts.title}>
        {text.slice(0, place.start)}
        <mark ref={mark} tabIndex={-1} className={styles.mark}>
          {text.slice(place.start, place.end)}
        </mark>
        {text.slice(place.end)}
      </div>
    </div>
  );
}
