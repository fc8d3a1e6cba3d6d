import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { focusOnMount } from './focus';
import { useEscape } from './use-escape';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '& p': { margin: 0 },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  answer: { minHeight: '44px', minWidth: 'auto' },
});

interface Answer {
  readonly text: string;
  readonly onAnswer: () => void;
}

interface Properties {
  readonly title: string;
  readonly text: string;
  readonly answers: readonly Answer[];
  /** Changes nothing; so does Escape. */
  readonly decline: Answer;
}

/** Asked inside the pane: Excel blocks the browser's own questions. The harmless answer takes the focus. */
export function Question({ title, text, answers, decline }: Properties): ReactElement {
  const styles = useStyles();
  const id = useId();
  useEscape(decline.onAnswer);
  return (
    <div
      className={styles.question}
      role="alertdialog"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <p id={`${id}-title`} className={styles.title}>
        {title}
      </p>
      <p id={`${id}-text`}>{text}</p>
      <div className={styles.answers}>
        {answers.map((answer) => (
          <Button key={answer.text} className={styles.answer} onClick={answer.onAnswer}>
            {answer.text}
          </Button>
        ))}
        <Button ref={focusOnMount} appearance="primary" className={styles.answer} onClick={decline.onAnswer}>
          {decline.text}
        </Button>
      </div>
    </div>
  );
}
