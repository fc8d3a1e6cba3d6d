import type { Fault, ProfileName } from '../processor';

/**
 * `window.workbench`: the documented interface of the page for tests and scripts (docs/werkbank.md). Values cross it as
 * plain data, so every member works through Playwright's `page.evaluate`.
 */

export type { Fault, ProfileName };

export type WorkbenchValue = string | number | boolean;

export interface WorkbenchSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly active: boolean;
}

/** A chart that the add-in has placed. The workbench does not draw it; lines, columns and bars are saved with the file. */
export interface WorkbenchChart {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  /** A1 with sheet. */
  readonly sourceAddress: string;
  readonly altText: string;
  /** Sources are A1 with sheet. */
  readonly series: readonly { readonly name: string; readonly values: string; readonly categories: string }[];
}

export interface WorkbenchStats {
  /** Requests of the add-in's code (one per `context.sync()`); traffic of the custom functions is counted apart. */
  readonly requests: number;
  /** UTF-8 bytes of the request bodies and of their answers. */
  readonly bytesFromPane: number;
  readonly bytesToPane: number;
  /** Requests answered with an error, injected ones included. */
  readonly failedRequests: number;
  /** Messages to the custom-functions runtime. Excel sends all calls of one calculation pass in one message. */
  readonly functionMessages: number;
  readonly functionCalls: number;
  /** Messages in which the runtime hands results back. */
  readonly functionAnswers: number;
  readonly recalculations: number;
  readonly pendingCells: number;
}

export interface Workbench {
  /** Resolves when the add-in's page has reported ready and its custom functions can be called. */
  readonly ready: Promise<void>;
  /** Replaces the workbook by the .xlsx file and loads the pane anew, as opening a file in Excel does. */
  open(bytes: Uint8Array | readonly number[], fileName?: string): Promise<void>;
  /** The workbook as .xlsx. */
  save(): Promise<Uint8Array>;
  sheets(): readonly WorkbenchSheet[];
  /** Values as Excel's `range.values`: errors as `#N/A`, empty cells as ''. */
  read(sheet: string, a1: string): readonly (readonly WorkbenchValue[])[];
  /** Values as displayed with the number format in German. */
  readTexts(sheet: string, a1: string): readonly (readonly string[])[];
  /** English formulas; the value where the cell holds a constant. */
  readFormulas(sheet: string, a1: string): readonly (readonly WorkbenchValue[])[];
  /** Text beginning with `=` is an English formula; null leaves the cell alone, '' empties it. Resolves when nothing is pending. */
  write(sheet: string, a1: string, values: readonly (readonly (WorkbenchValue | null)[])[]): Promise<void>;
  select(sheet: string, a1: string): void;
  /** Recalculates everything and resolves when no cell is pending. */
  calculate(): Promise<void>;
  /** Presses a button of the manifest's ribbon; resolves when the command has called `event.completed()`. */
  ribbon(buttonId: string): Promise<void>;
  charts(sheet: string): readonly WorkbenchChart[];
  stats(): WorkbenchStats;
  resetStats(): void;
  /** The n-th request of the add-in from now on (1: the next one) fails, once; without `fault` as GeneralException. */
  failAt(n: number, fault?: Fault): void;
  /** Loads the pane anew as the given Excel. */
  profile(name: ProfileName): Promise<void>;
  /** Loads the pane anew; resolves when it is ready. */
  reloadPane(): Promise<void>;
  /** Message that came with the error value of a `ZV.` cell; null where there is none. */
  errorMessage(sheet: string, a1: string): string | null;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}
