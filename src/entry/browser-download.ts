import type { DownloadPort } from '../application/documents/document-port';
import { failure, success } from '../domain/result';

/** Until then the browser may still be reading the file. */
const keepFor = 60_000;

/** Saves a file the way web pages do: by a link to bytes in memory that is clicked by itself. */
export function createBrowserDownload(likely: boolean): DownloadPort {
  return {
    likely,
    save({ name, mediaType, bytes }) {
      try {
        const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
        const link = document.createElement('a');
        link.href = address;
        link.download = name;
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(address), keepFor);
        return success(null);
      } catch {
        return failure({ code: 'downloadBlocked' });
      }
    },
  };
}
