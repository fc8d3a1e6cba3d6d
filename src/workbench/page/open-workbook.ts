import { createPageGrid } from '../grid/create-page-univer';
import type { PageGrid } from '../grid/create-page-univer';
import type { WorkbenchGrid } from '../grid/univer-grid';
import { createProcessor, createProfile, createSideStore } from '../processor';
import type { Processor, ProcessorCallbacks, ProfileName, WorkbookSideStore } from '../processor';
import { element } from './elements';

/** The one workbook that the page shows: what is in the grid, what belongs only to the file, and who answers for both. */
export interface OpenWorkbook {
  readonly grid: WorkbenchGrid;
  readonly univerAPI: PageGrid['univerAPI'];
  readonly sideStore: WorkbookSideStore;
  readonly processor: Processor;
  readonly fileName: string;
  close(): void;
}

export interface OpenWorkbookOptions {
  readonly host: HTMLElement;
  readonly fileName: string;
  readonly profile: ProfileName;
  readonly callbacks: ProcessorCallbacks;
  /** Fills grid and store from a file; an empty workbook without. */
  readonly fill?: (grid: WorkbenchGrid, sideStore: WorkbookSideStore) => void;
}

export function createOpenWorkbook(options: OpenWorkbookOptions): OpenWorkbook {
  const { host, fileName, profile, callbacks, fill } = options;
  // Univer draws into an element of its own, so that nothing of the former workbook is left behind.
  const container = element('div', { class: 'grid-container' });
  host.replaceChildren(container);
  const { grid, univerAPI } = createPageGrid(container, undefined, {
    toolbar: false,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  });
  const sideStore = createSideStore();
  fill?.(grid, sideStore);
  const processor = createProcessor({
    grid,
    sideStore,
    profile: createProfile(profile),
    callbacks: { ...callbacks, workbookName: () => fileName },
  });
  return {
    grid,
    univerAPI,
    sideStore,
    processor,
    fileName,
    close() {
      processor.dispose();
      grid.dispose();
    },
  };
}
