import { element } from './elements';
import type { WorkbenchStats } from './workbench-interface';

export interface StatusLine {
  readonly element: HTMLElement;
  showStats(stats: WorkbenchStats, profile: string): void;
  /** A sentence about what just happened; stays until the next one. */
  say(sentence: string): void;
}

const count = new Intl.NumberFormat('de-DE');
const kilobytes = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

export function createStatusLine(): StatusLine {
  const message = element('span', { role: 'status', class: 'status-message' }, 'Bereit');
  const figure = (label: string, tip: string): { readonly element: HTMLElement; readonly value: HTMLElement } => {
    const value = element('span', { class: 'status-value' }, '0');
    return { element: element('span', { class: 'status-figure', title: tip }, `${label}: `, value), value };
  };
  const requests = figure('Anfragen', 'Anfragen des Add-ins an die Arbeitsmappe, eine je context.sync()');
  const bytes = figure('Datenmenge', 'Umfang der Anfragen und Antworten');
  const functions = figure(
    'Funktionsaufrufe',
    'Aufrufe der ZV-Funktionen und Nachrichten, in denen sie gebündelt waren',
  );
  const recalculations = figure('Neuberechnungen', 'Durchläufe der Berechnung');
  const pending = figure('Ausstehende Zellen', 'Zellen, die auf eine ZV-Funktion warten');
  const profile = figure('Profil', 'Welches Excel nachgestellt wird');

  return {
    element: element(
      'footer',
      { class: 'status' },
      message,
      requests.element,
      bytes.element,
      functions.element,
      recalculations.element,
      pending.element,
      profile.element,
    ),
    showStats(stats, profileLabel) {
      requests.value.textContent = count.format(stats.requests);
      bytes.value.textContent = `${kilobytes.format((stats.bytesFromPane + stats.bytesToPane) / 1024)} kB`;
      functions.value.textContent = `${count.format(stats.functionCalls)} in ${count.format(stats.functionMessages)}`;
      recalculations.value.textContent = count.format(stats.recalculations);
      pending.value.textContent = count.format(stats.pendingCells);
      profile.value.textContent = profileLabel;
    },
    say(sentence) {
      message.textContent = sentence;
    },
  };
}
