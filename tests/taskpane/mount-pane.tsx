import { configure, getConfig, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe, { type AxeResults } from 'axe-core';
import { createPaneNavigation, type PaneNavigation } from '../../src/application/pane-navigation';
import type { HostTheme } from '../../src/taskpane/shell/host-theme';
import { TaskPane } from '../../src/taskpane/TaskPane';
import { createInMemoryServices, type InMemoryServices } from '../fakes/in-memory-services';

// A busy machine is slow, not wrong: waiting for a section to load has no limit of its own below the test's.
jest.setTimeout(180_000);
configure({ asyncUtilTimeout: 20_000 });

/**
 * Fluent's rules stay out of jsdom: it walks all of them for every element of every query by role (a factor of ten), and
 * knows no layout that they could change.
 */
function keepStylesOut(): void {
  const style = document.head.appendChild(document.createElement('style'));
  const sheet = style.sheet;
  if (sheet === null) throw new Error('jsdom made no style sheet.');
  const rules = Object.getPrototypeOf(sheet) as CSSStyleSheet;
  rules.insertRule = () => 0;
  style.remove();
}
keepStylesOut();

export interface MountedPane {
  readonly services: InMemoryServices;
  readonly navigation: PaneNavigation;
  readonly user: UserEvent;
}

interface Surroundings {
  readonly services?: InMemoryServices;
  readonly navigation?: PaneNavigation;
  readonly hostTheme?: () => HostTheme | null;
  /** Media features that the system claims. */
  readonly media?: readonly string[];
}

/** The whole pane over services in memory, on 20 January 2026. */
export function mountPane({
  services = createInMemoryServices(),
  navigation = createPaneNavigation(),
  hostTheme = () => null,
  media = [],
}: Surroundings = {}): MountedPane {
  // jsdom has no matchMedia.
  window.matchMedia = (query) => {
    const list = { matches: media.includes(query), media: query, onchange: null };
    return Object.assign(new EventTarget(), list) as MediaQueryList;
  };
  render(
    <TaskPane
      environment={{
        services,
        navigation,
        clock: { today: () => ({ year: 2026, month: 1, day: 20 }) },
        hostTheme,
        version: '0.1.0',
      }}
    />,
  );
  return { services, navigation, user: userEvent.setup() };
}

/** Opens a section by its entry in the navigation and waits for its heading. */
export async function openSection(user: UserEvent, name: string, heading = name): Promise<void> {
  await user.click(screen.getByRole('button', { name }));
  await screen.findByRole('heading', { level: 1, name: heading });
}

/** Structure rules of WCAG 2.2 A and AA; jsdom has no layout, so contrast and target size are left to the browser tests. */
export async function violations(): Promise<string[]> {
  // axe takes its time; what the pane does by itself meanwhile is as welcome as during every other wait.
  const result = (await getConfig().asyncWrapper(() =>
    axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: {
        'color-contrast': { enabled: false },
        'target-size': { enabled: false },
        // Measures glyphs on a canvas, which jsdom does not have.
        'label-content-name-mismatch': { enabled: false },
      },
    }),
  )) as AxeResults;
  // A run that looked at nothing proves nothing.
  if (result.passes.length < 10) throw new Error(`axe found only ${result.passes.length} rules to check.`);
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
