/** Starts the reader of spreadsheets in a thread of its own, from the add-in's own server. */
export function openSpreadsheetWorker(): Worker {
  return new Worker(new URL('./spreadsheet-worker.ts', import.meta.url), { name: 'spreadsheet-worker' });
}
