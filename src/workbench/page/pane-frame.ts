import { encodeAnswer, INVOKE, parsePaneMessage, property, REGISTER_EVENT, UNREGISTER_EVENT } from './envelope';
import type { PaneMessage } from './envelope';
import { createSignal } from './signal';

/** What the frame needs from the rest of the page; everything that is not transport. */
export interface PaneHost {
  /** Answers `ContextActivationManager_getAppContextAsync`: read when the client asks, so a new profile needs a reload only. */
  appContext(conversation: { readonly id: string; readonly instanceId: string }): Record<string, unknown>;
  /** Answers `executeMethod`; never rejects. */
  execute(data: unknown): Promise<unknown>;
  /** The pane asks the host to take the keyboard focus back (Tab leaves the pane, Esc). */
  focusLeft(direction: 'forward' | 'backward' | 'escape'): void;
}

/** Names of the two events that the client registers in a workbook. */
export type PaneEvent = 'richApiMessage' | 'appCommandInvoked';

export interface PaneFrame {
  /** Loads the add-in's page anew, in a frame and a conversation of its own. */
  load(address: string): void;
  /** Resolves when all scripts of the page have run; its functions may be there before its commands are. */
  loaded(): Promise<void>;
  send(event: PaneEvent, data: unknown): void;
  isListening(event: PaneEvent): boolean;
  /** Hands the keyboard focus to the pane. */
  focus(): void;
  contains(element: Element): boolean;
}

/** Last field of hostInfo: 1 shared runtime + 2 custom functions. */
const HOST_FLAGS = 3;
const CONTROL_ID = '{6f6a1d2e-0a5b-4f5c-9a3d-7a6c1b0e2f48}';

/** Actions of `ContextActivationManager_notifyHost` that concern the keyboard: Ctrl+F6, Ctrl+Shift+F6, Tab, Shift+Tab, Esc. */
const FOCUS_ACTIONS: Readonly<Record<number, 'forward' | 'backward' | 'escape'>> = {
  5: 'forward',
  6: 'backward',
  13: 'forward',
  14: 'backward',
  15: 'escape',
};

/**
 * The frame that hosts the unmodified page of the add-in as Excel on the web does. Its window name carries the JSON that
 * office.js reads while loading, so people and tests find it by its title `pane`.
 */
export function createPaneFrame(container: HTMLElement, host: PaneHost): PaneFrame {
  let element: HTMLIFrameElement | null = null;
  let conversation = { id: '', instanceId: '' };
  let paneOrigin = '';
  let loaded = createSignal();
  const registrations = new Map<string, PaneMessage>();

  const post = (to: PaneMessage, data: unknown, kind: 'answer' | 'event'): void => {
    // An answer to a page that was reloaded meanwhile has no reader.
    if (to.conversationId !== conversation.id) return;
    element?.contentWindow?.postMessage(encodeAnswer(to, data, kind, location.origin), paneOrigin);
  };

  const answerInvoke = (message: PaneMessage): void => {
    switch (message.actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        post(message, host.appContext(conversation), 'answer');
        return;
      case 'ContextActivationManager_notifyHost': {
        const focus = focusAction(message.data);
        if (focus) host.focusLeft(focus);
        post(message, { Error: 0 }, 'answer');
        return;
      }
      case 'executeMethod':
        void host.execute(message.data).then((answer) => {
          post(message, answer, 'answer');
        });
        return;
      default:
        post(message, { Error: 0 }, 'answer');
    }
  };

  const receive = (event: MessageEvent): void => {
    if (event.origin !== paneOrigin || event.source !== element?.contentWindow) return;
    const message = parsePaneMessage(event.data);
    if (message?.conversationId !== conversation.id) return;
    if (message.actionType === INVOKE) {
      answerInvoke(message);
      return;
    }
    if (message.actionType === REGISTER_EVENT) registrations.set(message.actionName, message);
    if (message.actionType === UNREGISTER_EVENT) registrations.delete(message.actionName);
    post(message, { Error: 0 }, 'answer');
  };
  window.addEventListener('message', receive);

  return {
    load(address) {
      registrations.clear();
      conversation = { id: crypto.randomUUID(), instanceId: crypto.randomUUID() };
      paneOrigin = new URL(address).origin;
      const next = document.createElement('iframe');
      next.title = 'pane';
      next.allow = "clipboard-read 'none'; clipboard-write 'none'";
      // The browser takes the name over only while the element enters the page, hence a new element for every load.
      next.name = JSON.stringify({
        hostInfo: `Excel$Web$16.01$de-DE$$$$${HOST_FLAGS}`,
        xdmInfo: `${conversation.id}|${CONTROL_ID}|${location.origin}${location.pathname}`,
        serializerVersion: '1',
      });
      next.src = address;
      element = next;
      const scriptsRun = createSignal();
      loaded = scriptsRun;
      next.addEventListener('load', () => {
        scriptsRun.raise();
      });
      container.replaceChildren(next);
    },
    loaded: () => loaded.promise,
    send(event, data) {
      const registration = registrations.get(event);
      if (registration) post(registration, data, 'event');
    },
    isListening: (event) => registrations.has(event),
    focus: () => element?.focus(),
    contains: (candidate) => candidate === element,
  };
}

function focusAction(data: unknown): 'forward' | 'backward' | 'escape' | undefined {
  const candidates = Array.isArray(data) ? (data as readonly unknown[]) : [data, property(data, '0')];
  const action = candidates.find((value) => typeof value === 'number');
  return typeof action === 'number' ? FOCUS_ACTIONS[action] : undefined;
}
