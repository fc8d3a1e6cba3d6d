import type { TargetRowFault } from '../domain/target-table';
import { formatCount, formatPercent, joinWords } from './german-format';
import { quoteText } from './figure-fault-texts';

/** "5,3 %" or "600" in a cell of texts: a reader sees a number there. */
function looksLikeNumber(text: string): boolean {
  return /\d/u.test(text) && !/\p{L}/u.test(text);
}

function valueNotNumericText(text: string): string {
  if (text === '') return 'Der Zielwert ist keine Zahl. Bitte prüfen Sie die Zelle.';
  return looksLikeNumber(text)
    ? `Der Zielwert ${quoteText(text)} ist als Text gespeichert. Bitte wandeln Sie die Zelle in eine Zahl um und geben Sie den Wert neu ein.`
    : `Der Zielwert ${quoteText(text)} ist keine Zahl. Bitte tragen Sie eine Zahl ein, bei Veränderungen zum Beispiel 5,3 %.`;
}

/** Why a row of the table of targets cannot be judged, and what to do. */
export function targetRowFaultText(fault: TargetRowFault): string {
  switch (fault.code) {
    case 'targetYearInvalid':
      return fault.text === ''
        ? 'Das Jahr fehlt. Bitte tragen Sie in „Jahr“ das Jahr der Vereinbarung ein.'
        : `Das Jahr ${quoteText(fault.text)} ist nicht lesbar. Bitte tragen Sie eine Jahreszahl ein, zum Beispiel 2026.`;
    case 'targetNumberInvalid':
      return 'Die Nummer des Ziels fehlt oder ist keine ganze Zahl. Bitte tragen Sie in „Nr“ eine ganze Zahl ab 1 ein.';
    case 'targetIndicatorMissing':
      return 'Die Kennzahl fehlt. Bitte tragen Sie zum Beispiel K2 ein.';
    case 'targetIndicatorUnknown':
      return `Die Kennzahl ${quoteText(fault.text)} ist nicht bekannt. Bitte tragen Sie zum Beispiel K2 ein.`;
    case 'targetSexUnknown':
      return `Das Geschlecht ${quoteText(fault.text)} ist nicht bekannt. Möglich ist gesamt, Frauen oder Männer. Bitte ändern Sie die Angabe.`;
    case 'targetFormMissing':
      return 'Die Form fehlt. Bitte tragen Sie Veränderung, Quote, Anzahl, Beobachtung oder Schritte ein.';
    case 'targetFormUnknown':
      return `Die Form ${quoteText(fault.text)} ist nicht bekannt. Bitte tragen Sie Veränderung, Quote, Anzahl, Beobachtung oder Schritte ein.`;
    case 'targetFormUnsuitable':
      return fault.form === 'quota'
        ? `Für ${fault.figure} gibt es keine Quote. Bitte wählen Sie als Form Veränderung oder Anzahl.`
        : `Für ${fault.figure} gibt es keine Anzahl. Bitte wählen Sie als Form Veränderung oder Quote.`;
    case 'targetValueMissing':
      return 'Der Zielwert fehlt. Bitte tragen Sie ihn ein.';
    case 'targetValueNotNumeric':
      return valueNotNumericText(fault.text);
    case 'targetValueZeroOrBlank':
      return 'Der Zielwert ist leer oder 0; Ihr Excel unterscheidet das nicht. Bitte tragen Sie den Zielwert ein, für „bleibt gleich“ das Wort gleich.';
    case 'targetChangeImplausible':
      return `Der Zielwert ist eine Veränderung um ${formatPercent(fault.value)}. Bitte geben Sie ihn als Prozent an: 5,3 % statt 5,3.`;
    case 'targetQuotaImplausible':
      return `Der Zielwert ist eine Quote von ${formatPercent(fault.value)}. Bitte tragen Sie die vereinbarte Quote als Prozent ein: 30 % statt 30.`;
    case 'targetCountNegative':
      return 'Der Zielwert ist negativ, aber eine Anzahl ist nie kleiner als 0. Bitte prüfen Sie Zielwert und Form.';
    case 'targetCountImplausible':
      return fault.value === 0
        ? 'Der Zielwert ist eine Anzahl von 0. Bitte tragen Sie die vereinbarte Anzahl ein.'
        : `Der Zielwert ist eine Anzahl unter 1 (${formatCount(fault.value)}). Bitte tragen Sie die Anzahl ein oder wählen Sie als Form Quote oder Veränderung.`;
    case 'targetDirectionUnknown':
      return `Die Richtung ${quoteText(fault.text)} ist nicht bekannt. Möglich ist hoch, niedrig, über oder unter. Bitte ändern Sie die Angabe.`;
    case 'targetDirectionMissing':
      return `Die Richtung fehlt. Bei ${fault.figure} ist weder mehr noch weniger besser; bitte tragen Sie hoch oder niedrig ein.`;
    case 'targetTwice':
      return `Dasselbe Ziel steht in den Zeilen ${joinWords(fault.rows.map(String))} mit verschiedenen Angaben. Bitte löschen Sie die falsche Zeile.`;
  }
}
