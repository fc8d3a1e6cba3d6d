import type { FrameLocator, Locator } from '@playwright/test';
import { followedSteps } from '../../src/workbench/sample/followed-year';
import { expect } from './workbench';
import type { WorkbenchPage } from './workbench-page';

/** In the words in which the sample workbook follows them. */
function pointsOf(target: number): { readonly steps: readonly string[]; readonly criteria: readonly string[] } {
  const texts = (wanted: string): readonly string[] =>
    followedSteps.filter((each) => each.target === target && each.kind === wanted).map(({ text }) => text);
  return { steps: texts('Schritt'), criteria: texts('Kriterium') };
}

/** What a controller types. The figures are those of a real agreement of 2026, the names are invented. */
export const typed = {
  jobcenter: 'Landkreis Musterland',
  land: 'Niedersachsen',
  ministry: 'Ministerium für Soziales des Musterlandes',
  administrativeCosts: '8.575.980',
  integrationBudget: '7.025.036',
  statedTotal: '15,6 Mio.',
  rate: { total: '5,3', female: '6,2', male: '4,6' },
  stock: '−2,5',
  stepTargets: [
    { title: 'Erprobung eines gemeinsamen Beratungstags', ...pointsOf(4) },
    { title: 'Bessere Erreichbarkeit am Telefon', ...pointsOf(5) },
  ],
} as const;

/** Percentages as they are typed. */
export interface TargetValues {
  readonly rate: { readonly total: string; readonly female: string; readonly male: string };
  readonly stock: string;
}

/** The wizard 'Neue Vereinbarung' as a user sees it: by role and label. */
export class NewAgreement {
  readonly pane: FrameLocator;

  constructor(readonly workbench: WorkbenchPage) {
    this.pane = workbench.pane;
  }

  /** A required field's label ends in a star. */
  field(label: string): Locator {
    return this.pane.getByLabel(new RegExp(`^${label}\\s*\\*?$`, 'u'));
  }
  /** Headings of steps count: 'Schritt 2 von 5 Haushalt'. */
  step(name: string): Locator {
    return this.pane.getByRole('heading', { name: new RegExp(`von 5 ${name}$`, 'u') });
  }
  section(name: string): Locator {
    return this.pane.getByRole('navigation').getByRole('button', { name, exact: true });
  }
  button(name: string): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }
  target(title: string): Locator {
    return this.pane.getByRole('listitem').filter({ has: this.pane.getByRole('heading', { name: title }) });
  }
  async next(heading: string): Promise<void> {
    await this.button('Weiter').click();
    await expect(this.step(heading)).toBeFocused();
  }

  async start(): Promise<void> {
    await this.workbench.ribbonButton('Neue Vereinbarung').click();
    await this.button('Leer beginnen').click();
    await expect(this.step('Partner und Jahr')).toBeVisible();
  }
  async fillParties(jobcenter: string = typed.jobcenter): Promise<void> {
    await this.field('Jobcenter').fill(jobcenter);
    await this.field('Land').selectOption(typed.land);
    await this.field('Ministerium').fill(typed.ministry);
    await this.field('Jahr').fill('2026');
    await expect(this.field('Basisjahr')).toHaveValue('2025');
  }
  async fillBudget(): Promise<void> {
    await this.field('Verwaltungskosten').fill(typed.administrativeCosts);
    await this.field('Leistungen zur Eingliederung in Arbeit').fill(typed.integrationBudget);
    await this.field('Gesamtbudget laut Vereinbarung').fill(typed.statedTotal);
    await expect(this.pane.getByText('15.601.016 Euro')).toBeVisible();
  }
  async fillTargets({ rate, stock }: TargetValues = typed): Promise<void> {
    await this.openTarget('Verbesserung der Integration in Erwerbstätigkeit');
    await this.field('Gesamt').fill(rate.total);
    await this.field('Frauen').fill(rate.female);
    await this.field('Männer').fill(rate.male);
    await this.openTarget('Vermeidung von langfristigem Leistungsbezug');
    await this.field('Gesamt').fill(stock);
    for (const { title, steps, criteria } of typed.stepTargets) {
      await this.button('Ziel mit Schritten').click();
      await this.field('Bezeichnung').fill(title);
      await this.field('Umsetzungsschritte').fill(steps.join('\n'));
      await this.field('Kriterien').fill(criteria.join('\n'));
    }
  }
  private async openTarget(title: string): Promise<void> {
    const edit = this.target(title).getByRole('button', { name: /bearbeiten/u });
    if (await edit.isVisible()) await edit.click();
  }
  /** Everything up to the preview. */
  async fillAll(options: { readonly sampleMonth: boolean; readonly targets?: TargetValues }): Promise<void> {
    await this.fillParties();
    await this.next('Haushalt');
    await this.fillBudget();
    await this.next('Ziele');
    await this.fillTargets(options.targets);
    await this.next('Prüfung');
    if (options.sampleMonth) await this.field('Beispielmonat mit erfundenen Zahlen').check();
    await this.next('Vorschau');
    await expect(this.button('Anlegen')).toBeEnabled();
  }
  async build(): Promise<void> {
    await this.button('Anlegen').click();
    await expect(this.pane.getByRole('heading', { name: 'Die Vereinbarung ist angelegt.' })).toBeVisible();
  }
}
