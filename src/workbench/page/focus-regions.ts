/** A part of the page that F6 visits. */
export interface FocusRegion {
  readonly contains: (element: Element) => boolean;
  readonly focus: () => void;
  /** A closed pane is left out. */
  readonly reachable: () => boolean;
}

/** F6 and Shift+F6 go round the regions as in Excel. The returned function moves on for a frame that hands the focus back. */
export function cycleRegions(regions: readonly FocusRegion[]): (from: number, step: 1 | -1) => void {
  const move = (from: number, step: 1 | -1): void => {
    for (let distance = 1; distance <= regions.length; distance += 1) {
      const next = regions[(from + step * distance + regions.length * distance) % regions.length];
      if (next?.reachable()) {
        next.focus();
        return;
      }
    }
  };
  // In the capture phase: the grid keeps keys that reach it.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      const active = document.activeElement;
      const current = active ? regions.findIndex((region) => region.contains(active)) : -1;
      move(current, event.shiftKey ? -1 : 1);
    },
    { capture: true },
  );
  return move;
}
