/** Excel's codes as they are stored and sent, in English. `#BUSY!` marks cells that wait for the add-in. */
export const excelErrors = [
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BUSY!',
  '#CONNECT!',
] as const;

export const busy = '#BUSY!';

/** Errors that only Univer knows, as the nearest one that Excel knows. */
const foreignErrors: Readonly<Record<string, string>> = { '#CYCLE!': '#REF!', '#ERROR!': '#VALUE!' };

const known = new Set<string>([...excelErrors, ...Object.keys(foreignErrors)]);

export function isErrorCode(value: string): boolean {
  return value.startsWith('#') && known.has(value);
}

/** As a German Excel shows them; codes that are the same in both languages are left out. */
const germanErrors: Readonly<Record<string, string>> = {
  '#N/A': '#NV',
  '#NUM!': '#ZAHL!',
  '#REF!': '#BEZUG!',
  '#VALUE!': '#WERT!',
  '#SPILL!': '#ÜBERLAUF!',
  '#CALC!': '#KALK!',
  '#GETTING_DATA': '#DATEN_ABRUFEN',
  '#BUSY!': '#BESCHÄFTIGT!',
  '#CONNECT!': '#VERBINDEN!',
};

/** What a cell shows for an error code or for one of the codes that only Univer knows. */
export function germanError(code: string): string {
  const excel = toExcelError(code);
  return germanErrors[excel] ?? excel;
}

export function toExcelError(code: string): string {
  return foreignErrors[code] ?? code;
}
