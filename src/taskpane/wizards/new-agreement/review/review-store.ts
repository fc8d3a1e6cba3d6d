import type { DocumentReview } from '../../../../schemas/document-review';
import { createStore, type Store } from '../../../memory/store';
import { reviewReducer, startReview, type ReviewEvent, type ReviewState } from './review-machine';

export interface ReviewStore extends Pick<Store<ReviewState>, 'get' | 'subscribe'> {
  dispatch(event: ReviewEvent): void;
}

/** The review of one document. Lives on while another section is shown. */
export function createReviewStore(review: DocumentReview): ReviewStore {
  const store = createStore(startReview(review));
  return {
    get: store.get,
    subscribe: store.subscribe,
    dispatch: (event) => store.set(reviewReducer(store.get(), event)),
  };
}
