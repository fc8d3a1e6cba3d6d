import { createFunctionTraffic } from '../processor';
import type { ProcessorCallbacks } from '../processor';
import type { Addin } from './addin-source';
import type { FunctionMeter } from './function-meter';
import type { RibbonButton } from './manifest';
import type { OpenWorkbook } from './open-workbook';
import { createPaneFrame } from './pane-frame';
import type { PanePanel } from './pane-panel';
import { createPaneRequests } from './pane-requests';
import { appContext } from './pane-session';
import { createRibbonCommands } from './ribbon-commands';
import { createSignal } from './signal';

export interface AddinHostOptions {
  readonly addin: Addin;
  readonly panel: PanePanel;
  readonly meter: FunctionMeter;
  readonly workbook: () => OpenWorkbook;
  readonly focusLeft: (direction: 'forward' | 'backward' | 'escape') => void;
  readonly answered: (failed: boolean) => void;
}

/** Runs the add-in beside the open workbook: frame, requests, events, functions and ribbon commands. */
export interface AddinHost {
  /** For the processor of every workbook that is opened. */
  readonly callbacks: ProcessorCallbacks;
  /** Loads the add-in anew for the workbook that is open now; resolves when its functions can be called. */
  load(): Promise<void>;
  press(button: RibbonButton): Promise<void>;
  focus(): void;
  contains(element: Element): boolean;
}

export function createAddinHost(options: AddinHostOptions): AddinHost {
  const { addin, panel, meter, workbook } = options;
  let ready = createSignal();

  const execute = createPaneRequests({
    processor: () => workbook().processor,
    saveSettings(settings) {
      const { documentSettings } = workbook().sideStore;
      documentSettings.clear();
      for (const [name, json] of settings) documentSettings.set(name, json);
    },
    commandCompleted: (id, accepted) => {
      commands.completed(id, accepted);
    },
    answered: options.answered,
  });
  const frame = createPaneFrame(panel.body, {
    appContext: (conversation) =>
      appContext(conversation, workbook().processor.profile, {
        fileName: workbook().fileName,
        settings: workbook().sideStore.documentSettings,
        paneVisible: panel.isVisible(),
      }),
    execute,
    focusLeft: options.focusLeft,
  });
  const commands = createRibbonCommands(
    (data) => {
      frame.send('appCommandInvoked', data);
    },
    () => {
      panel.setVisible(true);
    },
  );
  const traffic = createFunctionTraffic({
    send(messages) {
      meter.sent(messages.length);
      frame.send('richApiMessage', { ArrayData: messages });
    },
    blankAsZero: () => workbook().processor.profile.blankAsZero,
  });

  return {
    callbacks: {
      onEvent: (message) => {
        frame.send('richApiMessage', { ArrayData: [message] });
      },
      onFunctionsReady: () => {
        traffic.markReady();
        ready.raise();
      },
      onInvocationResults: (results) => {
        meter.answered();
        traffic.accept(results);
      },
      onPaneVisibility: (visible) => {
        panel.setVisible(visible);
      },
      wait: (milliseconds) =>
        new Promise((resolve) => {
          setTimeout(resolve, milliseconds);
        }),
    },
    async load() {
      const { grid, processor } = workbook();
      commands.forget();
      traffic.reset();
      processor.forgetPage();
      ready = createSignal();
      const { promise } = ready;
      grid.connectFunctions(traffic, addin.functions);
      frame.load(addin.manifest.paneAddress);
      await promise;
      // Calls that the former page did not answer stand as errors in their cells.
      await grid.recalculate();
    },
    async press(button) {
      // Excel, too, invokes a command only in a page that has started.
      await ready.promise;
      await frame.loaded();
      await commands.press(button);
    },
    focus: () => frame.focus(),
    contains: (element) => frame.contains(element),
  };
}
