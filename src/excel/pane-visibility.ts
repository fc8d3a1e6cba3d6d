/** Opens the pane of the shared runtime; resolves when Excel has shown it. */
export async function showTaskpane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
