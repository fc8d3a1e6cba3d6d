/** Binds the handlers of ribbon buttons to the names in the manifest (`FunctionName`). */
export function associateRibbonActions(
  actions: ReadonlyMap<string, (event: { completed(): void }) => Promise<void>>,
): void {
  for (const [actionId, action] of actions) {
    Office.actions.associate(actionId, (event: Office.AddinCommands.Event) => {
      void action(event);
    });
  }
}
