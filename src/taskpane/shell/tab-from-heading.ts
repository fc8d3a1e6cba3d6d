/**
 * Lets Tab go on from a heading that took the focus. office.js moves the focus itself, from one control to the next, and
 * takes an element that is no control (tabindex -1) for the end of the pane: Tab would leave it for the ribbon. Its
 * listener sits on the window, so what ends at the document is left to the browser, which goes on in reading order.
 * Returns the removal.
 */
export function keepTabFromHeadings(page: Document): () => void {
  const listener = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.key === 'Tab' && target instanceof HTMLElement && target.tabIndex < 0 && target !== page.body) {
      event.stopPropagation();
    }
  };
  page.addEventListener('keydown', listener);
  return () => {
    page.removeEventListener('keydown', listener);
  };
}
