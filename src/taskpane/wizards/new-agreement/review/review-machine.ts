import type { DocumentReview, Place, ReviewItem, ReviewTarget } from '../../../../schemas/document-review';
import { addedTarget } from './review-items';
import { fieldProblem, mayAccept, targetProblems } from './review-problems';

export interface ReviewState {
  readonly review: DocumentReview;
  /** Item that is being corrected, one at a time. */
  readonly editing: string | null;
  /** Passage that is shown in the whole text, and the item to come back to. */
  readonly shown: { readonly place: Place; readonly item: string } | null;
  /** Item whose heading takes the focus next. */
  readonly focus: string | null;
}

export type ReviewEvent =
  | { readonly type: 'accepted'; readonly id: string }
  | { readonly type: 'removed'; readonly id: string }
  | { readonly type: 'reopened'; readonly id: string }
  | { readonly type: 'editStarted'; readonly id: string }
  | { readonly type: 'editLeft' }
  | { readonly type: 'fieldCorrected'; readonly id: string; readonly value: string }
  | { readonly type: 'targetCorrected'; readonly id: string; readonly target: ReviewTarget }
  | { readonly type: 'targetAdded' }
  | { readonly type: 'restAccepted' }
  | { readonly type: 'placeShown'; readonly id: string; readonly place: Place }
  | { readonly type: 'placeLeft' }
  | { readonly type: 'nextOpenWished' }
  | { readonly type: 'focusMet' };

export function startReview(review: DocumentReview): ReviewState {
  return { review, editing: null, shown: null, focus: null };
}

export function reviewProgress({ items }: DocumentReview): { readonly done: number; readonly total: number } {
  return { done: items.filter(({ status }) => status !== 'open').length, total: items.length };
}

/** Every item has to be looked at, and something has to be left of it. */
export function reviewComplete({ items }: DocumentReview): boolean {
  return (
    items.every(({ status }) => status !== 'open') &&
    items.some(({ kind, status }) => kind === 'target' && status !== 'removed')
  );
}

/** Pure: the same state and event give the same state. An event that does not fit leaves the state as it is. */
export function reviewReducer(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case 'accepted':
      return settled(state, event.id, (item) => (mayAccept(item) ? { ...item, status: 'accepted' } : item));
    case 'removed':
      return settled(state, event.id, (item) => (item.kind === 'target' ? { ...item, status: 'removed' } : item));
    case 'reopened':
      return {
        ...changed(state, event.id, (item) => ({ ...item, status: 'open' })),
        focus: event.id,
      };
    case 'editStarted':
      return { ...state, editing: event.id };
    case 'editLeft':
      return leaveEdit(state);
    case 'fieldCorrected':
      return settled(state, event.id, (item) =>
        item.kind === 'field' && fieldProblem(item.field, event.value) === null
          ? { ...item, value: event.value.trim(), status: 'corrected' }
          : item,
      );
    case 'targetCorrected':
      return settled(state, event.id, (item) =>
        item.kind === 'target' && targetProblems({ ...item, target: event.target }).length === 0
          ? { ...item, target: event.target, status: 'corrected' }
          : item,
      );
    case 'targetAdded': {
      const added = addedTarget(state.review);
      const { items } = state.review;
      const questions = items.filter(({ kind }) => kind === 'question');
      const others = items.filter(({ kind }) => kind !== 'question');
      return {
        ...state,
        review: { ...state.review, items: [...others, added, ...questions] },
        editing: added.id,
      };
    }
    case 'restAccepted': {
      const items = state.review.items.map((item) =>
        isUnquestioned(item) ? { ...item, status: 'accepted' as const } : item,
      );
      // The button that was pressed is gone.
      const next = items.find(({ status }) => status === 'open') ?? items.at(-1);
      return { ...state, review: { ...state.review, items }, focus: next?.id ?? null };
    }
    case 'placeShown':
      return { ...state, shown: { place: event.place, item: event.id } };
    case 'placeLeft':
      return { ...state, shown: null, focus: state.shown?.item ?? null };
    case 'nextOpenWished':
      return { ...state, focus: state.review.items.find(({ status }) => status === 'open')?.id ?? null };
    case 'focusMet':
      return { ...state, focus: null };
  }
}

/** Open, without a question, and able to be taken over: what the button for the rest confirms. */
export function isUnquestioned(item: ReviewItem): boolean {
  return item.status === 'open' && item.kind !== 'question' && item.questions.length === 0 && mayAccept(item);
}

function changed(state: ReviewState, id: string, change: (item: ReviewItem) => ReviewItem): ReviewState {
  const items = state.review.items.map((item) => (item.id === id ? change(item) : item));
  return { ...state, review: { ...state.review, items } };
}

/** The item is dealt with: the next open one is shown, those after it first. */
function settled(state: ReviewState, id: string, change: (item: ReviewItem) => ReviewItem): ReviewState {
  const after = changed(state, id, change);
  const { items } = after.review;
  const at = items.findIndex((item) => item.id === id);
  if (at === -1 || items[at]?.status === 'open') return state;
  const next = [...items.slice(at + 1), ...items.slice(0, at)].find(({ status }) => status === 'open');
  return { ...after, editing: null, focus: next?.id ?? null };
}

/** A target that was added and left unfinished was not meant. */
function leaveEdit(state: ReviewState): ReviewState {
  const item = state.review.items.find(({ id }) => id === state.editing);
  const unfinished = item?.kind === 'target' && item.source === null && targetProblems(item).length > 0;
  if (item === undefined) return { ...state, editing: null };
  if (!unfinished) return { ...state, editing: null, focus: item.id };
  const items = state.review.items.filter((each) => each !== item);
  return { ...state, editing: null, review: { ...state.review, items } };
}
