Object.assign(window.history, window.historyBeforeOffice);
