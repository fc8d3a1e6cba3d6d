import { useCallback, useEffect, useRef, type RefCallback } from 'react';

/**
 * For a button that gives way to a question, an editor or the like: it takes the focus when it is back, because what had the
 * focus is gone then.
 */
export function useFocusAfter(away: boolean): RefCallback<HTMLElement> {
  const wasAway = useRef(false);
  useEffect(() => {
    if (away) wasAway.current = true;
  }, [away]);
  return useCallback((button: HTMLElement | null) => {
    if (button === null || !wasAway.current) return;
    wasAway.current = false;
    button.focus();
  }, []);
}

/** For what is to have the focus as soon as it is there. Stable, so that React calls it once and not with every render. */
export function focusOnMount(control: HTMLElement | null): void {
  control?.focus();
}
