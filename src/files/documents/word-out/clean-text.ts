/**
 * What may stand in XML: no control characters, halves of characters or code points that are none. Word refuses a whole file
 * for one of them. Tabs become blanks; line ends stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]|\p{Cs}|[\ufffe\uffff]/gu, '');
}
