import type { TargetRowFault } from '../domain/target-table';
import { formatPercent, joinWords } from './german-format';
import { quoteText } from './figure-fault-texts';

/** Why a row of the table of targets cannot be judged, and what to do. */
export function targetRowFaultText(fault: TargetRowFault): string {
  switch (fault.code) {
    case 'targetNumberInvalid':
      return 'Die Nummer des Ziels fehlt. Bitte tragen Sie in „Nr“ eine ganze Zahl ab 1 ein.';
    case 'targetIndicatorMissing':
      return 'Die Kennzahl fehlt. Bitte tragen Sie zum Beispiel K2 ein.';
    case 'targetIndicatorUnknown':
      return `Die Kennzahl ${quoteText(fault.text)} ist nicht bekannt. Bitte tragen Sie zum Beispiel K2 ein.`;
    case 'targetSexUnknown':
      return `Das Geschlecht ${quoteText(fault.text)} ist nicht bekannt. Möglich ist gesamt, Frauen oder Männer.`;
    case 'targetFormMissing':
      return 'Die Form fehlt. Möglich ist Veränderung, Quote, Anzahl, Beobachtung oder Schritte.';
    case 'targetFormUnknown':
      return `Die Form ${quoteText(fault.text)} ist nicht bekannt. Möglich ist Veränderung, Quote, Anzahl, Beobachtung oder Schritte.`;
    case 'targetFormUnsuitable':
      return `Für ${fault.figure} gibt es keine Quote. Bitte wählen Sie als Form Veränderung oder Anzahl.`;
    case 'targetValueMissing':
      return 'Der Zielwert fehlt. Bitte tragen Sie ihn ein.';
    case 'targetValueNotNumeric':
      return fault.text === ''
        ? 'Der Zielwert ist keine Zahl. Bitte prüfen Sie die Zelle.'
        : `Der Zielwert ${quoteText(fault.text)} ist keine Zahl. Bitte tragen Sie eine Zahl ein, bei Veränderungen zum Beispiel 5,3 %.`;
    case 'targetValueZeroOrBlank':
      return 'Der Zielwert ist leer oder 0; Ihr Excel unterscheidet das nicht. Bitte tragen Sie den Zielwert ein, für „bleibt gleich“ das Wort gleich.';
    case 'targetChangeImplausible':
      return `Der Zielwert ist eine Veränderung um ${formatPercent(fault.value)}. Bitte geben Sie ihn als Prozent an: 5,3 % statt 5,3.`;
    case 'targetQuotaImplausible':
      return `Der Zielwert ist eine Quote von ${formatPercent(fault.value)}. Bitte geben Sie ihn als Prozent an: 30 % statt 30.`;
    case 'targetCountNegative':
      return 'Der Zielwert ist negativ. Eine Anzahl ist nie kleiner als 0.';
    case 'targetDirectionUnknown':
      return `Die Richtung ${quoteText(fault.text)} ist nicht bekannt. Möglich ist hoch, niedrig, über oder unter.`;
    case 'targetDirectionMissing':
      return `Die Richtung fehlt. Bei ${fault.figure} ist weder mehr noch weniger besser; bitte tragen Sie hoch oder niedrig ein.`;
    case 'targetTwice':
      return `Dasselbe Ziel steht in den Zeilen ${joinWords(fault.rows.map(String))} mit verschiedenen Angaben. Bitte löschen Sie die falsche Zeile.`;
  }
}
