import type { FigureTableFault } from '../domain/figure-table';
import type { CourseFault, TargetTableFault } from '../domain/target-table';
import { joinWords } from './german-format';
import { quoteText } from './figure-fault-texts';
import { targetRowFaultText } from './target-row-texts';

function quoted(names: readonly string[]): string {
  return joinWords(names.map(quoteText));
}

function missingHeaders(headers: readonly string[]): string {
  return `es ${headers.length === 1 ? 'fehlt' : 'fehlen'} ${quoted(headers)}`;
}

const sexPhrases = { total: 'gesamt', female: 'für Frauen', male: 'für Männer' } as const;

/** Why the tables of a workbook cannot be read, or do not hold the target asked for. */
export function tableFaultText(fault: FigureTableFault | TargetTableFault | CourseFault): string {
  switch (fault.code) {
    case 'headersMissing':
      return `In „daten“ ist keine Zeile mit den Überschriften zu finden; ${missingHeaders(fault.missing)}. Bitte geben Sie die Tabelle mit Überschriften an, zum Beispiel tblKennzahlen[#Alle].`;
    case 'targetHeadersMissing':
      return `In „ziele“ ist keine Zeile mit den Überschriften zu finden; ${missingHeaders(fault.missing)}. Bitte geben Sie die Tabelle mit Überschriften an, zum Beispiel tblZiele[#Alle].`;
    case 'jobcenterUnknown':
      return fault.names.length === 0
        ? `In „daten“ ist kein Jobcenter genannt, gesucht ist ${quoteText(fault.jobcenter)}. Bitte lassen Sie die Angabe „jobcenter“ weg oder ergänzen Sie die Spalte Jobcenter.`
        : `Das Jobcenter ${quoteText(fault.jobcenter)} steht nicht in „daten“. Vorhanden: ${quoted(fault.names)}. Bitte prüfen Sie die Schreibweise.`;
    case 'jobcenterAmbiguous':
      return `In „daten“ stehen mehrere Jobcenter: ${quoted(fault.names)}. Bitte geben Sie mit „jobcenter“ an, welches gemeint ist.`;
    case 'targetJobcenterAmbiguous':
      return `In „ziele“ stehen mehrere Jobcenter: ${quoted(fault.names)}. Bitte geben Sie mit „jobcenter“ an, welches gemeint ist.`;
    case 'tooManyTargets':
      return `In „ziele“ stehen mehr als ${fault.limit} Zeilen für ein Jahr und Jobcenter. Bitte prüfen Sie, ob die Tabelle der Ziele angegeben ist.`;
    case 'targetsNotFound': {
      const whose = fault.jobcenter === null ? '' : ` für ${quoteText(fault.jobcenter)}`;
      const years = fault.years.length === 0 ? '' : ` Vorhanden: ${joinWords(fault.years.slice(-5).map(String))}.`;
      return `In „ziele“ steht kein Ziel des Jahres ${fault.year}${whose}.${years} Bitte prüfen Sie Jahr und Jobcenter.`;
    }
    case 'targetNotFound': {
      const numbers =
        fault.numbers.length === 0 ? '' : ` Vorhanden: ${joinWords(fault.numbers.slice(0, 10).map(String))}.`;
      return `In „ziele“ steht für ${fault.year} kein Ziel ${fault.no} (${sexPhrases[fault.sex]}).${numbers} Bitte prüfen Sie Nummer und Geschlecht.`;
    }
    case 'targetWithoutFigures':
      return `Ziel ${fault.no} hat keine Kennzahl, also auch keinen Verlauf. Bitte wählen Sie ein Ziel mit Kennzahl.`;
    case 'targetUnusable':
      return `Ziel ${fault.no} (Zeile ${fault.row}) lässt sich nicht auswerten: ${targetRowFaultText(fault.fault)}`;
    case 'yearOutOfRange':
      return `Das Jahr ${fault.year} liegt außerhalb der Jahre 2005 bis 2099. Bitte prüfen Sie die Angabe.`;
  }
}
