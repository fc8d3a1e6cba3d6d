import { Button, ProgressBar, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { DocumentReview, ReviewField, ReviewItem } from '../../../../schemas/document-review';
import { nextYearText, progressOfReviewText, restText, reviewTexts, sameYearText } from '../../../../text/review-texts';
import { usePane } from '../../../environment';
import { useStore } from '../../../memory/store';
import { useFocusAfter } from '../../../parts/focus';
import { SectionHeading } from '../../../parts/SectionBody';
import type { AgreementFlow } from '../agreement-flow';
import { useFrameStyles } from '../frame-styles';
import { KeepingNote } from '../keeping/KeepingNote';
import { LeaveQuestion } from '../keeping/LeaveQuestion';
import { DocumentView } from './DocumentView';
import { ReviewItemCard } from './ReviewItemCard';
import { isUnquestioned, reviewComplete, reviewProgress } from './review-machine';
import type { ReviewStore } from './review-store';

const useStyles = makeStyles({
  text: { margin: 0 },
  group: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
  start: { alignSelf: 'flex-start', flexShrink: 0 },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  outcome: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grow: { marginRight: 'auto' },
  open: {
    minWidth: 'auto',
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    // There the button has a border, which is to keep its distance.
    '@media (forced-colors: active)': { color: 'ButtonText', paddingInline: tokens.spacingHorizontalS },
  },
});

const budgetFields: readonly ReviewField[] = ['administrativeCosts', 'integrationBudget', 'statedTotal'];

type Group = keyof typeof reviewTexts.groups;

function groupOf(item: ReviewItem): Group {
  if (item.kind === 'question') return 'questions';
  if (item.kind === 'target') return 'targets';
  return budgetFields.includes(item.field) ? 'budget' : 'parties';
}

interface Properties {
  readonly flow: AgreementFlow;
  readonly store: ReviewStore;
}

/** What was understood of a document, item by item with its passage; nothing goes on that nobody has looked at. */
export function ReviewView({ flow, store }: Properties): ReactElement {
  const styles = useStyles();
  const frame = useFrameStyles();
  const state = useStore(store);
  const { review, shown, editing } = state;
  const addButton = useRef<HTMLElement | null>(null);
  const edited = useRef(editing);
  useEffect(() => {
    const closed = edited.current !== null && editing === null;
    edited.current = editing;
    // A new target that was left unfinished is gone with its form.
    if (closed && document.activeElement === document.body) addButton.current?.focus();
  }, [editing]);
  const { done, total } = reviewProgress(review);
  const rest = review.items.filter(isUnquestioned).length;
  if (shown !== null)
    return <DocumentView text={review.text} place={shown.place} onBack={() => store.dispatch({ type: 'placeLeft' })} />;
  const groups: readonly Group[] = ['parties', 'budget', 'targets', 'questions'];
  return (
    <div className={frame.frame}>
      <div className={frame.body}>
        <SectionHeading title={reviewTexts.title} />
        <p className={styles.text}>{reviewTexts.lead}</p>
        {rest > 0 && (
          <Button className={styles.start} onClick={() => store.dispatch({ type: 'restAccepted' })}>
            {restText(rest)}
          </Button>
        )}
        {groups.map((group) => {
          const items = review.items.filter((item) => groupOf(item) === group);
          if (items.length === 0 && group !== 'targets') return null;
          return (
            <section key={group} className={styles.section} aria-labelledby={`review-${group}`}>
              <h2 id={`review-${group}`} className={styles.group}>
                {reviewTexts.groups[group]}
              </h2>
              <ul className={styles.list}>
                {items.map((item) => (
                  <ReviewItemCard key={item.id} item={item} store={store} />
                ))}
              </ul>
              {group === 'targets' && (
                <Button
                  ref={(button: HTMLElement | null) => {
                    addButton.current = button;
                  }}
                  className={styles.start}
                  icon={<Add20Regular />}
                  onClick={() => store.dispatch({ type: 'targetAdded' })}
                >
                  {reviewTexts.addTarget}
                </Button>
              )}
            </section>
          );
        })}
      </div>
      <ReviewFooter flow={flow} store={store} review={review} done={done} total={total} />
    </div>
  );
}

interface FooterProperties extends Properties {
  readonly review: DocumentReview;
  readonly done: number;
  readonly total: number;
}

function ReviewFooter({ flow, store, review, done, total }: FooterProperties): ReactElement {
  const styles = useStyles();
  const frame = useFrameStyles();
  const { environment } = usePane();
  const [leaving, setLeaving] = useState(false);
  const leaveButton = useFocusAfter(leaving);
  const complete = reviewComplete(review);
  const year = Number(valueOf(review, 'agreementYear'));
  // Last year's document is read to write the next one; this year's to take it in.
  const [outcome, setOutcome] = useState<'sameYear' | 'nextYear' | null>(null);
  const chosen = outcome ?? (year < environment.clock.today().year ? 'nextYear' : 'sameYear');
  if (leaving)
    return (
      <div className={frame.footer}>
        <LeaveQuestion flow={flow} onDecline={() => setLeaving(false)} />
      </div>
    );
  return (
    <div className={frame.footer}>
      {complete ? (
        <fieldset className={styles.outcome}>
          <legend className={styles.legend}>{reviewTexts.outcome.title}</legend>
          <RadioGroup
            aria-label={reviewTexts.outcome.title}
            value={chosen}
            onChange={(_, { value }) => setOutcome(value === 'nextYear' ? 'nextYear' : 'sameYear')}
          >
            <Radio value="nextYear" label={nextYearText(String(year + 1))} />
            <Radio value="sameYear" label={sameYearText(String(year))} />
          </RadioGroup>
          <p className={styles.hint}>{reviewTexts.outcome.hint}</p>
        </fieldset>
      ) : (
        <>
          <ProgressBar thickness="large" value={done} max={total} aria-label={progressOfReviewText(done, total)} />
          <div className={styles.row}>
            <span role="status" className={styles.grow}>
              {progressOfReviewText(done, total)}
            </span>
            <Button
              appearance="transparent"
              size="small"
              className={styles.open}
              onClick={() => store.dispatch({ type: 'nextOpenWished' })}
            >
              {reviewTexts.toOpen}
            </Button>
          </div>
        </>
      )}
      <KeepingNote keeper={flow.keeper} />
      <div className={frame.buttons}>
        <Button
          ref={leaveButton}
          appearance="subtle"
          className={mergeClasses(frame.button, frame.leave)}
          onClick={() => setLeaving(true)}
        >
          {reviewTexts.leave}
        </Button>
        <Button
          appearance="primary"
          className={frame.button}
          disabledFocusable={!complete}
          onClick={() => flow.finishReview(chosen)}
        >
          {reviewTexts.next}
        </Button>
      </div>
    </div>
  );
}

function valueOf({ items }: DocumentReview, field: ReviewField): string {
  for (const item of items) if (item.kind === 'field' && item.field === field) return item.value;
  return '';
}
