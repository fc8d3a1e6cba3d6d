import type { RibbonButton } from './manifest';

/** Presses of the manifest's buttons on their way through the add-in. */
export interface RibbonCommands {
  /** Resolves when the command has called `event.completed()`; rejects when the add-in knows no such command. */
  press(button: RibbonButton): Promise<void>;
  completed(commandId: string, accepted: boolean): void;
  /** The pane is loaded anew: what is under way gets no answer any more. */
  forget(): void;
}

interface Waiting {
  readonly button: RibbonButton;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

export function createRibbonCommands(
  send: (data: Readonly<Record<string, string>>) => void,
  showPane: () => void,
): RibbonCommands {
  const waiting = new Map<string, Waiting>();
  let next = 1;
  const end = (id: string): Waiting | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };
  return {
    press(button) {
      const { action } = button;
      if (action.kind === 'showPane') {
        showPane();
        return Promise.resolve();
      }
      const id = `${button.id}-${next}`;
      next += 1;
      return new Promise((resolve, reject) => {
        waiting.set(id, { button, resolve, reject });
        send({ 0: id, 1: action.functionName, 2: JSON.stringify({ source: { id: button.id } }) });
      });
    },
    completed(commandId, accepted) {
      const found = end(commandId);
      if (!found) return;
      if (accepted) found.resolve();
      else found.reject(new Error(`Das Add-in kennt den Befehl hinter „${found.button.label}“ nicht.`));
    },
    forget() {
      for (const id of [...waiting.keys()]) {
        end(id)?.reject(new Error('Der Aufgabenbereich wurde neu geladen, bevor der Befehl fertig war.'));
      }
    },
  };
}
