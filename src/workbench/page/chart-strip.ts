import type { ChartState, WorkbookSideStore } from '../processor/side-store';
import type { WorkbenchGrid } from '../grid/univer-grid';
import { chartPicture } from './chart-picture';
import { element } from './elements';

const NOT_DRAWN =
  'Diese Art oder ein Diagramm ohne Werte zeichnet die Werkbank nicht; in der gespeicherten Datei ist es da.';

export interface ChartStrip {
  readonly element: HTMLElement;
  /** Draws the charts of the sheet that is shown; without any there is nothing to open. */
  show(grid: WorkbenchGrid, sideStore: WorkbookSideStore): void;
}

/** The charts of the sheet below its cells, in place of those that Excel draws over them. */
export function createChartStrip(): ChartStrip {
  const title = element('summary', {});
  const row = element('div', {
    class: 'chart-row',
    role: 'group',
    tabindex: '0',
    'aria-label': 'Diagramme dieses Blattes',
  });
  const strip = element('details', { class: 'charts', hidden: true }, title, row);
  let current: (() => void) | null = null;
  strip.addEventListener('toggle', () => current?.());
  return {
    element: strip,
    show(grid, sideStore) {
      const draw = (): void => {
        const sheetId = grid.activeSheetId();
        const charts = sideStore.charts.filter((chart) => chart.sheetId === sheetId);
        strip.hidden = charts.length === 0;
        title.textContent = `Diagramme dieses Blattes (${charts.length})`;
        // Nobody sees a closed strip, and a chart reads many cells.
        row.replaceChildren(...(strip.open ? charts.map((chart) => figure(grid, chart)) : []));
      };
      current = draw;
      draw();
    },
  };
}

function figure(grid: WorkbenchGrid, chart: ChartState): HTMLElement {
  const picture = chartPicture(grid, chart);
  return element(
    'figure',
    {},
    element('figcaption', {}, chart.title === '' ? chart.name : chart.title),
    picture ?? element('p', {}, NOT_DRAWN),
  );
}
