import { formatMoment } from './german-format';

export function importedBeforeText({ no, at }: { readonly no: number; readonly at: number }): string {
  return `Genau dieser Inhalt wurde schon übernommen: Import ${no} am ${formatMoment(at)}.`;
}

export function protocolLine(record: {
  readonly no: number;
  readonly at: number;
  readonly added: number;
  readonly corrected: number;
  readonly replaced: number;
}): string {
  const { no, at, added, corrected, replaced } = record;
  const parts = [
    `${added.toLocaleString('de-DE')} neu`,
    ...(corrected > 0 ? [`${corrected.toLocaleString('de-DE')} korrigiert`] : []),
    ...(replaced > 0 ? [`${replaced} ersetzt`] : []),
  ];
  return `Import ${no}, ${formatMoment(at)}: ${parts.join(', ')}`;
}

/** Where younger imports are taken back already: the next one of the chain. */
export function takeBackText(no: number): string {
  return `Import ${no} zurücknehmen`;
}

export function takeBackQuestion(no: number): string {
  return `Import ${no} zurücknehmen?`;
}

export function takenBackNotice({
  no,
  removed,
  restored,
}: {
  readonly no: number;
  readonly removed: number;
  readonly restored: number;
}): string {
  const cells = restored === 0 ? '' : ` und ${restored === 1 ? '1 Wert' : `${restored} Werte`} wiederhergestellt`;
  return `Import ${no} ist zurückgenommen: ${removed === 1 ? '1 Zeile' : `${removed.toLocaleString('de-DE')} Zeilen`} entfernt${cells}.`;
}
