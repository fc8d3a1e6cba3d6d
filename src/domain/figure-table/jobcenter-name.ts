/** Names are one if they differ only in case and blanks. */
export function jobcenterKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
