import type { FrameLocator } from '@playwright/test';
import { expect } from './workbench';
import type { WorkbenchPage } from './workbench-page';

/** The section Zieldialog as a user sees it, on a day of the test's choice. */
export class Dialogues {
  readonly pane: FrameLocator;
  constructor(readonly workbench: WorkbenchPage) {
    this.pane = workbench.pane;
  }
  /** What the pane takes for today. Playwright's own clock would stop the spreadsheet beside it, too. */
  async onDay(day: string): Promise<void> {
    const frame = await this.workbench.paneFrame();
    await frame.evaluate((fixed) => {
      const real =
        Object.getPrototypeOf(Date) === Function.prototype ? Date : (Object.getPrototypeOf(Date) as typeof Date);
      class FixedDate extends real {
        constructor(...parts: readonly unknown[]) {
          if (parts.length === 0) super(fixed);
          else super(...(parts as [number]));
        }
      }
      window.Date = FixedDate as typeof Date;
    }, `${day}T10:00:00`);
    await this.workbench.ribbonButton('Zieldialog').click();
    await this.pane.getByRole('button', { name: 'Aktualisieren' }).click();
    await expect(this.pane.getByRole('button', { name: 'Aktualisieren' })).toBeEnabled();
  }
  async prepare(facts: { readonly occasion?: string; readonly month?: string }, name: string): Promise<void> {
    await this.pane.getByRole('tab', { name: /^Dialoge/u }).click();
    await this.pane.getByRole('button', { name: 'Zieldialog vorbereiten' }).click();
    if (facts.occasion !== undefined) await this.pane.getByLabel('Anlass').selectOption(facts.occasion);
    if (facts.month !== undefined) await this.pane.getByLabel('Berichtsmonat').selectOption(facts.month);
    await this.pane.getByLabel('Ladestand').selectOption('ohne Wartezeit (Vorgabe)');
    await this.pane.getByRole('button', { name: 'Weiter' }).click();
    await expect(this.pane.getByRole('heading', { name: 'Ergebnisse', level: 3 })).toBeVisible();
    await this.pane.getByRole('button', { name: 'Weiter' }).click();
    await this.pane.getByRole('button', { name: 'Anlegen' }).click();
    await expect(this.pane.getByRole('heading', { name: `„${name}“ ist angelegt.` })).toBeVisible({ timeout: 20_000 });
    await this.pane.getByRole('button', { name: 'Zurück zu den Dialogen' }).click();
  }
  async arrange(dialogue: string, no: number, words: string): Promise<void> {
    await this.pane.getByRole('button', { name: new RegExp(`^Ergebnis festhalten: ${dialogue}`, 'u') }).click();
    const target = this.pane.getByRole('region', { name: new RegExp(`^Ziel ${String(no)}:`, 'u') });
    await target.getByLabel('Verabredung').fill(words);
    await target.getByRole('button', { name: /^Speichern/u }).click();
    await expect(this.pane.getByText(/^Gespeichert\./u)).toBeVisible();
    expect(await this.workbench.auditPane()).toEqual([]);
    await this.pane.getByRole('button', { name: 'Zurück zu den Dialogen' }).click();
  }
  /** Fields by their labels; a status by its word. */
  async changeStep(
    text: string,
    { status, ...typed }: Readonly<Record<string, string>> & { readonly status: string },
  ): Promise<void> {
    await this.pane.getByRole('tab', { name: /^Schritte/u }).click();
    await this.pane.getByRole('button', { name: new RegExp(`^Bearbeiten: .*${text}$`, 'u') }).click();
    const item = this.pane.getByRole('listitem').filter({ hasText: text });
    for (const [label, value] of Object.entries(typed)) await item.getByLabel(label).fill(value);
    await item.getByLabel('Status').selectOption(status);
    await item.getByRole('button', { name: 'Speichern' }).click();
    await expect(this.pane.getByText('Der Schritt ist gespeichert.')).toBeVisible();
  }
  async log(): Promise<readonly Readonly<Record<string, string>>[]> {
    const texts = await this.workbench.readTexts('Dialoge', 'A1:O60');
    const header = texts.findIndex((row) => row.includes('Ziel-Nr'));
    const names = texts[header] ?? [];
    return texts
      .slice(header + 1)
      .filter((row) => row[7] !== '')
      .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
  }
}
