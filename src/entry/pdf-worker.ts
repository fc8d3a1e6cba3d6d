/** Starts pdf.js in a thread of its own. The build makes a file of it that comes from the add-in's own server. */
export function openPdfWorker(): Worker {
  return new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url), { name: 'pdf-worker' });
}
