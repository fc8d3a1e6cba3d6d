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
  ENGINE_FORMULA_PLUGIN_CONFIG_KEY,
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetSuperTableMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { forgetParsedFormulas } from './formula-cache';
import './index-cache';
import './month-ends';
import './number-literals';
import './parser-state';
import './table-references';
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

/** So long after the last write of the add-in a pass begins, and so long after the first one at the latest. */
const quietMilliseconds = 150;
const longestWait = 3_000;

/** Formulas after which the page gets its turn; each of them may look through a long table. Univer's 500 took a second. */
const formulasAtOnce = 8;

/**
 * Decides when Univer calculates. Univer's own trigger waits 100 ms after the last change and aborts a running pass, so
 * nobody can tell when a sheet is up to date; here one pass follows the other and `settle` ends exactly with the last.
 * What a user changes is calculated at once. A large write of the add-in comes in many requests, and Excel breaks off a
 * calculation when the next one arrives: here the pass waits for the end of them, or until somebody asks for results.
 */
export class Calculation {
  private pending: DirtyParts | null = null;
  private running = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** Something is to be calculated that nobody wants to wait for. */
  private urgent = false;
  private pendingSince = 0;
  private waiting: (() => void)[] = [];
  private readonly passEndListeners: (() => void)[] = [];
  private readonly subscriptions: IDisposable[] = [];

  constructor(private readonly session: UniverSession) {
    const trigger = session.injector.get(TriggerCalculationController);
    trigger.dispose();
    // The formula bar still draws its progress; after `dispose` the original would give it nothing to draw.
    Object.assign(trigger, { progress$: of({ done: 0, count: 0 }) });
    session.injector
      .get(IConfigService)
      .setConfig(ENGINE_FORMULA_PLUGIN_CONFIG_KEY, { intervalCount: formulasAtOnce }, { merge: true });
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
    this.schedule(true);
  }

  markEverything(): void {
    this.dirty().forceCalculation = true;
    this.schedule(true);
  }

  isSettled(): boolean {
    return !this.running && this.pending === null;
  }

  settle(): Promise<void> {
    if (this.isSettled()) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.schedule(true);
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
    // Univer tells its formulas about a table later than the grid is told, and outside of the write.
    this.schedule(!this.session.writing && command.id !== SetSuperTableMutation.id);
  }

  private dirty(): DirtyParts {
    if (this.pending === null) this.pendingSince = performance.now();
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

  private schedule(urgent: boolean): void {
    const atOnce = urgent && !this.urgent;
    this.urgent ||= urgent;
    if (this.running || (this.timer !== null && this.urgent && !atOnce)) return;
    if (this.timer !== null) clearTimeout(this.timer);
    const left = this.pendingSince + longestWait - performance.now();
    this.timer = setTimeout(
      () => {
        this.timer = null;
        this.startPass();
      },
      this.urgent ? 0 : Math.max(0, Math.min(quietMilliseconds, left)),
    );
  }

  private startPass(): void {
    const dirty = this.pending;
    if (dirty === null) return;
    this.pending = null;
    this.urgent = false;
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
      this.schedule(this.urgent || this.waiting.length > 0);
      return;
    }
    this.urgent = false;
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
