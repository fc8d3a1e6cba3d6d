import { invalidArgument } from '../protocol/host-error';
import { looksLikeCell } from './address';

/** Excel's limit for sheet names. */
const maxSheetName = 31;
const maxDefinedName = 255;

/** Names Excel keeps for itself: the change history, in English and in German. */
const reservedSheets = new Set(['history', 'verlauf']);

export function checkSheetName(name: string): void {
  const refuse = (why: string): never => {
    throw invalidArgument(`Blattname „${name}“: ${why}`);
  };
  if (name === '') refuse('leer');
  if (name.length > maxSheetName) refuse(`länger als ${maxSheetName} Zeichen`);
  if (/[\\/?*[\]:]/u.test(name)) refuse('enthält eines der Zeichen \\ / ? * [ ] :');
  if (name.startsWith("'") || name.endsWith("'")) refuse('beginnt oder endet mit einem Apostroph');
  if (reservedSheets.has(name.toLowerCase())) refuse('ist für Excel reserviert');
}

/** The rules are the same for tables and defined names. */
export function checkDefinedName(name: string, what: 'Tabellenname' | 'Name'): void {
  const refuse = (why: string): never => {
    throw invalidArgument(`${what} „${name}“: ${why}`);
  };
  if (name === '') refuse('leer');
  if (name.length > maxDefinedName) refuse(`länger als ${maxDefinedName} Zeichen`);
  if (!/^[\p{L}_\\]/u.test(name)) refuse('beginnt nicht mit Buchstabe, Unterstrich oder Backslash');
  if (!/^[\p{L}\p{N}_.\\?]+$/u.test(name)) refuse('enthält Leerzeichen oder unzulässige Zeichen');
  if (looksLikeCell(name)) refuse('sieht aus wie eine Zelladresse');
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
