/** Resolves when Excel is there to be asked; `host` is null where the page was opened outside of Office. */
export async function hostReady(): Promise<{ readonly host: 'Excel' | null }> {
  const { host } = await Office.onReady();
  return { host: host === Office.HostType.Excel ? 'Excel' : null };
}
