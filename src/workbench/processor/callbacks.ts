import type { Json } from './protocol/wire';

/** One element of `ArrayData` in a `richApiMessage`: category, type, target, JSON text, sequence, remote. */
export type RichApiMessage = readonly [number, number, string, string, number, boolean?];

/** Result of one custom-function call as the page sent it, before it is mapped to an Excel error. */
export type InvocationResult =
  | { readonly id: number; readonly ok: true; readonly value: Json }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly errorCode: number };

export interface ProcessorCallbacks {
  /** An event of the workbook for the add-in; the page wraps it as `{ArrayData: [message]}`. */
  readonly onEvent?: (message: RichApiMessage) => void;
  /** The custom-functions runtime of the page is ready to be called. */
  readonly onFunctionsReady?: () => void;
  readonly onInvocationResults?: (results: readonly InvocationResult[]) => void;
  /** Ribbon buttons and tabs switched by `Office.ribbon.requestUpdate`. */
  readonly onRibbonChange?: (change: { readonly id: string; readonly property: string; readonly value: Json }) => void;
  /** `showAsTaskpane` and `hide`. */
  readonly onPaneVisibility?: (visible: boolean) => void;
  readonly onStartupBehavior?: (startsWithDocument: boolean) => void;
  /** Real time for injected delays; without it a delay is refused. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Name shown in `workbook.name`. */
  readonly workbookName?: () => string;
}
