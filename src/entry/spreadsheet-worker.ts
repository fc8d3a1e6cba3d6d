import { serveWorker } from '../files/spreadsheets/serve-worker';

serveWorker(globalThis);
