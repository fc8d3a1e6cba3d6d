import { useEffect, useState, type ComponentType } from 'react';

export type LoadedSection =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly Section: ComponentType }
  | { readonly kind: 'failed' };

/**
 * Loads a section on demand. Not React.lazy: that remembers a failed download for good, so nothing could be tried again.
 */
export function useLoadedSection(load: () => Promise<ComponentType>): LoadedSection & { readonly retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<LoadedSection>({ kind: 'loading' });
  useEffect(() => {
    let current = true;
    load().then(
      (Section) => {
        if (current) setLoaded({ kind: 'ready', Section });
      },
      () => {
        if (current) setLoaded({ kind: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);
  return {
    ...loaded,
    retry() {
      setLoaded({ kind: 'loading' });
      setAttempt(attempt + 1);
    },
  };
}
