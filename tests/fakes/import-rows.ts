import type { ImportJob } from '../../src/application/imports/import-services';
import type { ImportRow } from '../../src/domain/import';
import { at } from './figure-rows';

/** A job that nobody calls off. */
export const quietJob: ImportJob = { progress: () => undefined, signal: new AbortController().signal };

interface Draft extends Partial<Omit<ImportRow, 'month' | 'dataLoad'>> {
  readonly month?: string;
  readonly load?: string | null;
}

/** A figure of a source; what is left out is a monthly count of October 2026, known in that month. */
export function importRow({ month = '2026-10', load = month, ...rest }: Draft = {}): ImportRow {
  return {
    place: { sheet: 'Werte', row: 2, column: 5 },
    jobcenter: 'Landkreis Musterland',
    figure: 'INT',
    measure: 'month',
    sex: 'total',
    waitingPeriod: 0,
    value: 120,
    ...rest,
    month: at(month),
    dataLoad: load === null ? null : at(load),
  };
}
