import type { WorkbenchGrid } from '../grid/univer-grid';
import { createProfile } from '../processor';
import type { ProfileName, WorkbookSideStore } from '../processor';
import { readWorkbook, saveWorkbook, showWorkbook } from '../xlsx';
import { createAddinHost } from './addin-host';
import type { Addin } from './addin-source';
import { createCellNote, noteSelectedCell } from './cell-note';
import { createChartStrip } from './chart-strip';
import { downloadFile } from './download';
import { describeFileFailure } from './file-failures';
import { cycleRegions } from './focus-regions';
import { createFunctionMeter } from './function-meter';
import type { RibbonButton } from './manifest';
import { createOpenWorkbook } from './open-workbook';
import type { OpenWorkbook } from './open-workbook';
import { createPageLayout } from './page-layout';
import { createPanePanel } from './pane-panel';
import { profileLabel } from './profiles';
import { createRibbon } from './ribbon';
import { createRibbonPages } from './ribbon-pages';
import { createStatusLine } from './status-line';
import { createWorkbench, readStats } from './workbench-api';

const BLANK_NAME = 'Mappe1.xlsx';
const SAMPLE_NAME = 'Beispielmappe.xlsx';

type Filling = (grid: WorkbenchGrid, sideStore: WorkbookSideStore) => void;

/** Which workbook is open at the start. */
export type FirstWorkbook = 'blank' | 'sample';

