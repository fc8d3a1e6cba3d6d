import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { stepCounterText } from '../../text/step-texts';

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  bar: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: '1fr',
    gap: tokens.spacingHorizontalXS,
  },
  segment: {
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText', forcedColorAdjust: 'none' },
  },
  passed: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  heading: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  counter: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface Properties {
  /** From 1. */
  readonly no: number;
  readonly count: number;
  readonly name: string;
  /** Names what the step shows. When that changes, the button that was pressed may be gone with what it stood in. */
  readonly content?: string;
  /** For a wizard that opens by a button of its own: the button is gone, and the focus would be lost. */
  readonly focusAtFirst?: boolean;
}

/**
 * Where the user is in a wizard: segments for the eye, and a heading that takes the focus whenever the step changes, so that a
 * screen reader says it.
 */
export function WizardStepHeading({ no, count, name, content, focusAtFirst = false }: Properties): ReactElement {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(focusAtFirst ? null : no);
  useEffect(() => {
    if (shown.current === no) return;
    shown.current = no;
    heading.current?.focus();
  }, [no]);
  const shownContent = useRef(content);
  useEffect(() => {
    if (shownContent.current === content) return;
    shownContent.current = content;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [content]);
  return (
    <div className={styles.top}>
      <div className={styles.bar} aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className={mergeClasses(styles.segment, index < no && styles.passed)} />
        ))}
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        <span className={styles.counter}>{stepCounterText(no, count)}</span> <span>{name}</span>
      </h2>
    </div>
  );
}
