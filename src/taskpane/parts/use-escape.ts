import { useEffect } from 'react';

/**
 * Escape leaves what is open, wherever in the pane the focus is. office.js hears keys at the window and would take the focus out
 * of the pane; an Escape that was used here does not get there.
 */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onEscape();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onEscape]);
}
