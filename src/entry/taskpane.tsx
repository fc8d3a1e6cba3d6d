import { createRoot } from 'react-dom/client';
import { createServices } from '../application/create-services';
import { createDocumentServices } from '../application/documents/document-services';
import { createImportServices } from '../application/imports/import-services';
import { localNow } from '../application/local-now';
import { paneNavigation } from '../application/pane-navigation';
import type { Clock } from '../application/ports';
import { createWriteQueue } from '../application/write-queue';
import { createExcelWorkbook, hostReady } from '../excel';
import { officeTheme } from '../excel/office-theme';
import { createDocumentReader, createWordWriter } from '../files/documents';
import { createSpreadsheetReader } from '../files/spreadsheets';
import { NotInExcel } from '../taskpane/shell/NotInExcel';
import { TaskPane } from '../taskpane/TaskPane';
import { browserClipboard } from './browser-clipboard';
import { createBrowserDownload } from './browser-download';
import { openSpreadsheetWorker } from './open-spreadsheet-worker';
import { openPdfWorker } from './pdf-worker';

const clock: Clock = {
  today() {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
};

/** The page brings an element for the pane; without one the pane makes its own. */
function container(): HTMLElement {
  const existing = document.getElementById('root');
  if (existing !== null) return existing;
  const made = document.createElement('div');
  document.body.append(made);
  return made;
}

async function start(): Promise<void> {
  const { host, dropsDownloads } = await hostReady();
  const root = createRoot(container());
  if (host === null) {
    root.render(<NotInExcel />);
    return;
  }
  const workbook = createExcelWorkbook();
  const enqueue = createWriteQueue();
  root.render(
    <TaskPane
      environment={{
        services: {
          ...createServices({ workbook, enqueue }),
          imports: createImportServices({
            workbook,
            enqueue,
            spreadsheets: createSpreadsheetReader({ openWorker: openSpreadsheetWorker }),
            now: localNow,
          }),
          documents: createDocumentServices({
            documents: createDocumentReader({ openPdfWorker }),
            word: createWordWriter(),
            download: createBrowserDownload(!dropsDownloads),
            clipboard: browserClipboard,
            clock,
          }),
        },
        navigation: paneNavigation,
        clock,
        hostTheme: officeTheme,
        version: __ADDIN_VERSION__,
      }}
    />,
  );
}

void start();
