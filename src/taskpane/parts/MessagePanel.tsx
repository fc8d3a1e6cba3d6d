import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement, ReactNode } from 'react';
import type { UserMessage } from '../../text/user-message';

export type MessageTone = 'error' | 'warning' | 'success' | 'info';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '& p': { margin: `${tokens.spacingVerticalXXS} 0 0` },
  },
  what: { fontWeight: tokens.fontWeightSemibold, '&&': { margin: 0 } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  info: {},
  errorIcon: { color: tokens.colorStatusDangerForeground3 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  infoIcon: { color: tokens.colorNeutralForeground2 },
});

const icons: Readonly<Record<MessageTone, ReactElement>> = {
  error: <ErrorCircle20Filled aria-label="Fehler" />,
  warning: <Warning20Filled aria-label="Hinweis" />,
  success: <CheckmarkCircle20Filled aria-label="Erledigt" />,
  info: <Info20Regular aria-label="Information" />,
};

interface Properties {
  readonly tone: MessageTone;
  readonly message: UserMessage;
  /** Further facts beneath the sentences. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What happened, why, and what to do next, with the buttons that do it. */
export function MessagePanel({ tone, message, children, actions }: Properties): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.panel, styles[tone])}>
      <span className={styles[`${tone}Icon`]}>{icons[tone]}</span>
      <div>
        <p className={styles.what}>{message.what}</p>
        <p>{message.why}</p>
        <p>{message.next}</p>
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
