import type { DataFinding } from '../domain/data-check';
import type { Measure, MonthSpan } from '../domain/figure-table';
import { indicatorFormula } from '../domain/indicators';
import { yearOf } from '../domain/months';
import { isQuantity, quantityFacts, type FigureCode } from '../domain/quantities';
import { measureWords, monthText } from './figure-fault-texts';

/** 'März 2026', 'Januar und Februar 2026', 'Dezember 2025 bis März 2026'. */
export function spanText({ first, last }: MonthSpan): string {
  if (first === last) return monthText(first);
  const from = yearOf(first) === yearOf(last) ? monthText(first).replace(/ \d+$/u, '') : monthText(first);
  return `${from} ${last === first + 1 ? 'und' : 'bis'} ${monthText(last)}`;
}

/** Any number as Excel shows it in German. */
export function plain(value: number): string {
  return new Intl.NumberFormat('de-DE', { maximumSignificantDigits: 12 }).format(value).replace('-', '−');
}

/** The column Rat: what to do about a finding. Exhaustive. */
export function dataAdviceText(finding: DataFinding): string {
  switch (finding.code) {
    case 'noFigures':
      return 'Prüfen Sie, ob die ganze Tabelle angegeben ist und das Jahr stimmt.';
    case 'jobcenterMissing':
      return 'Tragen Sie in der Spalte „Jobcenter“ den Namen ein.';
    case 'figureUnknown':
      return 'Soll es eine Kennzahl nach § 48a SGB II sein, tragen Sie ihr Kürzel ein, zum Beispiel K2 oder ELB. Sonst kann die Zeile so bleiben.';
    case 'measureUnknown':
      return 'Möglich sind Monat, JFW und 12M. Bitte ändern Sie die Angabe.';
    case 'sexUnknown':
      return 'Möglich sind gesamt, Frauen und Männer. Bitte ändern Sie die Angabe.';
    case 'monthUnreadable':
      return 'Tragen Sie den Monat als Datum ein, zum Beispiel 01.06.2026.';
    case 'valueText':
      return 'Wandeln Sie die Zellen in Zahlen um. Texte werden nicht als Zahl gelesen, auch wenn sie so aussehen.';
    case 'valueNegative':
    case 'valueChange':
      return negativeAdvice(finding.figure, finding.measure);
    case 'valueUnusable':
      return 'Prüfen Sie die Formel in der Zelle oder tragen Sie den Wert ein.';
    case 'valueMarked':
    case 'valueBlank':
      return 'Fehlende Werte zählen nicht als 0; Ergebnisse, die diese Monate brauchen, gibt es nicht. Tragen Sie den Wert ein, sobald er vorliegt.';
    case 'valueZero':
      return finding.neverZero
        ? 'Der Wert gilt als fehlend. Tragen Sie ihn ein, sobald er vorliegt.'
        : 'Ist wirklich 0 gemeint, füllen Sie die leeren Zellen der Spalten Jobcenter, Kennzahl, Art, Geschlecht, Ladestand und Quelle aus. Dann gilt die 0 als Wert.';
    case 'percentInsteadOfFraction':
      return `Tragen Sie ${plain(finding.value)} % oder ${plain(Number((finding.value / 100).toPrecision(12)))} ein.`;
    case 'monthsMissing':
      return 'Ergänzen Sie die Monate. Ohne sie lässt sich kein Jahresfortschrittswert berechnen, der sie umfasst.';
    case 'seriesEndsEarly':
      return `Ergänzen Sie ${spanText(finding.months)}, sobald die Werte vorliegen.`;
    case 'duplicateRows':
      return 'Löschen Sie die überzähligen Zeilen. An den Ergebnissen ändert das nichts.';
    case 'contradictoryRows':
      return 'Lassen Sie nur die richtige Zeile stehen; bis dahin gilt keiner der Werte. Eine Korrektur gehört in eine neue Zeile mit neuerem Ladestand.';
    case 'dataLoadMissing':
      return 'Tragen Sie den Ladestand ein. Ohne ihn lassen sich zwei Jahre nicht vergleichen.';
    case 'dataLoadBeforeMonth':
      return 'Prüfen Sie, ob Berichtsmonat und Ladestand vertauscht sind.';
    case 'dataLoadUnreadable':
      return 'Tragen Sie den Ladestand als Datum ein, zum Beispiel 01.06.2026.';
    case 'waitingPeriodTooLong':
      return 'Prüfen Sie Wartezeit und Ladestand: Der Ladestand liegt mindestens um die Wartezeit nach dem Berichtsmonat. Gerechnet wird mit dem Ladestand.';
    case 'previousLoadMissing':
      return 'Ergänzen Sie die Vorjahreswerte mit dem Ladestand, der gleich weit nach dem Berichtsmonat liegt. Bis dahin ist das Ergebnis „nicht vergleichbar“.';
    case 'partsDiffer':
      return 'Vergleichen Sie die drei Werte mit der Quelle.';
    case 'rateOutsideBand':
      return 'Vergleichen Sie die drei Quoten mit der Quelle: Die Quote für Gesamt ist immer ein Mittel der beiden anderen.';
    case 'jump':
      return 'Prüfen Sie den Wert, zum Beispiel auf vertauschte oder zu viele Ziffern. Stimmt er, ist nichts zu tun.';
    case 'progressDiffers':
      return 'Gerechnet wird mit dem gelieferten Wert. Prüfen Sie, ob die Monatswerte mit diesem Ladestand vollständig sind.';
    case 'measureUnused':
      return `Tragen Sie als Art ${finding.expected.map((measure) => measureWords[measure]).join(' oder ')} ein.`;
    case 'moreFindings':
      return 'Beheben Sie zuerst die aufgeführten Befunde und prüfen Sie dann noch einmal.';
  }
}

/** A negative Jahresfortschrittswert of a change is usually the change itself. */
function negativeAdvice(figure: FigureCode | null, measure: Measure | null): string {
  if (figure !== null && measure === 'progress' && !isQuantity(figure)) {
    const formula = indicatorFormula(figure);
    if (formula.kind === 'yearChange') {
      const unit = quantityFacts(formula.quantity).kind === 'amount' ? 'Euro' : 'Personen';
      return `Mit der Art JFW steht bei ${figure} der Stand in ${unit}, nicht die Veränderung. Bitte tragen Sie den Stand ein.`;
    }
  }
  return 'Bestände, Summen und Quoten sind nie negativ. Bitte prüfen Sie das Vorzeichen.';
}
