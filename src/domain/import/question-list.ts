import type { ImportQuestion } from './import-question';
import type { SheetPlace } from './sheet-cells';

type WithoutCount<Each> = Each extends unknown ? Omit<Each, 'id' | 'cells' | 'place'> : never;
export type AskedQuestion = WithoutCount<ImportQuestion>;

/** Collects what must be asked; the same question is asked once, with the number of cells that wait for it. */
export class QuestionList {
  private readonly asked = new Map<string, { question: AskedQuestion; place: SheetPlace | null; cells: number }>();

  ask(question: AskedQuestion, place: SheetPlace | null, cells = 1): void {
    const detail = 'column' in question ? question.column : 'label' in question ? question.label : '';
    const id = `${question.code}|${question.table}|${detail}`;
    const known = this.asked.get(id);
    if (known === undefined) this.asked.set(id, { question, place, cells });
    else {
      known.cells += cells;
      known.place ??= place;
    }
  }

  list(): readonly ImportQuestion[] {
    return [...this.asked].map(([id, { question, place, cells }]) => ({ ...question, id, place, cells }));
  }
}
