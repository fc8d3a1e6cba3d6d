import '@univerjs/presets/lib/styles/preset-sheets-core.css';
import '@univerjs/presets/lib/styles/preset-sheets-conditional-formatting.css';
import '@univerjs/presets/lib/styles/preset-sheets-data-validation.css';
import '@univerjs/presets/lib/styles/preset-sheets-table.css';
import './styles.css';
import { loadAddin } from './addin-source';
import { showStartProblem } from './page-layout';
import { startPage } from './page';

// An element of the id `workbench` would answer to window.workbench before the interface is there.
const root = document.getElementById('page-root');
if (!root) throw new Error('index.html has no element #page-root.');

// Tests begin with an empty workbook; `npm start` opens the page with ?mappe=beispiel.
const first = new URLSearchParams(location.search).get('mappe') === 'beispiel' ? 'sample' : 'blank';

loadAddin().then(
  (addin) => startPage(root, addin, first),
  (reason: unknown) => {
    showStartProblem(root, reason instanceof Error ? reason.message : String(reason));
  },
);
