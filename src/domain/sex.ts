/** Official figures know total, women and men only (domain reference 4.4). */
export const sexes = ['total', 'female', 'male'] as const;
export type Sex = (typeof sexes)[number];

const spellings: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ['gesamt', 'total'],
  ['insgesamt', 'total'],
  ['frauen', 'female'],
  ['weiblich', 'female'],
  ['f', 'female'],
  ['w', 'female'],
  ['männer', 'male'],
  ['maenner', 'male'],
  ['männlich', 'male'],
  ['maennlich', 'male'],
  ['m', 'male'],
]);

/**
 * Reads a sex as tables and users write it, any case, blanks around it. null if the text names none; a blank is not
 * taken for the total here, because only the caller knows whether the field may be left out.
 *
 * @example parseSex(' Maenner') // 'male'
 */
export function parseSex(text: string): Sex | null {
  // NFC: workbooks from a Mac may hold ä as a and a combining mark.
  return spellings.get(text.trim().normalize('NFC').toLowerCase()) ?? null;
}
