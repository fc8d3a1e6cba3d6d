import type { Agreement, Target } from '../../domain/agreement';
import { monitoringSheetName, sheetTexts } from '../../text/sheet-texts';
import { targetsByNumber } from './agreement-clauses';
import { area } from './content';
import { headCells } from './monitoring-formulas';
import { paleWhereAbsent } from './monitoring-frame';
import { putBudget, putHead, putNeeded, putSteps, putTargets } from './monitoring-sections';
import { putDerivation } from './monitoring-derivation';
import { targetDerivation } from './monitoring-targets';
import type { TargetPlace } from './monitoring-targets';
import { draftSheet } from './sheet-draft';
import { baseFormat, colors, landscapePage } from './style';
import type { SheetPlan } from '../workbook-plan';

/** Month shown first: the newest one found in the data, else January of the year. */
export interface MonitoringPreset {
  readonly reportingMonth: { readonly year: number; readonly month: number };
  readonly dataLoad: { readonly year: number; readonly month: number };
}

/** Where the stock behind integration rates is chosen: on the sheet of the targets, or here if that one has no such cell. */
export type StockSetting = 'onTargets' | 'here';

export const monitoringWidths = [5, 30, 10, 11, 13, 13, 12, 15, 13, 12, 20, 17, 46] as const;
const printedColumns = monitoringWidths.length;
const checkWidths = [18, 12, 12, 12];

/** Rows of every section, computed first because targets refer to `Herleitung` further down. */
interface SheetMap {
  readonly targetsRow: number;
  readonly places: readonly TargetPlace[];
  readonly needed: readonly { readonly place: TargetPlace; readonly row: number }[];
  readonly neededRow: number;
  readonly budgetRow: number;
  readonly stepsRow: number;
  readonly stepTargets: readonly { readonly target: Target; readonly row: number }[];
  readonly derivationRow: number;
  readonly rowCount: number;
}

function wantsNeed({ indicator, form }: Target): boolean {
  return indicator === 'K2' && (form === 'change' || form === 'quota');
}

function mapSheet(agreement: Agreement): SheetMap {
  const targets = targetsByNumber(agreement.targets).flat();
  const targetsRow = headCells.state + 2;
  // Each section: heading, header, rows, and an empty row behind it.
  const neededCount = targets.filter(wantsNeed).length;
  const neededRow = targetsRow + 2 + targets.length + 1;
  const budgetRow = neededRow + (neededCount > 0 ? 3 + neededCount + 1 : 0);
  const stepsRow = budgetRow + 2 + 3 + 1;
  const byHand = targets.filter(
    (target, index) => target.form === 'steps' && targets.findIndex(({ no }) => no === target.no) === index,
  );
  const stepTargets = byHand.map((target, index) => ({ target, row: stepsRow + 2 + index }));
  const derivationRow = stepsRow + (byHand.length > 0 ? 2 + byHand.length + 1 : 0);
  let next = derivationRow + 3;
  const places = targets.map((target, index): TargetPlace => {
    const source = targetDerivation(target);
    const row = targetsRow + 2 + index;
    const stepsAt = stepTargets.find(({ target: { no } }) => target.form === 'steps' && no === target.no)?.row ?? null;
    if (source === null) return { target, row, figures: null, stepsRow: stepsAt };
    const needsYearEnd = wantsNeed(target) && target.form === 'change';
    const figures = { ...source, actual: next, previous: next + 1, yearEnd: needsYearEnd ? next + 2 : null };
    next += needsYearEnd ? 3 : 2;
    return { target, row, figures, stepsRow: stepsAt };
  });
  const needed = places
    .filter(({ target }) => wantsNeed(target))
    .map((place, index) => ({ place, row: neededRow + 3 + index }));
  return { targetsRow, places, needed, neededRow, budgetRow, stepsRow, stepTargets, derivationRow, rowCount: next };
}

/**
 * `Monitoring <Jahr>`: where every target stands in the reporting month. Figures are native formulas on tblKennzahlen, so that
 * they can be followed without the add-in; what the agreement asks for comes from the functions ZV.*.
 */
export function monitoringSheet(agreement: Agreement, preset: MonitoringPreset, stockSetting: StockSetting): SheetPlan {
  const map = mapSheet(agreement);
  const draft = draftSheet(monitoringSheetName(agreement.agreementYear), sheetTexts.purposes.Monitoring);
  draft.format(0, 0, map.rowCount, printedColumns + checkWidths.length, baseFormat);
  putHead(draft, agreement, preset, stockSetting);
  putTargets(draft, map.targetsRow, map.places, agreement);
  if (map.needed.length > 0) putNeeded(draft, map.neededRow, map.needed);
  putBudget(draft, map.budgetRow);
  if (map.stepTargets.length > 0) putSteps(draft, map.stepsRow, map.stepTargets);
  putDerivation(draft, map.derivationRow, map.places, 12 * (agreement.agreementYear - agreement.baseYear));
  paleWhereAbsent(draft, map.targetsRow + 2, map.rowCount);
  return draft.finish({
    columnWidths: [...monitoringWidths, ...checkWidths],
    freeze: { rows: 1, columns: 0 },
    tabColor: colors.accent,
    pageLayout: landscapePage(
      area(0, 0, map.rowCount, printedColumns),
      `${monitoringSheetName(agreement.agreementYear)} · ${agreement.jobcenter}`,
    ),
  });
}
