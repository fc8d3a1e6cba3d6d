import { button, choiceField, element } from './elements';

/** Widths that matter: Excel's default on Windows, on the web at 1366 pixels, and a pane pulled wider. */
const WIDTHS = ['320', '350', '450'] as const;
const DEFAULT_WIDTH = 350;
/** Excel on the web allows 350 to 500; Windows starts at 320, and less is where layouts break. */
const SMALLEST = 270;
const LARGEST = 640;
/** Step of the arrow keys on the separator. */
const STEP = 10;

export interface PanePanel {
  readonly element: HTMLElement;
  /** Where the frame goes. */
  readonly body: HTMLElement;
  readonly widthField: HTMLElement;
  setVisible(visible: boolean): void;
  isVisible(): boolean;
  setWidth(pixels: number): void;
}

export interface PanePanelActions {
  readonly reload: () => void;
  /** The user closed the pane: the runtime lives on, as with a shared runtime in Excel. */
  readonly closed: () => void;
}

export function createPanePanel(title: string, icon: string, actions: PanePanelActions): PanePanel {
  let width = DEFAULT_WIDTH;
  const body = element('div', { class: 'pane-body' });
  const separator = element('div', {
    role: 'separator',
    tabindex: '0',
    class: 'pane-separator',
    'aria-orientation': 'vertical',
    'aria-label': 'Breite des Aufgabenbereichs',
    'aria-valuemin': String(SMALLEST),
    'aria-valuemax': String(LARGEST),
  });
  const field = choiceField(
    'Breite',
    WIDTHS.map((value) => ({ value, label: `${value} px` })),
    '350',
    (value) => {
      setWidth(Number(value));
    },
  );
  const panel = element(
    'aside',
    { class: 'pane', 'aria-label': 'Aufgabenbereich' },
    separator,
    element(
      'header',
      { class: 'pane-header' },
      element('img', { src: icon, alt: '', width: '16', height: '16' }),
      element('h2', {}, title),
      button('↻', actions.reload, {
        'aria-label': 'Aufgabenbereich neu laden',
        title: 'Neu laden',
        class: 'icon-button',
      }),
      button(
        '✕',
        () => {
          setVisible(false);
          actions.closed();
        },
        { 'aria-label': 'Aufgabenbereich schließen', title: 'Schließen', class: 'icon-button' },
      ),
    ),
    body,
  );

  const setWidth = (pixels: number): void => {
    width = Math.min(LARGEST, Math.max(SMALLEST, Math.round(pixels)));
    panel.style.setProperty('--pane-width', `${width}px`);
    separator.setAttribute('aria-valuenow', String(width));
    separator.setAttribute('aria-valuetext', `${width} Pixel`);
    const named = WIDTHS.find((value) => value === String(width));
    if (named) field.set(named);
  };
  const setVisible = (visible: boolean): void => {
    // Hidden by visibility and zero width, not by display: a frame without layout would stop its animation frames.
    panel.classList.toggle('pane-closed', !visible);
    panel.toggleAttribute('inert', !visible);
  };

  separator.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') setWidth(width + STEP);
    else if (event.key === 'ArrowRight') setWidth(width - STEP);
    else return;
    event.preventDefault();
  });
  separator.addEventListener('pointerdown', (event) => {
    separator.setPointerCapture(event.pointerId);
    const right = panel.getBoundingClientRect().right;
    // The frame would swallow the pointer as soon as it crosses its edge.
    body.classList.add('pane-dragged');
    const move = (moved: PointerEvent): void => {
      setWidth(right - moved.clientX);
    };
    const end = (): void => {
      body.classList.remove('pane-dragged');
      separator.removeEventListener('pointermove', move);
    };
    separator.addEventListener('pointermove', move);
    separator.addEventListener('lostpointercapture', end, { once: true });
  });

  setWidth(DEFAULT_WIDTH);
  return {
    element: panel,
    body,
    widthField: field.element,
    setVisible,
    isVisible: () => !panel.classList.contains('pane-closed'),
    setWidth,
  };
}
