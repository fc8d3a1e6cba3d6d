import type { WorkbenchGrid } from '../grid/univer-grid';
import { chartSeriesOf } from '../processor/classes/charts';
import { profileNames } from '../processor/profile';
import type { ProfileName } from '../processor/profile';
import type { FunctionMeter } from './function-meter';
import type { OpenWorkbook } from './open-workbook';
import { findPlace, findSheetId, toCellWrites, whenCalculated } from './sheet-access';
import type { Workbench, WorkbenchStats } from './workbench-interface';

/** What stands behind `window.workbench`; the ribbon uses the same actions. */
export interface WorkbenchBackend {
  readonly ready: Promise<void>;
  readonly workbook: () => OpenWorkbook;
  readonly meter: FunctionMeter;
  readonly failedRequests: () => number;
  readonly resetStats: () => void;
  readonly open: (bytes: Uint8Array, fileName: string) => Promise<void>;
  readonly save: () => Promise<Uint8Array>;
  readonly pressButton: (buttonId: string) => Promise<void>;
  readonly chooseProfile: (name: ProfileName) => Promise<void>;
  readonly reloadPane: () => Promise<void>;
}

export function createWorkbench(backend: WorkbenchBackend): Workbench {
  const readCells = (sheet: string, a1: string): ReturnType<WorkbenchGrid['read']> => {
    const grid = backend.workbook().grid;
    const { sheetId, area } = findPlace(grid, sheet, a1);
    return grid.read(sheetId, area);
  };
  return {
    ready: backend.ready,
    open: (bytes, fileName = 'Mappe.xlsx') => backend.open(Uint8Array.from(bytes), fileName),
    save: () => backend.save(),
    sheets() {
      const grid = backend.workbook().grid;
      const active = grid.activeSheetId();
      return grid.sheets().map(({ id, name, visibility }) => ({ id, name, visibility, active: id === active }));
    },
    read: (sheet, a1) => readCells(sheet, a1).map((row) => row.map(({ value }) => value)),
    readTexts: (sheet, a1) => readCells(sheet, a1).map((row) => row.map(({ text }) => text)),
    readFormulas: (sheet, a1) => readCells(sheet, a1).map((row) => row.map(({ formula, value }) => formula ?? value)),
    async write(sheet, a1, values) {
      const grid = backend.workbook().grid;
      const { sheetId, area } = findPlace(grid, sheet, a1);
      grid.write(sheetId, area, toCellWrites(area, values));
      await whenCalculated(grid);
    },
    select(sheet, a1) {
      const grid = backend.workbook().grid;
      const { sheetId, area } = findPlace(grid, sheet, a1);
      grid.select(sheetId, area);
    },
    calculate: () => backend.workbook().grid.recalculate(),
    ribbon: (buttonId) => backend.pressButton(buttonId),
    charts(sheet) {
      const sheetId = findSheetId(backend.workbook().grid, sheet);
      return backend
        .workbook()
        .sideStore.charts.filter((chart) => chart.sheetId === sheetId)
        .map((chart) => {
          const { name, type, title, sourceAddress, altText } = chart;
          return { name, type, title, sourceAddress, altText, series: chartSeriesOf(chart) };
        });
    },
    stats: () => readStats(backend),
    resetStats: () => backend.resetStats(),
    failAt(n, fault = { code: 'GeneralException' }) {
      backend.workbook().processor.failAt(n, fault);
    },
    async profile(name) {
      // Scripts may pass anything.
      if (!profileNames.includes(name)) throw new Error(`Bekannte Profile: ${profileNames.join(', ')}.`);
      await backend.chooseProfile(name);
    },
    reloadPane: () => backend.reloadPane(),
    errorMessage(sheet, a1) {
      const grid = backend.workbook().grid;
      const { sheetId, area } = findPlace(grid, sheet, a1);
      return grid.errorMessage(sheetId, area.row, area.column);
    },
  };
}

export function readStats(backend: Pick<WorkbenchBackend, 'workbook' | 'meter' | 'failedRequests'>): WorkbenchStats {
  const { grid, processor } = backend.workbook();
  const { requests, bytesIn, bytesOut } = processor.stats();
  return {
    requests,
    bytesFromPane: bytesIn,
    bytesToPane: bytesOut,
    failedRequests: backend.failedRequests(),
    ...backend.meter.counts(),
    pendingCells: grid.pendingCount(),
  };
}
