/** pdf.js finds its worker here instead of starting a thread, which Node's test runner does not offer. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
