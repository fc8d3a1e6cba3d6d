import { createContext, useContext } from 'react';
import type { PaneNavigation } from '../application/pane-navigation';
import type { Clock } from '../application/ports';
import type { Services } from '../application/services';
import type { PaneMemory } from './memory/pane-memory';
import type { HostTheme } from './shell/host-theme';

/** Everything the pane gets from outside; the entry builds it from the host, tests from in-memory services. */
export interface PaneEnvironment {
  readonly services: Services;
  readonly navigation: Pick<PaneNavigation, 'subscribe'>;
  readonly clock: Clock;
  /** Colours of the host, null where it does not tell them (Excel on the web). */
  readonly hostTheme: () => HostTheme | null;
  /** Version of the add-in, as in the manifest. */
  readonly version: string;
}

export interface PaneContext {
  readonly environment: PaneEnvironment;
  readonly memory: PaneMemory;
}

const context = createContext<PaneContext | null>(null);
export const PaneContextProvider = context.Provider;

/** Throws outside of the pane: a part mounted without its surroundings is a bug. */
export function usePane(): PaneContext {
  const pane = useContext(context);
  if (pane === null) throw new Error('A part of the pane was mounted outside of PaneContextProvider.');
  return pane;
}
