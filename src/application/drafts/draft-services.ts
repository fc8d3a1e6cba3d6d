import type { Result } from '../../domain/result';
import type { StoredDraft } from '../../schemas/draft-part';
import type { HostFault } from '../ports';
import type { NotLoaded } from '../services';

/** An unfinished agreement in the workbook. One that cannot be read is told and may be thrown away, nothing else. */
export type DraftState =
  | { readonly state: 'none' }
  | { readonly state: 'draft'; readonly draft: StoredDraft }
  | { readonly state: 'unreadable'; readonly reason: 'corrupt' | 'newer' };

/** A line of `tblSchritte`. */
export interface TrackedStep {
  readonly year: number;
  readonly jobcenter: string;
  readonly targetNo: number;
  readonly kind: 'step' | 'criterion';
  readonly text: string;
  readonly done: boolean;
}

/** What the beginning of an agreement has to know of the workbook. */
export interface Beginning {
  readonly draft: DraftState;
  readonly steps: readonly TrackedStep[];
}

export interface DraftServices {
  /** Two round trips. */
  read(): Promise<Result<Beginning, HostFault>>;
  /** Keeps the draft in the workbook; the last one stands. Two round trips, and no cell is touched. */
  save(draft: StoredDraft): Promise<Result<null, HostFault | NotLoaded>>;
  discard(): Promise<Result<null, HostFault | NotLoaded>>;
}
