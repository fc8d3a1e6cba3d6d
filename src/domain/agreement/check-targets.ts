import { indicatorDirection, indicatorFormula } from '../indicators';
import type { GoodDirection } from '../direction';
import type { Target, TargetForm } from './agreement';
import type { AgreementFinding } from './finding';

/** Beyond half of the previous year's value no agreement is known to go; it is nearly always 5,3 typed for 5,3 %. */
const largestPlausibleChange = 0.5;

/** Forms that a figure decides. */
function isJudgedByFigure(form: TargetForm): boolean {
  return form === 'change' || form === 'quota' || form === 'count';
}

/**
 * Direction of goodness that a target takes over from its indicator; null for qualitative and monitored targets and for
 * indicators of which neither way is better.
 *
 * @example targetDirection({ form: 'change', indicator: 'K3' }) // 'lower'
 */
export function targetDirection(target: Pick<Target, 'form' | 'indicator'>): GoodDirection | null {
  return target.indicator === null || !isJudgedByFigure(target.form) ? null : indicatorDirection(target.indicator);
}

/** Checks every target by itself and the targets of one number against each other. */
export function checkTargets(targets: readonly Target[]): AgreementFinding[] {
  if (targets.length === 0) return [{ severity: 'error', targetNo: null, code: 'noTargets' }];
  const byNumber = new Map<number, Target[]>();
  for (const target of targets) {
    const siblings = byNumber.get(target.no);
    if (siblings === undefined) byNumber.set(target.no, [target]);
    else siblings.push(target);
  }
  return [...byNumber.values()].flatMap((siblings) => [
    ...duplicates(siblings),
    ...siblings.flatMap(checkTarget),
    ...checkSexes(siblings),
  ]);
}

function checkTarget(target: Target): AgreementFinding[] {
  const findings: AgreementFinding[] = [];
  const at = { severity: 'error', targetNo: target.no } as const;
  if (!Number.isInteger(target.no) || target.no < 1) {
    findings.push({ ...at, code: 'targetNumberInvalid', no: target.no });
  }
  if (target.title.trim() === '') findings.push({ ...at, code: 'titleMissing' });
  if (target.form === 'steps' && !target.steps.some((step) => step.trim() !== '')) {
    findings.push({ ...at, code: 'stepsMissing' });
  }
  if (target.form !== 'steps' && target.indicator === null) {
    findings.push({ ...at, code: 'indicatorMissing', form: target.form });
  }
  return [...findings, ...checkForm(target), ...checkValue(target), ...checkDirection(target)];
}

/** What the table of targets could not judge later on. */
function checkForm({ no, form, indicator }: Target): AgreementFinding[] {
  if (indicator === null || (form !== 'quota' && form !== 'count')) return [];
  const { kind } = indicatorFormula(indicator);
  const fits = form === 'quota' ? kind !== 'yearChange' : kind === 'yearChange' || kind === 'eventsOverStock';
  return fits ? [] : [{ severity: 'error', targetNo: no, code: 'formUnsuitable', indicator, form }];
}

function checkValue({ no, form, sex, value }: Target): AgreementFinding[] {
  const at = { severity: 'error', targetNo: no } as const;
  if (!isJudgedByFigure(form)) {
    return value === null ? [] : [{ ...at, code: 'targetValueNotAllowed', form, value }];
  }
  if (value === null) return [{ ...at, code: 'targetValueMissing', form, sex }];
  switch (form) {
    case 'change':
      return Math.abs(value) <= largestPlausibleChange ? [] : [{ ...at, code: 'changeImplausible', sex, value }];
    case 'quota':
      return value > 0 && value <= 1 ? [] : [{ ...at, code: 'quotaOutOfRange', sex, value }];
    case 'count':
      return Number.isSafeInteger(value) && value >= 1 ? [] : [{ ...at, code: 'countNotWhole', sex, value }];
    default:
      return [];
  }
}

function checkDirection(target: Target): AgreementFinding[] {
  if (!isJudgedByFigure(target.form)) return [];
  const at = { severity: 'error', targetNo: target.no } as const;
  const { direction, indicator } = target;
  if (direction === null) return [{ ...at, code: 'directionMissing', sex: target.sex }];
  const expected = targetDirection(target);
  if (indicator === null || expected === null || expected === direction) return [];
  return [{ ...at, code: 'directionContradictsIndicator', indicator, direction, expected }];
}

function duplicates(siblings: readonly Target[]): AgreementFinding[] {
  return siblings
    .filter((target, index) => siblings.findIndex(({ sex }) => sex === target.sex) < index)
    .map(({ no, sex }) => ({ severity: 'error', targetNo: no, code: 'duplicateTarget', sex }));
}

/**
 * The total quota lies between those of women and men; the total change nearly always does, but can leave the band when
 * the mix shifts. So both are warnings (domain reference 4.4). Counts of women and men add up to the total.
 */
function checkSexes(siblings: readonly Target[]): AgreementFinding[] {
  const judged = siblings.filter(({ form }) => isJudgedByFigure(form));
  const total = judged.find(({ sex }) => sex === 'total');
  const female = judged.find(({ sex }) => sex === 'female');
  const male = judged.find(({ sex }) => sex === 'male');
  const part = female ?? male;
  if (part === undefined) return [];
  if (total === undefined) return [{ severity: 'warning', targetNo: part.no, code: 'totalTargetMissing' }];
  const figures = { total: total.value, female: female?.value ?? null, male: male?.value ?? null };
  if (figures.total === null || figures.female === null || figures.male === null) return [];
  if (female?.form !== total.form || male?.form !== total.form) return [];
  const values = { total: figures.total, female: figures.female, male: figures.male };
  const at = { severity: 'warning', targetNo: total.no } as const;
  if (total.form === 'count') {
    return values.female + values.male === values.total ? [] : [{ ...at, code: 'countPartsDiffer', ...values }];
  }
  const inside =
    values.total >= Math.min(values.female, values.male) && values.total <= Math.max(values.female, values.male);
  return inside ? [] : [{ ...at, code: 'totalOutsideBand', ...values }];
}
