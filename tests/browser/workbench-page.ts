import { expect } from '@playwright/test';
import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';
import type { ProfileName, WorkbenchStats, WorkbenchValue } from '../../src/workbench/page/workbench-interface';
import { audit } from './accessibility';
import type { AxeFinding } from './accessibility';

/** Address of the workbench page; servers.ts starts it before the first test. */
export function workbenchAddress(): string {
  const address = process.env['WORKBENCH_URL'];
  if (!address) throw new Error('WORKBENCH_URL is not set: the tests run through .config/playwright.ts');
  return address;
}

/**
 * The workbench as a test sees it: the ribbon and the pane by role and label, the grid by keyboard and by
 * `window.workbench`.
 */
export class WorkbenchPage {
  /** The add-in's page. Its frame's name belongs to office.js, so the title finds it. */
  readonly pane: FrameLocator;

  private constructor(readonly page: Page) {
    this.pane = page.frameLocator('iframe[title="pane"]');
  }

  /** `sample`: as `npm start` opens it; an empty workbook otherwise. */
  static async open(page: Page, first: 'blank' | 'sample' = 'blank'): Promise<WorkbenchPage> {
    await page.goto(`${workbenchAddress()}${first === 'sample' ? '/?mappe=beispiel' : ''}`);
    const workbench = new WorkbenchPage(page);
    await page.waitForFunction(() => 'workbench' in window);
    await page.evaluate(() => window.workbench.ready);
    return workbench;
  }

  /** For `evaluate` inside the add-in's page, where `Excel` and `Office` are the real client. */
  async paneFrame(): Promise<Frame> {
    const element = await this.page.waitForSelector('iframe[title="pane"]');
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The pane has no document');
    return frame;
  }

  // The grid

  /** Types as a person does: select the cell, type, Enter. What comes of it is awaited with `expectCells`. */
  async typeInto(sheet: string, a1: string, text: string): Promise<void> {
    await this.beginTyping(sheet, a1, text);
    await this.page.keyboard.press('Enter');
  }
  /** Waits until the cells hold these values: typing and the add-in's functions take their time. */
  async expectCells(sheet: string, a1: string, values: readonly (readonly WorkbenchValue[])[]): Promise<void> {
    await expect.poll(() => this.read(sheet, a1), { message: `${sheet}!${a1}` }).toEqual(values);
  }
  /** Leaves the cell in edit mode. */
  async beginTyping(sheet: string, a1: string, text: string): Promise<void> {
    await this.select(sheet, a1);
    await this.focusGrid();
    await this.page.keyboard.type(text, { delay: 5 });
  }
  /** F2, the keys, Enter. */
  async editCell(sheet: string, a1: string, keys: readonly string[]): Promise<void> {
    await this.select(sheet, a1);
    await this.focusGrid();
    for (const key of ['F2', ...keys, 'Enter']) await this.page.keyboard.press(key, { delay: 20 });
  }
  async focusGrid(): Promise<void> {
    const region = this.page.getByRole('region', { name: 'Tabellenblatt' });
    for (let visited = 0; visited < 4; visited += 1) {
      if (await region.evaluate((element) => element.contains(document.activeElement))) return;
      // Inside the pane office.js hears Ctrl+F6 only.
      const inPane = await this.page
        .locator('iframe[title="pane"]')
        .evaluate((frame) => frame === document.activeElement);
      await this.page.keyboard.press(inPane ? 'Control+F6' : 'F6');
    }
    throw new Error('F6 does not reach the grid');
  }
  read(sheet: string, a1: string): Promise<readonly (readonly WorkbenchValue[])[]> {
    return this.page.evaluate(([name, area]) => window.workbench.read(name, area), [sheet, a1] as const);
  }
  readTexts(sheet: string, a1: string): Promise<readonly (readonly string[])[]> {
    return this.page.evaluate(([name, area]) => window.workbench.readTexts(name, area), [sheet, a1] as const);
  }
  readFormulas(sheet: string, a1: string): Promise<readonly (readonly WorkbenchValue[])[]> {
    return this.page.evaluate(([name, area]) => window.workbench.readFormulas(name, area), [sheet, a1] as const);
  }
  write(sheet: string, a1: string, values: readonly (readonly (WorkbenchValue | null)[])[]): Promise<void> {
    return this.page.evaluate(([name, area, cells]) => window.workbench.write(name, area, cells), [
      sheet,
      a1,
      values,
    ] as const);
  }
  select(sheet: string, a1: string): Promise<void> {
    return this.page.evaluate(
      ([name, area]) => {
        window.workbench.select(name, area);
      },
      [sheet, a1] as const,
    );
  }
  calculate(): Promise<void> {
    return this.page.evaluate(() => window.workbench.calculate());
  }
  async sheetNames(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.workbench.sheets().map(({ name }) => name));
  }
  async activeSheet(): Promise<string | undefined> {
    return this.page.evaluate(() => window.workbench.sheets().find(({ active }) => active)?.name);
  }
  save(): Promise<readonly number[]> {
    return this.page.evaluate(async () => [...(await window.workbench.save())]);
  }
  open(bytes: readonly number[], fileName: string): Promise<void> {
    return this.page.evaluate(([content, name]) => window.workbench.open(content, name), [bytes, fileName] as const);
  }

  // Counters and switches

  stats(): Promise<WorkbenchStats> {
    return this.page.evaluate(() => window.workbench.stats());
  }
  resetStats(): Promise<void> {
    return this.page.evaluate(() => {
      window.workbench.resetStats();
    });
  }
  profile(name: ProfileName): Promise<void> {
    return this.page.evaluate((chosen) => window.workbench.profile(chosen), name);
  }
  failAt(n: number): Promise<void> {
    return this.page.evaluate((count) => {
      window.workbench.failAt(count);
    }, n);
  }

  // Ribbon and pane

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }
  ribbonButton(name: string | RegExp, exact = false): Locator {
    return this.page.getByRole('navigation', { name: 'Menüband' }).getByRole('button', { name, exact });
  }
  get status(): Locator {
    return this.page.getByRole('contentinfo').getByRole('status');
  }
  /** 320, 350 and 450 are on offer; any other width is set by dragging. */
  async setPaneWidth(pixels: '320' | '350' | '450'): Promise<void> {
    await this.tab('Werkbank').click();
    await this.page.getByRole('combobox', { name: /^Breite/u }).selectOption(pixels);
  }

  /** axe over the page around the pane; the spreadsheet component is not ours. */
  auditPage(): Promise<readonly AxeFinding[]> {
    return audit(this.page, ['.grid-host', 'iframe']);
  }
  async auditPane(): Promise<readonly AxeFinding[]> {
    return audit(await this.paneFrame());
  }
  /** Colours as the system asks for them; both the page and the pane follow. */
  async useColours(scheme: 'light' | 'dark' | 'forced'): Promise<void> {
    await this.page.emulateMedia({
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      forcedColors: scheme === 'forced' ? 'active' : 'none',
    });
  }
}
