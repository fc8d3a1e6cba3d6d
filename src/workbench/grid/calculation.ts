import {
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  type IUnitRange,
  IConfigService,
} from '@univerjs/core';
import {
  type IDirtyUnitDefinedNameMap,
  type IDirtyUnitFeatureMap,
  type IDirtyUnitOtherFormulaMap,
  type IDirtyUnitSheetNameMap,
  type IDirtyUnitSuperTableMap,
  type ISetFormulaCalculationNotificationMutation,
  ENGINE_FORMULA_CYCLE_REFERENCE_COUNT,
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { forgetParsedFormulas } from './formula-cache';
import './index-cache';
import './parser-state';
import { of } from 'rxjs';
import type { UniverSession } from './univer-session';

interface DirtyParts {
  forceCalculation: boolean;
  dirtyRanges: IUnitRange[];
  dirtyNameMap: IDirtyUnitSheetNameMap;
  dirtyDefinedNameMap: IDirtyUnitDefinedNameMap;
  dirtySuperTableMap: IDirtyUnitSuperTableMap;
  dirtyUnitFeatureMap: IDirtyUnitFeatureMap;
  dirtyUnitOtherFormulaMap: IDirtyUnitOtherFormulaMap;
  clearDependencyTreeCache: IDirtyUnitSheetNameMap;
}

/**
 * Decides when Univer calculates. Univer's own trigger waits 100 ms after the last change and aborts a running pass, so
 * nobody can tell when a sheet is up to date; here one pass follows the other and `settle` ends exactly with the last.
 */
export class Calculation {
  private pending: DirtyParts | null = null;
  private running = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waiting: (() => void)[] = [];
  private readonly passEndListeners: (() => void)[] = [];
  private readonly subscriptions: IDisposable[] = [];

  constructor(private readonly session: UniverSession) {
    const trigger = session.injector.get(TriggerCalculationController);
    trigger.dispose();
    // The formula bar still draws its progress; after `dispose` the original would give it nothing to draw.
    Object.assign(trigger, { progress$: of({ done: 0, count: 0 }) });
    this.subscriptions.push(
      session.commands.onCommandExecuted((command, options) => {
        this.observe(command, options);
      }),
    );
  }

  /** Called after each pass, when its results stand in the cells. */
  onPassEnd(listener: () => void): void {
    this.passEndListeners.push(listener);
  }

  markCells(ranges: readonly IUnitRange[]): void {
    if (ranges.length === 0) return;
    this.dirty().dirtyRanges.push(...ranges);
    this.schedule();
  }

  markEverything(): void {
    this.dirty().forceCalculation = true;
    this.schedule();
  }

  isSettled(): boolean {
    return !this.running && this.pending === null;
  }

  settle(): Promise<void> {
    if (this.isSettled()) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.endPass();
      return;
    }
    const conversion = this.session.injector.get(IActiveDirtyManagerService).get(command.id);
    if (!conversion) return;
    if (command.id === SetRangeValuesMutation.id && options?.onlyLocal === true) return;
    if ((command.params as { readonly trigger?: string } | undefined)?.trigger === SetStyleCommand.id) return;
    const found = conversion.getDirtyData(command);
    const dirty = this.dirty();
    dirty.forceCalculation ||= found.forceCalculation ?? false;
    dirty.dirtyRanges.push(...(found.dirtyRanges ?? []));
    merge(dirty.dirtyNameMap, found.dirtyNameMap);
    merge(dirty.dirtyDefinedNameMap, found.dirtyDefinedNameMap);
    merge(dirty.dirtySuperTableMap, found.dirtySuperTableMap);
    merge(dirty.dirtyUnitFeatureMap, found.dirtyUnitFeatureMap);
    merge(dirty.dirtyUnitOtherFormulaMap, found.dirtyUnitOtherFormulaMap);
    merge(dirty.clearDependencyTreeCache, found.clearDependencyTreeCache);
    if (Object.keys(found.dirtySuperTableMap ?? {}).length > 0) forgetParsedFormulas();
    this.schedule();
  }

  private dirty(): DirtyParts {
    this.pending ??= {
      forceCalculation: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    return this.pending;
  }

  private schedule(): void {
    if (this.running || this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.startPass();
    }, 0);
  }

  private startPass(): void {
    const dirty = this.pending;
    if (dirty === null) return;
    this.pending = null;
    this.running = true;
    void this.session.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      {
        ...dirty,
        dirtyRanges: withoutRepeats(dirty.dirtyRanges),
        options: null,
        isCalculateTreeModel: false,
        maxIteration: this.session.injector.get(IConfigService).getConfig(ENGINE_FORMULA_CYCLE_REFERENCE_COUNT),
        rowData: this.session.injector.get(FormulaDataModel).getHiddenRowsFiltered(),
      },
      { onlyLocal: true },
    );
  }

  private endPass(): void {
    if (!this.running) return;
    this.running = false;
    for (const listener of this.passEndListeners) listener();
    if (this.pending !== null) {
      this.schedule();
      return;
    }
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Univer's maps name the workbook first and then a sheet, table or name. */
function merge(into: object, from: object | undefined): void {
  const target = into as Record<string, object | undefined>;
  for (const [unit, entries] of Object.entries(from ?? {}) as [string, object | undefined][]) {
    target[unit] = { ...target[unit], ...entries };
  }
}

function withoutRepeats(ranges: readonly IUnitRange[]): IUnitRange[] {
  const seen = new Map<string, IUnitRange>();
  for (const entry of ranges) {
    const { startRow, startColumn, endRow, endColumn } = entry.range;
    seen.set(`${entry.sheetId}:${startRow}:${startColumn}:${endRow}:${endColumn}`, entry);
  }
  return [...seen.values()];
}
