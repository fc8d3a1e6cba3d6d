import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { usePane } from '../environment';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
});

interface Properties {
  readonly title: string;
  /** Beside the heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of a section: its heading, which takes the focus when the user came from elsewhere, and its content. */
export function SectionBody({ title, action, children }: Properties): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      <div className={styles.top}>
        <SectionHeading title={title} />
        {action}
      </div>
      {children}
    </div>
  );
}

export function SectionHeading({ title }: { readonly title: string }): ReactElement {
  const styles = useStyles();
  const { memory } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!memory.focusHeading.get()) return;
    memory.focusHeading.set(false);
    heading.current?.focus();
  }, [memory]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {title}
    </h1>
  );
}
