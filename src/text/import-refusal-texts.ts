import type { Refusal } from '../domain/import';
import { plain } from './data-advice-texts';
import { quoteText } from './figure-fault-texts';

/** Why a cell or row of a source gives no figure. Exhaustive: a new code does not compile until it has its sentence. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.code) {
    case 'jobcenterUndeclared':
      return 'Zu welchem Jobcenter der Wert gehört, ist offen.';
    case 'figureUnknown':
      return `Die Kennzahl ${quoteText(refusal.text)} ist nicht bekannt.`;
    case 'sexUnknown':
      return `Das Geschlecht ${quoteText(refusal.text)} ist nicht bekannt. Möglich sind gesamt, Frauen und Männer.`;
    case 'monthUnreadable':
      return `${quoteText(refusal.text)} ist kein Monat.`;
    case 'quarterInsteadOfMonth':
      return `${quoteText(refusal.text)} ist ein Quartal. Gebraucht werden Monate.`;
    case 'measureUnknown':
      return `Die Art ${quoteText(refusal.text)} ist nicht bekannt. Möglich sind Monat, JFW und 12M.`;
    case 'dataLoadUnreadable':
      return `Der Ladestand ${quoteText(refusal.text)} ist kein Monat.`;
    case 'dataLoadBeforeMonth':
      return 'Der Ladestand liegt vor dem Berichtsmonat.';
    case 'waitingPeriodUnreadable':
      return `Die Wartezeit ${quoteText(refusal.text)} ist keine Zahl von Monaten.`;
    case 'unitUnknown':
      return `Die Einheit ${quoteText(refusal.text)} ist nicht bekannt.`;
    case 'unitDoesNotFit':
      return `${quoteText(refusal.text)} passt nicht zur Einheit der Kennzahl.`;
    case 'notANumber':
      return `${quoteText(refusal.text)} ist keine Zahl.`;
    case 'errorCell':
      return `In der Zelle steht der Fehler ${quoteText(refusal.text)}.`;
    case 'negative':
      return `Der Wert ${plain(refusal.value)} ist negativ; Bestände, Summen und Quoten sind es nie.`;
    case 'zeroImplausible':
      return 'Der Wert ist 0; diese Größe ist bei einem Jobcenter nie 0.';
    case 'changeInsteadOfLevel':
      return `${quoteText(refusal.text)} sieht nach einer Veränderung aus. Als Jahresfortschrittswert gehört hier der Stand in Euro oder Personen hin.`;
    case 'partUndefined':
      return 'Zähler und Nenner dieser Kennzahl sind nicht festgelegt.';
    case 'subtotalRow':
      return `${quoteText(refusal.text)} ist eine Zwischensumme und wird nicht übernommen.`;
  }
}
