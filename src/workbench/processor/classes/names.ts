import type { NameState } from '../../grid/grid';
import { defineClass, type BoundClass, type HostObject } from '../protocol/host-object';
import { expectBoolean, expectText, type Arguments } from '../protocol/arguments';
import { isHostObject } from '../protocol/host-object';
import { HostError, invalidArgument } from '../protocol/host-error';
import type { Model, RangeRef } from '../model';
import { checkFormula } from '../rules/formula';
import { checkDefinedName, sameName } from '../rules/names';

/** null: names of the workbook; otherwise those that belong to one sheet. */
export interface NamesRef {
  readonly sheetId: string | null;
}
export interface NameRef extends NamesRef {
  readonly name: string;
}

export function namesClass(model: Model): BoundClass<NamesRef> {
  const list = (ref: NamesRef): readonly NameState[] =>
    model.grid.names().filter((name) => name.sheetId === ref.sheetId);
  const bind = (name: NameState): HostObject => model.classes.name.bind({ name: name.name, sheetId: name.sheetId });
  const find = (ref: NamesRef, key: string | number): HostObject | null => {
    const name = list(ref).find((found) => sameName(found.name, String(key)));
    return name ? bind(name) : null;
  };
  return defineClass<NamesRef>({
    name: 'NamedItemCollection',
    items: (ref) => list(ref).map(bind),
    item: find,
    objects: {
      Add: (ref, args) => addName(model, ref, args),
      GetItemOrNullObject: (ref, args) => find(ref, args.key(0)),
    },
    answers: { GetCount: (ref) => list(ref).length },
  });
}

function addName(model: Model, ref: NamesRef, args: Arguments): HostObject {
  const name = args.text(0, 'name');
  checkDefinedName(name, 'Name');
  const clash =
    model.grid.names().some((found) => found.sheetId === ref.sheetId && sameName(found.name, name)) ||
    (ref.sheetId === null && model.grid.tables().some((table) => sameName(table.name, name)));
  if (clash) throw new HostError('ItemAlreadyExists', `der Name ${name}`);
  const reference = args.at(1);
  let formula: string;
  if (isHostObject(reference)) formula = `=${model.address(model.rangeArgument(reference, null, 'reference'), true)}`;
  else {
    formula = expectText(reference, 'reference');
    demandFormula(formula);
  }
  model.grid.addName({
    name,
    formula,
    comment: args.optionalText(2, 'comment') ?? '',
    visible: true,
    sheetId: ref.sheetId,
  });
  return model.classes.name.bind({ name, sheetId: ref.sheetId });
}

function demandFormula(formula: string): void {
  if (!formula.startsWith('=')) throw invalidArgument('ein Name verweist auf eine Formel, die mit = beginnt');
  checkFormula(formula);
}

export function nameClass(model: Model): BoundClass<NameRef> {
  const state = (ref: NameRef): NameState => {
    const found = model.grid.names().find((name) => name.sheetId === ref.sheetId && sameName(name.name, ref.name));
    if (!found) throw new HostError('ItemNotFound', `den Namen ${ref.name} gibt es nicht mehr`);
    return found;
  };
  const target = (ref: NameRef): RangeRef | null => model.resolveReference(state(ref).formula, ref.sheetId);
  const replace = (ref: NameRef, change: Partial<NameState>): void => {
    const next = { ...state(ref), ...change };
    model.grid.removeName(ref.name, ref.sheetId);
    model.grid.addName(next);
  };
  const range = (ref: NameRef): HostObject | null => {
    const found = target(ref);
    return found === null ? null : model.classes.range.bind(found);
  };
  return defineClass<NameRef>({
    name: 'NamedItem',
    scalars: {
      Name: { get: (ref) => state(ref).name },
      _Id: { get: (ref) => ref.name },
      Formula: {
        get: (ref) => state(ref).formula,
        set: (ref, value) => {
          const formula = expectText(value, 'formula');
          demandFormula(formula);
          replace(ref, { formula });
        },
      },
      Comment: {
        get: (ref) => state(ref).comment,
        set: (ref, value) => replace(ref, { comment: expectText(value, 'comment') }),
      },
      Visible: {
        get: (ref) => state(ref).visible,
        set: (ref, value) => replace(ref, { visible: expectBoolean(value, 'visible') }),
      },
      Scope: { get: (ref) => (ref.sheetId === null ? 'Workbook' : 'Worksheet') },
      Type: {
        get: (ref) => {
          if (target(ref) !== null) return 'Range';
          const constant = state(ref).formula.slice(1);
          if (/^".*"$/su.test(constant)) return 'String';
          if (/^(?:TRUE|FALSE)$/iu.test(constant)) return 'Boolean';
          return Number.isFinite(Number(constant)) ? 'Double' : 'Error';
        },
      },
      Value: {
        get: (ref) => {
          const found = target(ref);
          return found === null ? state(ref).formula.slice(1) : model.address(found, true);
        },
      },
    },
    parts: {
      Worksheet: (ref) => {
        if (ref.sheetId === null) throw new HostError('ItemNotFound', 'der Name gilt für die ganze Arbeitsmappe');
        return model.classes.worksheet.bind(ref.sheetId);
      },
      WorksheetOrNullObject: (ref) => (ref.sheetId === null ? null : model.classes.worksheet.bind(ref.sheetId)),
    },
    objects: {
      GetRange: (ref) => {
        const found = range(ref);
        if (found === null) throw new HostError('ItemNotFound', `${ref.name} verweist auf keinen Bereich`);
        return found;
      },
      GetRangeOrNullObject: range,
    },
    actions: {
      Delete: (ref) => {
        model.grid.removeName(state(ref).name, ref.sheetId);
      },
    },
    identity: (ref) => ({ _Id: ref.name }),
  });
}