/** Puts the page together and starts the add-in beside the first workbook. */
export async function startPage(root: HTMLElement, addin: Addin, first: FirstWorkbook): Promise<void> {
  let workbook: OpenWorkbook | null = null;
  let profile: ProfileName = 'web';
  let failedRequests = 0;
  const current = (): OpenWorkbook => {
    if (!workbook) throw new Error('No workbook is open yet.');
    return workbook;
  };

  const status = createStatusLine();
  const meter = createFunctionMeter();
  const cellNote = createCellNote();
  const charts = createChartStrip();
  const panel = createPanePanel(addin.manifest.name, addin.manifest.icon, {
    reload: () => {
      attempt('Der Aufgabenbereich wird neu geladen …', 'Der Aufgabenbereich ist neu geladen.', host.load());
    },
    closed: () => {
      status.say('Der Aufgabenbereich ist geschlossen; die ZV-Funktionen rechnen weiter.');
    },
  });
  const host = createAddinHost({
    addin,
    panel,
    meter,
    workbook: current,
    focusLeft: (direction) => {
      moveFocus(2, direction === 'backward' ? -1 : 1);
    },
    answered: (failed) => {
      if (failed) failedRequests += 1;
      showStats();
    },
  });

  const showStats = (): void => {
    if (workbook) status.showStats(readStats(backend), profileLabel(profile));
  };
  const attempt = (before: string, after: string, work: Promise<unknown>): void => {
    status.say(before);
    work.then(
      () => status.say(after),
      (reason: unknown) => {
        status.say(reason instanceof Error ? reason.message : String(reason));
      },
    );
  };

  const show = async (fileName: string, fill?: Filling): Promise<void> => {
    const former = workbook;
    const next = createOpenWorkbook({
      host: layout.gridHost,
      fileName,
      profile,
      callbacks: host.callbacks,
      ...(fill && { fill }),
    });
    former?.close();
    workbook = next;
    layout.setFileName(fileName);
    noteSelectedCell(next.grid, cellNote);
    charts.show(next.grid, next.sideStore);
    next.grid.onChange((change) => {
      if (change.kind === 'recalculated') meter.recalculated();
      if (change.kind !== 'selection') charts.show(next.grid, next.sideStore);
      if (change.kind === 'sheets' || change.kind === 'selection') showProtection();
      showStats();
    });
    await host.load();
  };
  const open = async (bytes: Uint8Array, fileName: string): Promise<void> => {
    // Read completely before the open workbook gives way.
    const read = await readWorkbook(bytes);
    if (!read.ok) throw new Error(describeFileFailure(read.error));
    await show(fileName, (grid, sideStore) => {
      showWorkbook(read.value, grid, sideStore);
    });
  };
  const save = (): Promise<Uint8Array> => saveWorkbook(current().grid, current().sideStore);
  const fetchSample = async (name: string): Promise<Uint8Array> => {
    const response = await fetch(`sample/${name}`);
    if (!response.ok) throw new Error(`Die Beispieldatei „${name}“ fehlt. Bitte „npm start“ neu ausführen.`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const openSample = async (): Promise<void> => {
    await open(await fetchSample(SAMPLE_NAME), SAMPLE_NAME);
  };
  const chooseProfile = async (name: ProfileName): Promise<void> => {
    profile = name;
    current().processor.setProfile(createProfile(name));
    pages.showProfile(name);
    await host.load();
  };
  const pressButton = async (button: RibbonButton): Promise<void> => {
    await host.press(button);
  };
  const resetStats = (): void => {
    current().processor.resetStats();
    meter.reset();
    failedRequests = 0;
    showStats();
  };
  const showProtection = (): void => {
    const { grid, sideStore } = current();
    pages.showProtection(sideStore.protectedSheets.has(grid.activeSheetId()));
  };

  const backend = { workbook: current, meter, failedRequests: () => failedRequests };
  const pages = createRibbonPages(addin.manifest, profile, panel.widthField, {
    createNew: () => {
      attempt('Eine leere Arbeitsmappe wird angelegt …', 'Eine leere Arbeitsmappe ist geöffnet.', show(BLANK_NAME));
    },
    openFile: (file) => {
      attempt(
        `„${file.name}“ wird geöffnet …`,
        `„${file.name}“ ist geöffnet.`,
        file.arrayBuffer().then((bytes) => open(new Uint8Array(bytes), file.name)),
      );
    },
    saveFile: () => {
      const { fileName } = current();
      attempt(
        `„${fileName}“ wird gespeichert …`,
        `„${fileName}“ ist im Ordner für Downloads gespeichert.`,
        save().then((bytes) => downloadFile(bytes, fileName)),
      );
    },
    openSample: () => {
      attempt('Die Beispielmappe wird geöffnet …', 'Die Beispielmappe ist geöffnet.', openSample());
    },
    fetchImportFile: (name) => {
      attempt(
        `„${name}“ wird gespeichert …`,
        `„${name}“ ist im Ordner für Downloads gespeichert.`,
        fetchSample(name).then((bytes) => downloadFile(bytes, name)),
      );
    },
    undo: () => {
      attempt('Rückgängig …', 'Der letzte Schritt ist zurückgenommen.', Promise.resolve(current().univerAPI.undo()));
    },
    redo: () => {
      attempt('Wiederholen …', 'Der Schritt ist wiederholt.', Promise.resolve(current().univerAPI.redo()));
    },
    calculate: () => {
      attempt('Die Arbeitsmappe wird neu berechnet …', 'Alles ist neu berechnet.', current().grid.recalculate());
    },
    press: (button) => {
      attempt(`„${button.label}“ …`, `„${button.label}“ ist ausgeführt.`, pressButton(button));
    },
    chooseProfile: (name) => {
      attempt(
        `Das Add-in startet in ${profileLabel(name)} …`,
        `Nachgestellt wird jetzt ${profileLabel(name)}.`,
        chooseProfile(name),
      );
    },
    failAt: (n, code) => {
      current().processor.failAt(n, { code });
      status.say(`Anfrage ${n} ab jetzt wird mit einem Fehler beantwortet.`);
    },
    toggleProtection: () => {
      const { grid, sideStore } = current();
      const sheetId = grid.activeSheetId();
      if (!sideStore.protectedSheets.delete(sheetId)) sideStore.protectedSheets.add(sheetId);
      return sideStore.protectedSheets.has(sheetId);
    },
    showPane: () => {
      panel.setVisible(true);
      host.focus();
    },
    reloadPane: () => {
      attempt('Der Aufgabenbereich wird neu geladen …', 'Der Aufgabenbereich ist neu geladen.', host.load());
    },
    resetStats,
  });
  const ribbon = createRibbon(pages.pages, pages.initial);
  const layout = createPageLayout(root, { ribbon, cellNote, charts, pane: panel, status });
  const moveFocus = cycleRegions([
    { contains: (element) => ribbon.element.contains(element), focus: ribbon.focus, reachable: () => true },
    {
      contains: (element) => layout.gridHost.contains(element),
      focus: () => layout.focusGrid(),
      reachable: () => true,
    },
    {
      contains: (element) => panel.element.contains(element),
      focus: () => host.focus(),
      reachable: () => panel.isVisible(),
    },
  ]);

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
    current().univerAPI.toggleDarkMode(matches);
  });

  let greeting = 'Bereit';
  const showFirst = async (): Promise<void> => {
    if (first === 'sample') {
      try {
        await openSample();
        greeting = 'Bereit. Die Beispielmappe ist geöffnet.';
        return;
      } catch (error) {
        // Without the sample the add-in can still be tried on an empty workbook; one that is open already stays.
        greeting = error instanceof Error ? error.message : String(error);
        if (workbook) return;
      }
    }
    await show(BLANK_NAME);
  };
  const started = showFirst();
  window.workbench = createWorkbench({
    ...backend,
    ready: started,
    resetStats,
    open,
    save,
    chooseProfile,
    reloadPane: () => host.load(),
    async pressButton(buttonId) {
      const buttons = addin.manifest.tabs.flatMap(({ groups }) => groups).flatMap((group) => group.buttons);
      const button = buttons.find(({ id }) => id === buttonId);
      if (!button) {
        throw new Error(`Im Menüband gibt es: ${buttons.map(({ id }) => id).join(', ')}. Nicht: ${buttonId}.`);
      }
      await pressButton(button);
    },
  });
  status.say('Das Add-in wird geladen …');
  await started;
  status.say(greeting);
}
