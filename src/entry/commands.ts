import { paneNavigation } from '../application/pane-navigation';
import { ribbonActions } from '../commands/ribbon-commands';
import { showTaskpane } from '../excel/pane-visibility';
import { associateRibbonActions } from '../excel/ribbon-actions';

associateRibbonActions(
  ribbonActions({
    async showPane(wish) {
      // The wish goes first: a pane that is just starting finds it, one that is open switches while it comes to the front.
      paneNavigation.request(wish);
      await showTaskpane();
    },
  }),
);
