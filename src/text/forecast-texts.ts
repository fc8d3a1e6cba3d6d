import type { ForecastFault, ForecastMethod } from '../domain/forecast';
import type { FigureFault } from '../domain/progress';
import { monthText } from './figure-fault-texts';

type OwnFault = Exclude<ForecastFault, FigureFault>;

const methodNames: Readonly<Record<ForecastMethod, string>> = {
  season: 'saison',
  previousYear: 'vorjahr',
  trend: 'trend',
};

/** Why there is no forecast, and what to do. */
export function forecastFaultText(fault: OwnFault): string {
  switch (fault.code) {
    case 'historyTooShort':
      return fault.method === 'trend'
        ? `Für das Verfahren „trend“ fehlen Monatswerte: Gebraucht werden 24 Monate bis ${monthText(fault.month)} mit passendem Ladestand. Bitte ergänzen Sie sie oder wählen Sie ein anderes Verfahren.`
        : `Für das Verfahren „${methodNames[fault.method]}“ fehlt ein abgeschlossenes Vorjahr mit gleichem Ladestand. Bitte ergänzen Sie die Werte des Vorjahres bis Dezember.`;
    case 'nothingSoFar':
      return `Bis ${monthText(fault.month)} ist der Wert 0. Daraus lässt sich kein Jahresendwert ableiten. Bitte warten Sie auf die ersten Werte oder prüfen Sie die Tabelle.`;
    case 'trendNeedsMonths':
      return `Das Verfahren „trend“ rechnet mit Monatswerten; ${fault.indicator} lässt sich daraus nicht berechnen. Bitte wählen Sie „saison“ oder „vorjahr“.`;
  }
}
