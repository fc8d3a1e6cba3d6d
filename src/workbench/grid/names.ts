import {
  type IDefinedNamesServiceParam,
  type ISetDefinedNameMutationParam,
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import type { NameState } from './grid';
import type { UniverSession } from './univer-session';

/** Univer's word for a name of the whole workbook. */
const wholeWorkbook = 'AllDefaultWorkbook';

/** Defined names. */
export class Names {
  private nextNumber = 1;

  constructor(private readonly session: UniverSession) {}

  list(): readonly NameState[] {
    return this.entries().map((entry) => ({
      name: entry.name,
      formula: entry.formulaOrRefString.startsWith('=') ? entry.formulaOrRefString : `=${entry.formulaOrRefString}`,
      comment: entry.comment ?? '',
      visible: entry.hidden !== true,
      sheetId: scopeOf(entry),
    }));
  }

  /** Adds the name or replaces the one of the same scope. */
  add(name: NameState): void {
    const before = this.find(name.name, name.sheetId);
    const params: ISetDefinedNameMutationParam = {
      unitId: this.session.unitId,
      id: before?.id ?? this.freshId(),
      name: name.name,
      formulaOrRefString: this.stored(name.formula),
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.sheetId ?? wholeWorkbook,
    };
    this.session.apply(
      [{ id: SetDefinedNameMutation.id, params }],
      [
        before
          ? { id: SetDefinedNameMutation.id, params: { unitId: this.session.unitId, ...before } }
          : { id: RemoveDefinedNameMutation.id, params },
      ],
    );
  }

  /** Removes a name. Univer keeps the last values of cells that used it until their formulas are entered again. */
  remove(name: string, sheetId: string | null): void {
    const entry = this.find(name, sheetId);
    if (!entry) throw new Error(`No name ${name}`);
    const params = { unitId: this.session.unitId, ...entry };
    this.session.apply([{ id: RemoveDefinedNameMutation.id, params }], [{ id: SetDefinedNameMutation.id, params }]);
  }

  /** Univer keeps plain references without `=` and everything else with it. */
  private stored(formula: string): string {
    const body = formula.replace(/^=/, '');
    const reference = /^('[^']*(?:''[^']*)*'|[\p{L}\p{N}_.]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/u;
    return reference.test(body) ? body : `=${body}`;
  }

  private find(name: string, sheetId: string | null): IDefinedNamesServiceParam | undefined {
    return this.entries().find(
      (entry) => entry.name.toLowerCase() === name.toLowerCase() && scopeOf(entry) === sheetId,
    );
  }

  private entries(): readonly IDefinedNamesServiceParam[] {
    return Object.values(this.session.injector.get(IDefinedNamesService).getDefinedNameMap(this.session.unitId) ?? {});
  }

  private freshId(): string {
    const taken = new Set(this.entries().map((entry) => entry.id));
    for (;;) {
      const id = `name-${this.nextNumber++}`;
      if (!taken.has(id)) return id;
    }
  }
}

function scopeOf(entry: IDefinedNamesServiceParam): string | null {
  return entry.localSheetId && entry.localSheetId !== wholeWorkbook ? entry.localSheetId : null;
}
