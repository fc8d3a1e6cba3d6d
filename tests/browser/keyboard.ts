import { type Locator } from '@playwright/test';
import { expect } from './workbench';
import type { WorkbenchPage } from './workbench-page';

/** More Tab stops than any view has: what is not reached by then cannot be reached. */
const MOST_STOPS = 60;

/** Only key presses: what a person does who cannot use a mouse. */
export class Keyboard {
  constructor(private readonly workbench: WorkbenchPage) {}

  async press(key: string, times = 1): Promise<void> {
    for (let count = 0; count < times; count += 1) await this.workbench.page.keyboard.press(key);
  }
  /** Round the regions of the page until the pane has the focus. */
  async intoPane(): Promise<void> {
    const frame = this.workbench.page.locator('iframe[title="pane"]');
    for (let region = 0; region < 3; region += 1) {
      if (await frame.evaluate((element) => element === document.activeElement)) break;
      await this.press('F6');
    }
    await expect(frame).toBeFocused();
  }
  type(text: string): Promise<void> {
    return this.workbench.page.keyboard.type(text);
  }
  /** Goes on with Tab until the element has the focus; every stop on the way must be visible. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) {
        expect(await showsFocus(target), `focus on ${String(target)}`).toBe(true);
        return;
      }
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  }
  async fill(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.press('Control+a');
    await this.type(text);
    await expect(field).toHaveValue(text);
  }
  async activate(button: Locator): Promise<void> {
    await this.tabTo(button);
    await this.press('Enter');
  }
}

/** Something is drawn round or under the focused element (or its frame) that is not there without the focus. */
async function showsFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    if (!element.matches(':focus-visible')) return false;
    const drawn = (node: Element): string =>
      [node, node.parentElement, node.parentElement?.parentElement]
        .filter((part): part is Element => part instanceof Element)
        .flatMap((part) => [undefined, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
        .map((style) =>
          [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow]
            .concat([style.borderBottomColor, style.borderTopColor, style.borderBottomWidth, style.transform])
            .join(' '),
        )
        .join('|');
    const withFocus = drawn(element);
    if (!(element instanceof HTMLElement)) return false;
    element.blur();
    const without = drawn(element);
    element.focus();
    const box = element.getBoundingClientRect();
    const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    return inView && withFocus !== without;
  });
}
