import type { FrameLocator, Locator } from '@playwright/test';
import { expect } from './workbench';
import { workbenchAddress, type WorkbenchPage } from './workbench-page';

/** Bytes of a file that `npm run sample` writes. */
export async function sampleFile({ page }: WorkbenchPage, name: string): Promise<Buffer> {
  const response = await page.request.get(`${workbenchAddress()}/sample/${name}`);
  expect(response.ok(), name).toBe(true);
  return response.body();
}

/** The section Daten as a user sees it. */
export class Data {
  readonly pane: FrameLocator;
  constructor(readonly workbench: WorkbenchPage) {
    this.pane = workbench.pane;
  }
  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }
  step(name: string): Locator {
    return this.pane.getByRole('heading', { name: new RegExp(`von 4 ${name}$`, 'u') });
  }
  fact(name: RegExp): Locator {
    return this.pane.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
  }
  /** Without contents: the file that the workbench offers under this name. */
  async choose(name: string, contents?: Uint8Array): Promise<void> {
    const buffer = contents === undefined ? await sampleFile(this.workbench, name) : Buffer.from(contents);
    await this.pane
      .getByLabel('Datei wählen')
      .and(this.pane.locator('input'))
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  }
  /** From the file to the written rows; a mapping that is known already is not asked for again. */
  async takeIn(name: string, contents?: Uint8Array): Promise<void> {
    await this.workbench.ribbonButton('Daten').click();
    const again = this.button('Weitere Werte einlesen');
    const first = this.step('Quelle wählen');
    await expect(first.or(again)).toBeVisible();
    if (await again.isVisible()) await again.click();
    await this.choose(name, contents);
    const mapping = this.step('Zuordnung prüfen');
    const changes = this.step('Änderungen ansehen');
    await expect(mapping.or(changes)).toBeVisible();
    if (await mapping.isVisible()) await this.button('Weiter').click();
    await expect(changes).toBeVisible();
    await this.button('Übernehmen').click();
    await expect(this.pane.getByText('Die Werte sind übernommen.')).toBeVisible();
  }
  async rows(): Promise<readonly (readonly unknown[])[]> {
    const cells = await this.workbench.read('Kennzahlen', 'A1:I5000');
    return cells.filter((row) => typeof row[4] === 'number');
  }
}
