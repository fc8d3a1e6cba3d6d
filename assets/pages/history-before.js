// office.js sets history.pushState and replaceState to null, which breaks components that use them. The content security
// policy allows no inline script, so the pair of small files around office.js keeps and restores them.
window.historyBeforeOffice = { pushState: window.history.pushState, replaceState: window.history.replaceState };
