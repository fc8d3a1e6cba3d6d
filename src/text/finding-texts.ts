import type { AgreementFinding, BudgetLine } from '../domain/agreement/check-agreement';
import type { GoodDirection } from '../domain/direction';
import type { TargetForm } from '../domain/agreement/agreement';
import type { Sex } from '../domain/sex';
import { formatCount, formatEuro, formatPercent } from './german-format';

const budgetLines: Readonly<Record<BudgetLine, string>> = {
  administrativeCosts: 'Verwaltungskosten',
  integrationBudget: 'Leistungen zur Eingliederung in Arbeit',
  statedTotal: 'Gesamtbudget',
};
const ofSex: Readonly<Record<Sex, string>> = { total: '', female: ' für Frauen', male: ' für Männer' };
const better: Readonly<Record<GoodDirection, string>> = {
  higher: 'ein höherer Wert besser',
  lower: 'ein niedrigerer Wert besser',
};
export const targetFormTexts: Readonly<Record<TargetForm, string>> = {
  change: 'Veränderung zum Vorjahr',
  quota: 'Quote',
  count: 'Anzahl',
  monitoring: 'Beobachtung ohne Zielwert',
  steps: 'Umsetzungsschritte',
};

/** What a finding means and what to do about it, in one or two sentences. The target is named by whoever shows it. */
export function findingText(finding: AgreementFinding): string {
  switch (finding.code) {
    case 'jobcenterMissing':
      return 'Der Name des Jobcenters fehlt. Er steht in jeder Zeile der Tabellen und muss deshalb ausgefüllt sein.';
    case 'landMissing':
      return 'Das Land fehlt. Wählen Sie das Land, mit dem die Vereinbarung geschlossen wird.';
    case 'ministryMissing':
      return 'Das Ministerium fehlt. Tragen Sie den vollen Namen ein, so wie er in der Vereinbarung steht.';
    case 'yearOutOfRange':
      return `Das Jahr ${finding.year} liegt außerhalb von 2011 bis 2099. Vereinbarungen nach § 48b SGB II gibt es seit 2011.`;
    case 'baseYearNotPrevious':
      return finding.baseYear >= finding.agreementYear
        ? `Das Basisjahr ${finding.baseYear} liegt nicht vor dem Vereinbarungsjahr ${finding.agreementYear}. Verglichen wird mit einem früheren Jahr.`
        : `Das Basisjahr ${finding.baseYear} ist nicht das Vorjahr von ${finding.agreementYear}. Bitte mit der Vereinbarung vergleichen: Die Auswertung vergleicht immer mit dem Vorjahr, ein Ergebnis gegenüber ${finding.baseYear} berechnet das Add-in nicht.`;
    case 'budgetLineMissing':
      return finding.line === 'statedTotal'
        ? 'Das Gesamtbudget ist nicht angegeben. Das ist zulässig; es wird dann nur nicht mit der Summe verglichen.'
        : `${budgetLines[finding.line]}: Der Betrag fehlt. Sie können ihn später im Blatt nachtragen.`;
    case 'budgetLineInvalid':
      return `${budgetLines[finding.line]}: ${formatEuro(finding.amount)} kann nicht stimmen. Tragen Sie einen Betrag ab 0 Euro ein.`;
    case 'budgetTotalDiffers':
      return `Das Gesamtbudget von ${formatEuro(finding.statedTotal)} passt nicht zur Summe von ${formatEuro(finding.sum)}. Erwartet wird höchstens die Rundung auf 0,1 Mio. Euro.`;
    case 'dialoguesTooFew':
      return `Vorgesehen ${finding.minPerYear === 1 ? 'ist nur ein Zieldialog' : `sind ${finding.minPerYear} Zieldialoge`} im Jahr. Üblich sind mindestens zwei.`;
    case 'noTargets':
      return 'Es ist noch kein Ziel eingetragen. Eine Vereinbarung braucht mindestens eines.';
    case 'targetNumberInvalid':
      return `Die Nummer ${finding.no} kann nicht stimmen. Ziele werden ab 1 gezählt.`;
    case 'duplicateTarget':
      return `Der Zielwert${ofSex[finding.sex]} ist doppelt vorhanden. Lassen Sie einen davon stehen.`;
    case 'titleMissing':
      return 'Die Bezeichnung fehlt. Sie steht als Überschrift über dem Ziel.';
    case 'indicatorMissing':
      return `Die Kennzahl fehlt. Ein Ziel der Art „${targetFormTexts[finding.form]}“ braucht eine.`;
    case 'formUnsuitable':
      return finding.form === 'quota'
        ? `Für ${finding.indicator} gibt es keine Quote. Wählen Sie die Art „${targetFormTexts.change}“ oder „${targetFormTexts.count}“.`
        : `Für ${finding.indicator} gibt es keine Anzahl. Wählen Sie die Art „${targetFormTexts.change}“ oder „${targetFormTexts.quota}“.`;
    case 'targetValueMissing':
      return `Der Zielwert${ofSex[finding.sex]} fehlt. Ohne ihn gibt es kein Ergebnis.`;
    case 'targetValueNotAllowed':
      return `Ein Ziel der Art „${targetFormTexts[finding.form]}“ hat keinen Zielwert. Leeren Sie das Feld oder wählen Sie eine andere Art.`;
    case 'changeImplausible':
      return `Eine Veränderung${ofSex[finding.sex]} um ${formatPercent(finding.value)} ist nicht plausibel. Eingetragen wird die Prozentzahl, zum Beispiel 5,3.`;
    case 'quotaOutOfRange':
      return `Eine Quote${ofSex[finding.sex]} von ${formatPercent(finding.value)} kann nicht vereinbart sein. Sie liegt über 0 % und höchstens bei 100 %.`;
    case 'countNotWhole':
      return `Die Anzahl${ofSex[finding.sex]} von ${formatCount(finding.value)} ist keine ganze Zahl ab 1.`;
    case 'directionMissing':
      return `Es ist nicht festgelegt, ob${ofSex[finding.sex]} ein höherer oder ein niedrigerer Wert besser ist. Wählen Sie die Wirkungsrichtung.`;
    case 'directionContradictsIndicator':
      return `Bei ${finding.indicator} ist ${better[finding.expected]}, gewählt ist das Gegenteil. Das Ergebnis wäre falsch herum.`;
    case 'stepsMissing':
      return 'Die Schritte fehlen. Tragen Sie mindestens einen Umsetzungsschritt ein.';
    case 'totalOutsideBand':
      return `Der Zielwert insgesamt (${formatPercent(finding.total)}) liegt nicht zwischen dem der Frauen (${formatPercent(finding.female)}) und dem der Männer (${formatPercent(finding.male)}). Das kommt selten vor: Bitte mit der Vereinbarung vergleichen.`;
    case 'countPartsDiffer':
      return `Frauen (${formatCount(finding.female)}) und Männer (${formatCount(finding.male)}) ergeben zusammen nicht ${formatCount(finding.total)}. Bitte mit der Vereinbarung vergleichen.`;
    case 'totalTargetMissing':
      return 'Es gibt Zielwerte nach Geschlecht, aber keinen für alle zusammen. Tragen Sie ihn ein, wenn die Vereinbarung einen nennt.';
  }
}
