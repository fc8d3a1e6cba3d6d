import type { HostFault } from '../application/ports';
import { failure, success } from '../domain/result';
import type { Result } from '../domain/result';
import { unchangedFault } from './run-excel';

/** A setting of the file that Excel for Windows and Mac reads on opening it. */
const settingName = 'Office.DisableTrustUX';

export function suppressTrustPrompts(): Promise<Result<null, HostFault>> {
  const { settings } = Office.context.document;
  settings.set(settingName, true);
  return new Promise((resolve) => {
    settings.saveAsync((outcome) => {
      // The enumeration of office.js is not there before it has loaded; its values are texts.
      const saved = String(outcome.status) === 'succeeded';
      resolve(saved ? success(null) : failure(unchangedFault('unexpected', settingName)));
    });
  });
}
