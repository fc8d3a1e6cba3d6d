import type { PaneWish } from '../application/pane-navigation';

/** What a ribbon button can do in the pane; src/entry builds it from the host and the navigation channel. */
export interface PaneOpener {
  showPane(wish: PaneWish): Promise<void>;
}

/** `FunctionName` of the manifest and what it opens in the pane. tests/build holds both lists against each other. */
export const ribbonCommands = [
  { actionId: 'showAgreement', opens: 'neueVereinbarung' },
  { actionId: 'showData', opens: 'daten' },
  { actionId: 'showDialogue', opens: 'zieldialog' },
  { actionId: 'showFormulas', opens: 'formeln' },
  { actionId: 'showHelp', opens: 'hilfe' },
] as const satisfies readonly { readonly actionId: string; readonly opens: PaneWish }[];

export interface CommandEvent {
  completed(): void;
}

export type RibbonAction = (event: CommandEvent) => Promise<void>;

/**
 * Handlers by action id. `completed()` is called whatever happens: without it Excel keeps the command waiting and answers
 * no further click. A pane that will not open is not worth an error on top: the wish stays in the navigation channel and
 * is met as soon as the pane shows.
 */
export function ribbonActions(pane: PaneOpener): ReadonlyMap<string, RibbonAction> {
  return new Map(
    ribbonCommands.map(({ actionId, opens }) => [
      actionId,
      async (event) => {
        try {
          await pane.showPane(opens);
        } catch {
          // The host refused to show the pane; see above.
        } finally {
          event.completed();
        }
      },
    ]),
  );
}
