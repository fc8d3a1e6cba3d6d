import type { ConditionalFormatState, Grid } from '../grid/grid';
import type { RangeRef } from './model';
import { HostError } from './protocol/host-error';
import { intersect } from './rules/address';
import type { FormatDraft, Session } from './session';

type DraftState = FormatDraft['state'];

/**
 * The grid takes a conditional format whole; office.js sends its rule and each colour as a request of its own. Drafts
 * stand between: they are what the object model shows, and `flush` hands what changed to the grid once per request.
 */
export class ConditionalFormatStore {
  constructor(
    private readonly grid: Grid,
    private readonly session: Session,
  ) {}

  list(ref: RangeRef): readonly FormatDraft[] {
    return this.all(ref.sheetId).filter((draft) =>
      draft.state.areas.some((area) => intersect(area, ref.area) !== null),
    );
  }

  find(sheetId: string, id: string): FormatDraft {
    const found = this.all(sheetId).find((draft) => draft.id === id);
    if (!found) throw new HostError('ItemNotFound', 'die bedingte Formatierung gibt es nicht mehr');
    return found;
  }

  add(ref: RangeRef, type: FormatDraft['type']): FormatDraft {
    const draft: FormatDraft = {
      id: this.session.draftId(),
      sheetId: ref.sheetId,
      type,
      state: { areas: [ref.area], rule: null, stopIfTrue: false },
      gridId: null,
      changed: true,
    };
    this.session.formatDrafts.set(draft.id, draft);
    return draft;
  }

  change(draft: FormatDraft, change: Partial<DraftState>): void {
    draft.state = { ...draft.state, ...change };
    draft.changed = true;
  }

  remove(draft: FormatDraft): void {
    this.session.formatDrafts.delete(draft.id);
    if (draft.gridId !== null) this.grid.removeConditionalFormat(draft.sheetId, draft.gridId);
  }

  clear(ref: RangeRef): void {
    for (const draft of this.list(ref)) this.remove(draft);
  }

  flush(): void {
    const known = new Set(this.grid.sheets().map((sheet) => sheet.id));
    for (const draft of [...this.session.formatDrafts.values()]) {
      if (!known.has(draft.sheetId)) {
        this.session.formatDrafts.delete(draft.id);
        continue;
      }
      const { rule } = draft.state;
      if (!draft.changed || rule === null) continue;
      if (draft.gridId !== null) this.grid.removeConditionalFormat(draft.sheetId, draft.gridId);
      draft.gridId = this.grid.addConditionalFormat(draft.sheetId, { ...draft.state, rule }).id;
      draft.changed = false;
    }
  }

  /** Drafts of a sheet, joined by those that a user made in the grid. */
  private all(sheetId: string): readonly FormatDraft[] {
    const inGrid = this.grid.conditionalFormats(sheetId);
    const drafts = [...this.session.formatDrafts.values()].filter((draft) => draft.sheetId === sheetId);
    for (const draft of drafts)
      if (draft.gridId !== null && !draft.changed && !inGrid.some((format) => format.id === draft.gridId))
        this.session.formatDrafts.delete(draft.id);
    for (const format of inGrid) {
      if (drafts.some((draft) => draft.gridId === format.id)) continue;
      const { id, ...state } = format;
      this.session.formatDrafts.set(id, { id, sheetId, type: typeOf(format), state, gridId: id, changed: false });
    }
    return [...this.session.formatDrafts.values()].filter((draft) => draft.sheetId === sheetId);
  }
}

function typeOf(format: ConditionalFormatState): FormatDraft['type'] {
  switch (format.rule.kind) {
    case 'formula':
      return 'Custom';
    case 'cellValue':
      return 'CellValue';
    case 'cellText':
      return 'ContainsText';
  }
}
