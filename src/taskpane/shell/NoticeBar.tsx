import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactElement } from 'react';
import { shellTexts } from '../../text/pane-texts';
import { usePane } from '../environment';
import { useStore } from '../memory/store';

const useStyles = makeStyles({
  live: { flexShrink: 0 },
  notice: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '& p': { margin: 0 },
  },
  text: { paddingTop: '2px' },
  what: { fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorStatusSuccessForeground1, paddingTop: '2px' },
  problem: { color: tokens.colorStatusDangerForeground3, paddingTop: '2px' },
});

/** The result of the last action, read out without taking the focus. The region stands before its text, or nothing is read. */
export function NoticeBar(): ReactElement {
  const styles = useStyles();
  const { memory } = usePane();
  const notice = useStore(memory.notice);
  return (
    <div className={styles.live} role="status" aria-live="polite">
      {notice !== null && (
        <div className={styles.notice}>
          <span className={notice.kind === 'done' ? styles.done : styles.problem} aria-hidden="true">
            {notice.kind === 'done' ? <CheckmarkCircle20Filled /> : <ErrorCircle20Filled />}
          </span>
          <div className={styles.text}>
            {notice.kind === 'done' ? (
              <p>{notice.text}</p>
            ) : (
              <>
                <p className={styles.what}>{notice.message.what}</p>
                <p>
                  {notice.message.why} {notice.message.next}
                </p>
              </>
            )}
          </div>
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss20Regular />}
            aria-label={shellTexts.closeNotice}
            onClick={() => memory.notice.set(null)}
          />
        </div>
      )}
    </div>
  );
}
