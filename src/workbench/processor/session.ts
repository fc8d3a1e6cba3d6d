import type { ConditionalFormatState, ValidationState } from '../grid/grid';
import type { HostObject } from './protocol/host-object';

/** A conditional format while it is being put together: office.js sends its rule and its colours one by one. */
export interface FormatDraft {
  readonly id: string;
  readonly sheetId: string;
  readonly type: 'Custom' | 'CellValue' | 'ContainsText';
  state: Omit<ConditionalFormatState, 'id' | 'rule'> & { readonly rule: ConditionalFormatState['rule'] | null };
  /** Id in the grid; null while the grid does not know it. */
  gridId: string | null;
  changed: boolean;
}

export type ValidationDraft = Partial<Pick<ValidationState, 'error' | 'prompt' | 'ignoreBlanks'>>;

/** State that outlives a request but belongs to no file. */
export class Session {
  readonly references = new Map<string, HostObject>();
  private nextReference = 1;
  readonly formatDrafts = new Map<string, FormatDraft>();
  private nextDraft = 1;
  /** Alerts and prompts set before their rule, by sheet and area. */
  readonly validationDrafts = new Map<string, ValidationDraft>();
  enableEvents = true;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  startsWithDocument = false;
  paneVisible = false;
  /** What went wrong in work that nobody waited for; the next request reports it. */
  readonly faults: Error[] = [];

  keep(object: HostObject): string {
    const id = `r${this.nextReference}`;
    this.nextReference += 1;
    this.references.set(id, object);
    return id;
  }

  draftId(): string {
    const id = `{CF-${this.nextDraft}}`;
    this.nextDraft += 1;
    return id;
  }
}
