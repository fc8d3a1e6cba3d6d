interface Window {
  historyBeforeOffice: Pick<History, 'pushState' | 'replaceState'>;
}
