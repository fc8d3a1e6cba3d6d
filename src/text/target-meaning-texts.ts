import type { Target } from '../domain/agreement/agreement';
import type { IndicatorCode } from '../domain/indicator';
import type { Sex } from '../domain/sex';
import { formatCount, formatPercent } from './german-format';
import { countedSubject, countSubject, indicatorSubject } from './indicator-texts';

type MeaningfulTarget = Pick<Target, 'indicator' | 'sex' | 'form' | 'value' | 'direction' | 'steps' | 'criteria'>;

/**
 * What a target asks for, in one sentence, or null as long as something is missing. The side on which it is met comes from
 * the direction of goodness: a fall that is tolerated and a fall that is wanted have the same sign (domain reference 4.1).
 */
export function targetMeaningText(target: MeaningfulTarget, baseYear: number): string | null {
  switch (target.form) {
    case 'change':
      return changeText(target, baseYear);
    case 'quota':
      return levelText(target, indicatorSubject, (value) => formatPercent(value));
    case 'count':
      return levelText(
        target,
        countedSubject,
        (value, indicator) => `${formatCount(value)}${countSubject(indicator).unit}`,
      );
    case 'monitoring':
      return target.indicator === null
        ? null
        : `Wird beobachtet: ${indicatorSubject(target.indicator, target.sex)} im Vergleich zu ${baseYear}. Ein Ergebnis „erreicht“ oder „nicht erreicht“ gibt es dafür nicht.`;
    case 'steps':
      return stepsText(target.steps.length, target.criteria.length);
  }
}

function changeText({ indicator, sex, value, direction }: MeaningfulTarget, baseYear: number): string | null {
  if (indicator === null || value === null || direction === null) return null;
  const size = formatPercent(Math.abs(value));
  const lead = `Erreicht, wenn ${indicatorSubject(indicator, sex)} gegenüber ${baseYear}`;
  if (value === 0) return `${lead} nicht ${direction === 'higher' ? 'sinkt' : 'steigt'}.`;
  const verb = value > 0 ? 'steigt' : 'sinkt';
  const wanted = value > 0 === (direction === 'higher');
  if (wanted) return `${lead} um mindestens ${size} ${verb}.`;
  const tolerated = value > 0 ? 'Ein Anstieg' : 'Ein Rückgang';
  return `${lead} um höchstens ${size} ${verb}. ${tolerated} bis zu dieser Grenze gilt noch als erreicht.`;
}

function levelText(
  { indicator, sex, value, direction }: MeaningfulTarget,
  subject: (indicator: IndicatorCode, sex: Sex) => string,
  format: (value: number, indicator: IndicatorCode) => string,
): string | null {
  if (indicator === null || value === null || direction === null) return null;
  const bound = direction === 'higher' ? 'mindestens' : 'höchstens';
  return `Erreicht, wenn ${subject(indicator, sex)} ${bound} ${format(value, indicator)} beträgt.`;
}

function stepsText(steps: number, criteria: number): string | null {
  if (steps === 0) return null;
  const stepWords =
    steps === 1 ? 'der vereinbarte Schritt umgesetzt ist' : `die ${steps} vereinbarten Schritte umgesetzt sind`;
  const criteriaWords =
    criteria === 0
      ? ''
      : criteria === 1
        ? ' und das Kriterium erfüllt ist'
        : ` und die ${criteria} Kriterien erfüllt sind`;
  return `Erreicht, wenn ${stepWords}${criteriaWords}. Darüber entscheiden die Vereinbarungspartner.`;
}
