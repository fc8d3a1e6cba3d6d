import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { QuestionCircle20Filled } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle20Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import type { Place, ReviewItem, ReviewQuestion, ReviewStatus } from '../../../../schemas/document-review';
import { sexTexts } from '../../../../text/indicator-texts';
import { quotedText, reviewTexts, targetOfSexText } from '../../../../text/review-texts';
import { useStore } from '../../../memory/store';
import { FieldEditor } from './FieldEditor';
import { ItemContent } from './ItemContent';
import { mayAccept } from './review-problems';
import type { ReviewStore } from './review-store';
import { TargetEditor } from './TargetEditor';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    '& p': { margin: 0, overflowWrap: 'anywhere' },
  },
  asked: { border: `1px solid ${tokens.colorStatusWarningBorder2}` },
  settled: { backgroundColor: tokens.colorNeutralBackground2 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: `0 ${tokens.spacingHorizontalS}` },
  title: {
    margin: 0,
    marginRight: 'auto',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
    scrollMarginBlock: '48px',
  },
  status: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '& svg': { width: '16px', height: '16px' },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  question: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    '& svg': { color: tokens.colorStatusWarningForeground3 },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  show: {
    alignSelf: 'flex-start',
    minWidth: 'auto',
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    // There the button has a border, which is to keep its distance.
    '@media (forced-colors: active)': { color: 'ButtonText', paddingInline: tokens.spacingHorizontalS },
  },
});

interface Properties {
  readonly item: ReviewItem;
  readonly store: ReviewStore;
}

/** One thing that was understood: what, from which sentence, what is asked, and what the user says to it. */
export function ReviewItemCard({ item, store }: Properties): ReactElement {
  const styles = useStyles();
  const state = useStore(store);
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = state.focus === item.id;
  useEffect(() => {
    if (!wanted) return;
    heading.current?.focus();
    store.dispatch({ type: 'focusMet' });
  }, [wanted, store]);
  const editing = state.editing === item.id;
  const open = item.status === 'open';
  const questions = item.kind === 'question' ? [item.question] : item.questions;
  const source = item.kind === 'question' ? item.question.source : item.source;
  const title = itemTitle(item);
  return (
    <li
      className={mergeClasses(styles.item, open && questions.length > 0 && styles.asked, !open && styles.settled)}
      aria-labelledby={titleId}
    >
      <div className={styles.head}>
        <h3 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h3>
        <StatusMark status={item.status} />
      </div>
      {editing && item.kind === 'field' && <FieldEditor item={item} store={store} />}
      {editing && item.kind === 'target' && <TargetEditor item={item} store={store} />}
      {!editing && <ItemContent item={item} brief={!open} />}
      {open && <Quote source={source} added={item.kind === 'target' && source === null} />}
      {source !== null && open && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.show}
          aria-label={`${reviewTexts.show}: ${title}`}
          onClick={() => store.dispatch({ type: 'placeShown', id: item.id, place: source })}
        >
          {reviewTexts.show}
        </Button>
      )}
      {open && <Questions questions={questions} />}
      {!editing && <Actions item={item} store={store} title={title} asked={questions.length > 0} />}
    </li>
  );
}

export function itemTitle(item: ReviewItem): string {
  switch (item.kind) {
    case 'field':
      return reviewTexts.fields[item.field];
    case 'target':
      return targetOfSexText(item.target.no, item.target.sex === 'total' ? null : sexTexts[item.target.sex]);
    case 'question':
      return reviewTexts.question;
  }
}

const statusIcons: Readonly<Record<ReviewStatus, ReactElement>> = {
  open: <Circle20Regular />,
  accepted: <CheckmarkCircle20Filled />,
  corrected: <EditRegular />,
  removed: <SubtractCircle20Regular />,
};

function StatusMark({ status }: { readonly status: ReviewStatus }): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.status, status === 'accepted' && styles.good)}>
      {statusIcons[status]}
      {reviewTexts.statuses[status]}
    </span>
  );
}

function Quote({ source, added }: { readonly source: Place | null; readonly added: boolean }): ReactElement | null {
  const styles = useStyles();
  if (added) return <p className={styles.quote}>{reviewTexts.added}</p>;
  return source === null ? null : <blockquote className={styles.quote}>{quotedText(source.text)}</blockquote>;
}

function Questions({ questions }: { readonly questions: readonly ReviewQuestion[] }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {questions.map(({ message }) => (
        <p key={message} className={styles.question}>
          <QuestionCircle20Filled aria-label={reviewTexts.question} />
          <span>{message}</span>
        </p>
      ))}
    </>
  );
}

interface ActionProperties extends Properties {
  readonly title: string;
  readonly asked: boolean;
}

function Actions({ item, store, title, asked }: ActionProperties): ReactElement {
  const styles = useStyles();
  const { id, kind, status } = item;
  const named = (action: string): string => `${action}: ${title}`;
  if (status !== 'open')
    return (
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="subtle"
          aria-label={named(reviewTexts.reopen)}
          onClick={() => store.dispatch({ type: 'reopened', id })}
        >
          {reviewTexts.reopen}
        </Button>
      </div>
    );
  const accept = kind === 'question' ? reviewTexts.answered : asked ? reviewTexts.acceptAnyway : reviewTexts.accept;
  return (
    <div className={styles.actions}>
      {mayAccept(item) && (
        <Button size="small" aria-label={named(accept)} onClick={() => store.dispatch({ type: 'accepted', id })}>
          {accept}
        </Button>
      )}
      {kind !== 'question' && (
        <Button
          size="small"
          aria-label={named(reviewTexts.correct)}
          onClick={() => store.dispatch({ type: 'editStarted', id })}
        >
          {reviewTexts.correct}
        </Button>
      )}
      {kind === 'target' && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={named(reviewTexts.remove)}
          onClick={() => store.dispatch({ type: 'removed', id })}
        >
          {reviewTexts.remove}
        </Button>
      )}
    </div>
  );
}
