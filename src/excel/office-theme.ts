/** Background of Office's own panes; null where the host does not tell it (Excel on the web has no officeTheme at all). */
export function officeTheme(): { readonly background: string } | null {
  // The types promise what the web build of office.js does not have.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme === undefined ? null : { background: theme.bodyBackgroundColor };
}
