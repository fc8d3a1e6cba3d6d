import type { FigureKey } from '../figure-table';
import type { ReportingMonth } from '../months';
import type { KnownFigure, LoadChoice } from '../progress';
import { failure, success, type Result } from '../result';
import type { YearObstacle } from './forecast-fault';

/** A known figure whose Ladestand the table names. */
export type LoadedFigure = KnownFigure & { readonly dataLoad: ReportingMonth };

/** The value of the year so far, with what past years have to match. */
export interface Basis {
  readonly value: number;
  readonly origin: 'delivered' | 'computed';
  /** Newest Ladestand among the parts. */
  readonly dataLoad: ReportingMonth;
  /** Of each figure the earliest month first. */
  readonly parts: readonly LoadedFigure[];
}

export function monthsLater(month: ReportingMonth, count: number): ReportingMonth {
  return (month + count) as ReportingMonth;
}

/** Figures with their Ladestände; a row without one cannot be matched with any other year. */
export function loadedFigures(
  figures: readonly KnownFigure[],
): Result<readonly LoadedFigure[], Extract<YearObstacle, { code: 'dataLoadUnknown' }>> {
  const loaded: LoadedFigure[] = [];
  for (const figure of figures) {
    const { key, dataLoad, row } = figure;
    if (dataLoad === null) return failure({ code: 'dataLoadUnknown', key, row });
    loaded.push({ ...figure, dataLoad });
  }
  return success(loaded);
}

/** Each figure at the lag that it has in `parts`, so many years back. */
export function sameLagLoads(parts: readonly LoadedFigure[], yearsBack: number): (key: FigureKey) => LoadChoice {
  const lags = new Map(parts.map(({ key, dataLoad }) => [partName(key, 0), dataLoad - key.month]));
  return (key) => ({
    kind: 'exactly',
    // The parts are those that are looked up, so there is a lag.
    dataLoad: monthsLater(key.month, lags.get(partName(key, 12 * yearsBack)) ?? 0),
  });
}

function partName({ figure, month }: FigureKey, monthsLaterThere: number): string {
  return `${figure} ${month + monthsLaterThere}`;
}

/**
 * For a year that has come `monthsOn` months further: the youngest month of each figure at the lag that the youngest one
 * has now, the others as they were known then, because they may have been read again at every load. Where this year's
 * months all kept one lag, nothing is read again, so a later load that the past happens to have must not slip in.
 */
export function furtherOnLoads({ parts, dataLoad }: Basis, monthsOn: number): (key: FigureKey) => LoadChoice {
  const figures = new Map<string, { readonly month: number; readonly lag: number; readonly steady: boolean | null }>();
  for (const { key, dataLoad: load } of parts) {
    const before = figures.get(key.figure);
    const lag = load - key.month;
    // One month alone does not tell.
    const steady = before === undefined ? null : before.steady !== false && before.lag === lag;
    figures.set(key.figure, { month: key.month, lag, steady });
  }
  return ({ figure, month }) => {
    const now = figures.get(figure);
    return now !== undefined && (now.steady === true || month === now.month + monthsOn)
      ? { kind: 'exactly', dataLoad: monthsLater(month, now.lag) }
      : { kind: 'knownAt', dataLoad: monthsLater(dataLoad, monthsOn) };
  };
}
