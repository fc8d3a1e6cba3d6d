import { createHeadlessGrid } from '../grid';
import { type PageLayoutState, createSideStore } from '../processor/side-store';
import { saveWorkbook } from '../xlsx';
import { budgetSheet, figuresSheet, fillDataSheet, stepsSheet } from './data-sheets';
import { lastMonth } from './monthly-figures';
import { fillEvaluation } from './own-evaluation';

const jobcenter = 'Landkreis Musterland';

/** A workbook carries its day instead of today, so that each run gives the same bytes. */
interface SampleStage {
  readonly saved: Date;
  readonly last: { readonly year: number; readonly month: number };
  /** Steps and budget of the year, followed up to the last month. */
  readonly followed: boolean;
}

const november: SampleStage = { saved: new Date(Date.UTC(2026, 10, 20, 8, 0, 0)), last: lastMonth, followed: true };
const january: SampleStage = {
  saved: new Date(Date.UTC(2026, 0, 12, 8, 0, 0)),
  last: { year: 2025, month: 12 },
  followed: false,
};

/**
 * The workbook of a controller in November 2026: the ministry's monthly figures since 2023, an evaluation made by hand, and
 * steps and budget of the year as they were followed.
 */
export function sampleWorkbook(): Promise<Uint8Array> {
  return workbookAt(november);
}

/** The same workbook before the year of the agreement: figures up to December 2025 and the evaluation of that year. */
export function sampleBeforeTheYear(): Promise<Uint8Array> {
  return workbookAt(january);
}

async function workbookAt({ saved, last, followed }: SampleStage): Promise<Uint8Array> {
  const grid = createHeadlessGrid();
  try {
    const side = createSideStore();
    side.properties = { title: `Zielsteuerung ${jobcenter}`, author: 'Controlling', subject: 'SGB II', comments: '' };
    const evaluation = grid.activeSheetId();
    grid.updateSheet(evaluation, { name: 'Eigene Auswertung' });
    side.pageLayouts.set(evaluation, printed({ printArea: 'A1:H10' }));
    const data = {
      Kennzahlen: figuresSheet(jobcenter, last),
      ...(followed ? { Schritte: stepsSheet(jobcenter), Haushalt: budgetSheet(jobcenter) } : {}),
    };
    for (const [name, content] of Object.entries(data)) {
      const { id } = grid.addSheet(name);
      fillDataSheet(grid, id, content);
      side.pageLayouts.set(id, printed({ printTitleRows: '1:1' }));
    }
    // Last, because its formulas name the tables.
    fillEvaluation(grid, evaluation, jobcenter, last);
    await grid.settle();
    return await saveWorkbook(grid, side, { time: saved });
  } finally {
    grid.dispose();
  }
}

/** A4 landscape, one page wide, margins of 1.8 cm. */
function printed(special: Partial<PageLayoutState>): PageLayoutState {
  return {
    orientation: 'Landscape',
    paperSize: 'A4',
    printArea: null,
    printTitleRows: null,
    zoom: { horizontalFitToPages: 1 },
    margins: { top: 51, bottom: 51, left: 51, right: 51, header: 22, footer: 22 },
    centerHorizontally: false,
    centerVertically: false,
    headersFooters: {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: jobcenter,
      centerFooter: '',
      rightFooter: 'Seite &P von &N',
    },
    rowBreaks: [],
    ...special,
  };
}
