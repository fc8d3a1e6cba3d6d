/** Excel's own error codes, as far as this processor answers with them. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RangeExceedsLimit'
  | 'RequestAborted'
  | 'UndoNotSupported'
  | 'UnsupportedOperation';

/** German, because Excel localises the message; the detail after it names what a developer has to look at. */
const sentences: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied:
    'Der angeforderte Vorgang kann nicht ausgeführt werden, weil das Blatt oder die Arbeitsmappe geschützt ist.',
  ApiNotFound: 'Die API, die Sie verwenden möchten, konnte nicht gefunden werden.',
  GeneralException: 'Beim Verarbeiten der Anforderung ist ein interner Fehler aufgetreten.',
  InsertDeleteConflict: 'Der versuchte Einfüge- oder Löschvorgang hat zu einem Konflikt geführt.',
  InvalidArgument: 'Das Argument ist ungültig oder fehlt oder hat ein falsches Format.',
  InvalidObjectPath: 'Der Objektpfad ist ungültig.',
  InvalidOperation: 'Der versuchte Vorgang ist für das Objekt ungültig.',
  InvalidOperationInCellEditMode:
    'Excel befindet sich im Zellbearbeitungsmodus. Beenden Sie die Bearbeitung mit EINGABE oder TAB oder wählen Sie eine andere Zelle aus, und versuchen Sie es dann erneut.',
  InvalidReference: 'Dieser Verweis ist für den aktuellen Vorgang ungültig.',
  InvalidSelection: 'Die aktuelle Auswahl ist für diesen Vorgang ungültig.',
  ItemAlreadyExists: 'Die Ressource, die erstellt werden soll, ist bereits vorhanden.',
  ItemNotFound: 'Die angeforderte Ressource ist nicht vorhanden.',
  NotImplemented: 'Die angeforderte Funktion ist nicht implementiert.',
  RangeExceedsLimit: 'Die Anzahl der Zellen im Bereich hat die unterstützte Höchstzahl überschritten.',
  RequestAborted: 'Die Anforderung wurde während der Laufzeit abgebrochen.',
  UndoNotSupported: 'Der Vorgang lässt sich nicht zusammen mit anderen rückgängig machen.',
  UnsupportedOperation: 'Der versuchte Vorgang wird nicht unterstützt.',
};

const httpStatus: Readonly<Partial<Record<HostErrorCode, number>>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** Stops the batch. `location` is filled in by the request runner, which knows the member being answered. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly detail: string;

  constructor(code: HostErrorCode, detail = '') {
    super(detail === '' ? sentences[code] : `${sentences[code]} (${detail})`);
    this.name = 'HostError';
    this.code = code;
    this.detail = detail;
  }

  get httpStatusCode(): number {
    return httpStatus[this.code] ?? 400;
  }
}

export function invalidArgument(detail: string): HostError {
  return new HostError('InvalidArgument', detail);
}

/** Excel knows the member, this processor does not: loud, so that nobody takes silence for success. */
export function notAnswered(member: string): HostError {
  return new HostError('ApiNotFound', `Die Werkbank beantwortet ${member} nicht`);
}
