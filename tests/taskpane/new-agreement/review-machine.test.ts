import { agreementFromReading, readAgreement } from '../../../src/domain/agreement';
import type { DocumentReview, ReviewItem } from '../../../src/schemas/document-review';
import { addedTarget, refusalOf, reviewOf } from '../../../src/taskpane/wizards/new-agreement/review/review-items';
import {
  isUnquestioned,
  reviewComplete,
  reviewProgress,
  reviewReducer,
  startReview,
  type ReviewEvent,
  type ReviewState,
} from '../../../src/taskpane/wizards/new-agreement/review/review-machine';
import { reviewedReading } from '../../../src/taskpane/wizards/new-agreement/review/reviewed-reading';
import { newerLayout, olderLayout } from '../../domain/agreement-reading/fixtures';

const texts = [newerLayout, olderLayout];

function review(text: string): DocumentReview {
  return reviewOf('Vereinbarung.docx', text, readAgreement(text));
}
function run(state: ReviewState, ...events: ReviewEvent[]): ReviewState {
  return events.reduce(reviewReducer, state);
}
function item(state: ReviewState, id: string): ReviewItem {
  const found = state.review.items.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no item ${id}.`);
  return found;
}
/** Everything said to be right as it stands. */
function confirmed(text: string): ReviewState {
  const state = startReview(review(text));
  return run(state, ...state.review.items.map(({ id }): ReviewEvent => ({ type: 'accepted', id })));
}

test.each(texts)('a review that is only confirmed hands on what was read', (text) => {
  const state = confirmed(text);
  expect(reviewComplete(state.review)).toBe(true);
  const reading = readAgreement(text);
  expect(agreementFromReading(reviewedReading(state.review, reading)).agreement).toEqual(
    agreementFromReading(reading).agreement,
  );
});

test.each(texts)('every passage is a piece of the text as given, and every finding is asked somewhere', (text) => {
  const { items } = review(text);
  const places = items.flatMap((each) => [
    ...(each.kind === 'question' ? [] : [each.source]),
    ...(each.kind === 'question' ? [each.question.source] : each.questions.map(({ source }) => source)),
  ]);
  const known = places.filter((place) => place !== null);
  expect(known.length).toBeGreaterThan(8);
  for (const { start, end, text: passage } of known) expect(text.slice(start, end)).toBe(passage);
  const asked = items.flatMap((each) => (each.kind === 'question' ? [each.question] : each.questions));
  for (const { message } of readAgreement(text).findings)
    expect(asked.map((question) => question.message)).toContain(message);
});

test('a doubt stands at its target and keeps the item out of what is confirmed in one go', () => {
  const state = startReview(review(newerLayout.replace('5,2 %', '1,2 %')));
  const doubted = state.review.items.filter((each) => each.kind === 'target' && each.questions.length > 0);
  expect(doubted.length).toBeGreaterThan(0);
  const after = run(state, { type: 'restAccepted' });
  for (const each of doubted) expect(item(after, each.id).status).toBe('open');
  // The button that confirmed the rest is gone: the first open item takes the focus.
  expect(after.focus).toBe(doubted[0]?.id);
  expect(after.review.items.some(isUnquestioned)).toBe(false);
  expect(reviewComplete(after.review)).toBe(false);
  expect(run(after, { type: 'accepted', id: doubted[0]?.id ?? '' }).review.items).not.toEqual(after.review.items);
});

test('what is missing cannot be confirmed, only filled in', () => {
  const state = startReview(review(newerLayout.replace('Landkreis Neuland', 'Neuland')));
  const empty: DocumentReview = {
    ...state.review,
    items: state.review.items.map((each) => (each.id === 'jobcenter' ? { ...each, value: '' } : each)),
  };
  const missing = startReview(empty);
  expect(run(missing, { type: 'accepted', id: 'jobcenter' })).toBe(missing);
  expect(run(missing, { type: 'fieldCorrected', id: 'jobcenter', value: '  ' })).toBe(missing);
  const filled = run(missing, { type: 'fieldCorrected', id: 'jobcenter', value: ' Landkreis Neuland ' });
  expect(item(filled, 'jobcenter')).toMatchObject({ value: 'Landkreis Neuland', status: 'corrected' });
});

test('a corrected target is what is handed on, a removed one is not', () => {
  const state = confirmed(newerLayout);
  const women = state.review.items.find((each) => each.kind === 'target' && each.target.sex === 'female');
  if (women?.kind !== 'target') throw new Error('The fixture lost its target for women.');
  const corrected = run(
    state,
    { type: 'reopened', id: women.id },
    { type: 'editStarted', id: women.id },
    { type: 'targetCorrected', id: women.id, target: { ...women.target, value: '6,2' } },
  );
  const reading = readAgreement(newerLayout);
  const value = ({ review: changed }: ReviewState): number | null | undefined =>
    reviewedReading(changed, reading).targets.find(({ sex }) => sex === 'female')?.value;
  expect(value(corrected)).toBe(0.062);
  expect(corrected.editing).toBeNull();
  const removed = run(state, { type: 'reopened', id: women.id }, { type: 'removed', id: women.id });
  expect(value(removed)).toBeUndefined();
});

test('a number that can be read in two ways is not taken over', () => {
  const state = startReview(review(newerLayout));
  const target = state.review.items.find((each) => each.kind === 'target' && each.target.sex === 'female');
  if (target?.kind !== 'target') throw new Error('The fixture lost its target for women.');
  const wrong = { ...target.target, value: '1.234' };
  expect(run(state, { type: 'targetCorrected', id: target.id, target: wrong })).toBe(state);
});

test('an added target has a number and an id of its own; left unfinished it goes again', () => {
  const state = confirmed(newerLayout);
  const added = run(state, { type: 'targetAdded' });
  const ids = added.review.items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(added.editing).not.toBeNull();
  expect(reviewProgress(added.review).done).toBe(reviewProgress(state.review).done);
  expect(run(added, { type: 'editLeft' }).review.items).toEqual(state.review.items);
  const fields = { ...addedTarget(state.review).target, title: 'Neues Ziel', indicator: 'K2', value: '1,5' } as const;
  const filled = run(added, { type: 'targetCorrected', id: added.editing ?? '', target: fields });
  expect(reviewedReading(filled.review, readAgreement(newerLayout)).targets.at(-1)).toMatchObject({
    no: 6,
    title: 'Neues Ziel',
    value: 0.015,
    direction: 'higher',
  });
});

test('after an answer the next open item takes the focus, behind the last one the first', () => {
  const state = startReview(review(newerLayout));
  const ids = state.review.items.map(({ id }) => id);
  expect(run(state, { type: 'accepted', id: ids[0] ?? '' }).focus).toBe(ids[1]);
  expect(run(state, { type: 'accepted', id: ids.at(-1) ?? '' }).focus).toBe(ids[0]);
  expect(confirmed(newerLayout).focus).toBeNull();
});

test('the whole text leads back to where it was opened from', () => {
  const state = startReview(review(newerLayout));
  const place = { text: 'x', start: 0, end: 1 };
  const shown = run(state, { type: 'placeShown', id: 'baseYear', place });
  expect(shown.shown).toEqual({ place, item: 'baseYear' });
  expect(run(shown, { type: 'placeLeft' })).toMatchObject({ shown: null, focus: 'baseYear' });
});

test('a review without any target left does not go on', () => {
  const state = confirmed(newerLayout);
  const events = state.review.items.flatMap(({ id, kind }): ReviewEvent[] =>
    kind === 'target'
      ? [
          { type: 'reopened', id },
          { type: 'removed', id },
        ]
      : [],
  );
  expect(reviewComplete(run(state, ...events).review)).toBe(false);
});

test('a text that is no agreement is refused', () => {
  expect(refusalOf(readAgreement('Einladung zum Sommerfest des Landkreises'))?.severity).toBe('error');
  expect(refusalOf(readAgreement(newerLayout))).toBeNull();
});
