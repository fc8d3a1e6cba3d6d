import { element } from './elements';

export interface RibbonCommand {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  readonly icon: string;
  press(): void;
}
export interface RibbonSection {
  readonly label: string;
  readonly content: readonly (RibbonCommand | HTMLElement)[];
}
export interface RibbonPage {
  readonly id: string;
  readonly label: string;
  readonly sections: readonly RibbonSection[];
}

export interface Ribbon {
  readonly element: HTMLElement;
  show(tabId: string): void;
  readonly focus: () => void;
}

/** Tabs and groups as in Excel. Arrow keys move between the tabs, Tab goes into the group below. */
export function createRibbon(pages: readonly RibbonPage[], initial: string): Ribbon {
  const tabs = pages.map((page) => {
    const tab = element('button', {
      type: 'button',
      role: 'tab',
      id: `tab-${page.id}`,
      'aria-controls': `ribbon-${page.id}`,
    });
    tab.append(page.label);
    tab.addEventListener('click', () => {
      show(page.id);
    });
    return tab;
  });
  const panels = pages.map((page) =>
    element(
      'div',
      { role: 'tabpanel', id: `ribbon-${page.id}`, 'aria-labelledby': `tab-${page.id}`, class: 'ribbon-panel' },
      ...page.sections.map(drawSection),
    ),
  );

  const show = (tabId: string): void => {
    pages.forEach((page, index) => {
      const chosen = page.id === tabId;
      tabs[index]?.setAttribute('aria-selected', String(chosen));
      tabs[index]?.setAttribute('tabindex', chosen ? '0' : '-1');
      panels[index]?.toggleAttribute('hidden', !chosen);
    });
  };
  const focus = (): void => {
    tabs.find((tab) => tab.getAttribute('aria-selected') === 'true')?.focus();
  };

  const list = element('div', { role: 'tablist', 'aria-label': 'Menüband', class: 'ribbon-tabs' }, ...tabs);
  list.addEventListener('keydown', (event) => {
    const current = tabs.findIndex((tab) => tab === document.activeElement);
    const next = nextIndex(event.key, current, tabs.length);
    const page = next === null ? undefined : pages[next];
    if (current < 0 || !page) return;
    event.preventDefault();
    show(page.id);
    focus();
  });
  show(initial);
  return { element: element('nav', { class: 'ribbon', 'aria-label': 'Menüband' }, list, ...panels), show, focus };
}

function nextIndex(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function drawSection(section: RibbonSection): HTMLElement {
  return element(
    'div',
    { role: 'group', 'aria-label': section.label, class: 'ribbon-group' },
    element(
      'div',
      { class: 'ribbon-controls' },
      ...section.content.map((entry) => (entry instanceof HTMLElement ? entry : drawCommand(entry))),
    ),
    element('div', { class: 'ribbon-group-label', 'aria-hidden': 'true' }, section.label),
  );
}

function drawCommand(command: RibbonCommand): HTMLElement {
  const tipId = `tip-${command.id}`;
  const tip = element(
    'span',
    { role: 'tooltip', id: tipId, class: 'supertip' },
    element('strong', {}, command.tipTitle),
    element('span', {}, command.tip),
  );
  const face = element(
    'button',
    { type: 'button', class: 'ribbon-command', 'data-command': command.id, 'aria-describedby': tipId },
    element('img', { src: command.icon, alt: '', width: '32', height: '32' }),
    element('span', { class: 'ribbon-command-label' }, command.label),
  );
  face.addEventListener('click', () => {
    command.press();
  });
  face.addEventListener('keydown', (event) => {
    // WCAG 1.4.13: what appears on focus can be dismissed without moving the focus.
    if (event.key === 'Escape') tip.setAttribute('hidden', '');
  });
  face.addEventListener('blur', () => {
    tip.removeAttribute('hidden');
  });
  return element('span', { class: 'ribbon-command-frame' }, face, tip);
}
