import { element } from './elements';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The browser has taken the file over long before; the address only must not vanish under it. */
const ADDRESS_LIFETIME = 60_000;

export function downloadFile(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  element('a', { href: address, download: fileName }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, ADDRESS_LIFETIME);
}
