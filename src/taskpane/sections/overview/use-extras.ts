import { useEffect, useState, type ReactElement } from 'react';

export interface OverviewExtras {
  readonly OverviewDetails: () => ReactElement;
  readonly TargetDetails: (properties: { readonly no: number }) => ReactElement | null;
}

/**
 * The details of the overview, null until they are there. The verdicts do not wait for them, and a download that fails takes
 * nothing from them: the section Zieldialog says the same and tells what is wrong.
 */
export function useExtras(): OverviewExtras | null {
  const [extras, setExtras] = useState<OverviewExtras | null>(null);
  useEffect(() => {
    let current = true;
    import('./overview-extras').then(
      (loaded) => {
        if (current) setExtras(loaded);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  return extras;
}
