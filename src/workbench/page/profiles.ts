import type { Fault } from '../processor';
import type { Choice } from './elements';
import type { ProfileName } from './workbench-interface';

export const PROFILE_CHOICES: readonly Choice<ProfileName>[] = [
  { value: 'web', label: 'Excel im Web' },
  { value: 'm365', label: 'Microsoft 365' },
  { value: 'ltsc2021', label: 'LTSC 2021' },
  { value: 'ltsc2024', label: 'LTSC 2024' },
];

export function profileLabel(name: ProfileName): string {
  return PROFILE_CHOICES.find(({ value }) => value === name)?.label ?? name;
}

/** Failures for which an add-in can do nothing; each asks for another sentence in the pane. */
export const FAILURE_CHOICES: readonly Choice<Fault['code']>[] = [
  { value: 'GeneralException', label: 'Allgemeiner Fehler' },
  { value: 'InvalidOperationInCellEditMode', label: 'Zelle wird bearbeitet' },
  { value: 'AccessDenied', label: 'Zugriff verweigert' },
  { value: 'RequestAborted', label: 'Anfrage abgebrochen' },
  { value: 'connection', label: 'Verbindung verloren' },
];
