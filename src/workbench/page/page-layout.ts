import type { CellNote } from './cell-note';
import type { ChartStrip } from './chart-strip';
import { element } from './elements';
import type { PanePanel } from './pane-panel';
import type { Ribbon } from './ribbon';
import type { StatusLine } from './status-line';

export interface PageLayout {
  /** Where the spreadsheet component draws. */
  readonly gridHost: HTMLElement;
  setFileName(name: string): void;
  /** Hands the keyboard to the sheet: typing goes into the selected cell. */
  focusGrid(): void;
}

export interface PageParts {
  readonly ribbon: Ribbon;
  readonly cellNote: CellNote;
  readonly charts: ChartStrip;
  readonly pane: PanePanel;
  readonly status: StatusLine;
}

/** Title bar, ribbon, grid and pane side by side, status line: the order in which Excel on the web has them. */
export function createPageLayout(root: HTMLElement, parts: PageParts): PageLayout {
  const fileName = element('span', { class: 'file-name' });
  const gridHost = element('div', { class: 'grid-host' });
  root.replaceChildren(
    element(
      'header',
      { class: 'title-bar' },
      element('h1', {}, 'Werkbank'),
      fileName,
      element('span', { class: 'purpose' }, 'Stellt Excel im Web nach – zum Ausprobieren und Prüfen des Add-ins'),
    ),
    parts.ribbon.element,
    element(
      'main',
      { class: 'work' },
      element(
        'section',
        { class: 'sheet', 'aria-label': 'Tabellenblatt' },
        gridHost,
        parts.charts.element,
        parts.cellNote.element,
      ),
      parts.pane.element,
    ),
    parts.status.element,
  );
  return {
    gridHost,
    focusGrid() {
      // Univer listens on the editor that lies invisible over the selected cell.
      gridHost.querySelector<HTMLElement>('[contenteditable=true]')?.focus();
    },
    setFileName(name) {
      fileName.textContent = name;
      document.title = `${name} – Werkbank`;
    },
  };
}

/** What a user sees when the add-in's host does not answer or its manifest cannot be read. */
export function showStartProblem(root: HTMLElement, reason: string): void {
  root.replaceChildren(
    element(
      'main',
      { class: 'start-problem' },
      element('h1', {}, 'Die Werkbank konnte nicht starten'),
      element('p', {}, reason),
      element(
        'p',
        {},
        'Bitte prüfen Sie, ob „npm start“ noch läuft und ob der Browser dem Zertifikat von localhost vertraut, ' +
          'und laden Sie die Seite danach neu.',
      ),
    ),
  );
}
