/** Resolves when Excel is there to be asked; `host` is null where the page was opened outside of Office. */
export async function hostReady(): Promise<{
  readonly host: 'Excel' | null;
  /** The web view of macOS drops every download without a word; elsewhere most arrive. */
  readonly dropsDownloads: boolean;
}> {
  const { host, platform } = await Office.onReady();
  return {
    host: host === Office.HostType.Excel ? 'Excel' : null,
    dropsDownloads: platform === Office.PlatformType.Mac,
  };
}
