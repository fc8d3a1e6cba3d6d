import { useEffect, useState, type ReactElement } from 'react';
import { PaneContextProvider, type PaneEnvironment } from './environment';
import { createPaneMemory } from './memory/pane-memory';
import { PaneShell } from './shell/PaneShell';
import { keepTabFromHeadings } from './shell/tab-from-heading';
import { ThemedRoot } from './shell/ThemedRoot';

/** The whole pane. Everything it knows of the world comes in with `environment`. */
export function TaskPane({ environment }: { readonly environment: PaneEnvironment }): ReactElement {
  const [memory] = useState(() => createPaneMemory(environment.services));
  useEffect(() => keepTabFromHeadings(document), []);
  return (
    <PaneContextProvider value={{ environment, memory }}>
      <ThemedRoot>
        <PaneShell />
      </ThemedRoot>
    </PaneContextProvider>
  );
}
