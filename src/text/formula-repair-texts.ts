import { workbookStateText } from './fault-texts';
import type { UserMessage } from './user-message';

/** Sentences of the card 'Formeln reparieren'. */
export const formulaRepairTexts = {
  title: 'Formeln reparieren',
  lead: 'Zeigt eine ZV-Formel #NAME? oder #BUSY! (#BESCHÄFTIGT!), trägt das Add-in sie noch einmal ein. Alle anderen Zellen bleiben, wie sie sind.',
  action: 'Formeln reparieren',
  running: 'Die Formeln werden geprüft …',
  nothingStuck: {
    what: 'Keine ZV-Formel hängt.',
    why: 'In keiner Zelle mit einer ZV-Formel steht #NAME? oder #BUSY!.',
    next: 'Was andere Anzeigen wie #NV oder #WERT! bedeuten, steht im Bereich „Hilfe“.',
  },
  notLoaded: {
    what: 'Die Formeln konnten nicht geprüft werden.',
    why: 'Der Server des Add-ins ist gerade nicht erreichbar. Ihre Arbeitsmappe ist unverändert.',
    next: 'Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal.',
  },
} as const;

function formulas(count: number): string {
  return count === 1 ? '1 Formel' : `${count} Formeln`;
}

export function repairProgressText(done: number, total: number): string {
  return total > 1
    ? `Die Formeln werden neu eingetragen: Schritt ${done} von ${total} …`
    : 'Die Formeln werden neu eingetragen …';
}

export interface RepairCounts {
  readonly entered: number;
  readonly checked: boolean;
  readonly calculating: number;
  readonly stuck: number;
  /** The card goes on looking by itself. */
  readonly watching: boolean;
}

/** What became of the formulas that were entered again. */
export function repairedText({ entered, checked, calculating, stuck, watching }: RepairCounts): UserMessage {
  if (entered === 0)
    return {
      what: 'Keine Formel konnte repariert werden.',
      why: 'Alle hängenden Formeln stehen an Stellen, die das Add-in nicht ändern kann oder darf.',
      next: 'Was Sie selbst tun können:',
    };
  const enteredAgain = `${formulas(entered)} ${entered === 1 ? 'wurde' : 'wurden'} neu eingetragen`;
  if (!checked)
    return {
      what: `${enteredAgain}.`,
      why: 'Ob sie wieder rechnen, ließ sich gerade nicht nachsehen.',
      next: 'Sehen Sie in den Zellen nach oder wählen Sie noch einmal „Formeln reparieren“.',
    };
  if (calculating > 0)
    return {
      what:
        entered === 1
          ? `${enteredAgain} und rechnet noch.`
          : `${enteredAgain}, ${calculating} davon ${calculating === 1 ? 'rechnet' : 'rechnen'} noch.`,
      why: 'Excel wartet auf die Ergebnisse des Add-ins.',
      next: watching
        ? 'Lassen Sie den Aufgabenbereich offen. Diese Anzeige erneuert sich von selbst.'
        : 'Dauert es länger als eine Minute, öffnen Sie die Arbeitsmappe neu und reparieren Sie noch einmal.',
    };
  const healed = entered - stuck;
  return {
    what: healed === 0 ? `${enteredAgain}.` : `${formulas(healed)} ${healed === 1 ? 'ist' : 'sind'} repariert.`,
    why:
      healed === 0
        ? 'Es hat nicht geholfen: Excel zeigt weiterhin #NAME?.'
        : `${healed === 1 ? 'Sie wurde' : 'Sie wurden'} neu eingetragen und ${healed === 1 ? 'rechnet' : 'rechnen'} wieder.`,
    next: 'Sonst wurde keine Zelle geändert.',
  };
}

/** Where formulas stand that need the user, such as `„Tabelle1“: B2, B3 und 4 weitere`. */
export function placesText(sheet: string, cells: readonly string[], more: number): string {
  return `„${sheet}“: ${cells.join(', ')}${more === 0 ? '' : ` und ${more} weitere`}`;
}

export function stillStuckText(count: number, places: string): string {
  return `${formulas(count)} ${count === 1 ? 'zeigt' : 'zeigen'} weiterhin #NAME?. Meist ist ein Name darin falsch geschrieben. Prüfen Sie die Schreibweise in ${places}.`;
}

export function protectedSheetsText(sheets: readonly { readonly sheet: string; readonly count: number }[]): string {
  const names = sheets.map(({ sheet, count }) => `„${sheet}“ (${formulas(count)})`).join(', ');
  return `${sheets.length === 1 ? 'Ein Blatt ist' : `${sheets.length} Blätter sind`} geschützt: ${names}. Heben Sie den Schutz unter „Überprüfen“ mit „Blattschutz aufheben“ auf und reparieren Sie noch einmal.`;
}

export function arrayCellsText(count: number, places: string): string {
  return `${formulas(count)} ${count === 1 ? 'gehört' : 'gehören'} vielleicht zu einer Matrixformel über mehrere Zellen, die sich nur im Ganzen ändern lässt: ${places}. Markieren Sie alle ihre Zellen, drücken Sie F2 und dann Strg+Umschalt+Enter. Einzelne Formeln tragen Sie mit F2 und Enter neu ein.`;
}

export function textCellsText(count: number, places: string): string {
  return `${formulas(count)} ${count === 1 ? 'steht' : 'stehen'} in Zellen mit dem Format „Text“, in denen neu Eingetragenes bloßer Text wird: ${places}. Stellen Sie das Zahlenformat auf „Standard“ und reparieren Sie noch einmal.`;
}

/** Nothing is lost where entering fails: each cell keeps a formula that says the same. */
export const formulasUnchangedText = `${workbookStateText({ state: 'unchanged' })} In jeder Zelle steht dieselbe Formel wie vorher.`;
