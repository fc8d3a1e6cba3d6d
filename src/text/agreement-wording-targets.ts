import type { Target } from '../domain/agreement';
import type { Sex } from '../domain/sex';
import { countAmount, percentAmount } from './agreement-wording-numbers';
import { countSubject, indicatorSubjects } from './indicator-texts';

const groups: Readonly<Record<Sex, string>> = {
  total: 'insgesamt',
  female: 'bei den Frauen',
  male: 'bei den Männern',
};

interface Condition {
  readonly subject: string;
  readonly amount: string;
  readonly verb: string;
}

/**
 * What must hold, in words that leave no doubt about the side: a move in the good direction is asked for at least, a move in
 * the bad direction tolerated at most (domain reference 4.1). null where no figure decides.
 */
function conditionOf(target: Target): Condition | null {
  const { indicator, form, value, direction } = target;
  if (indicator === null || value === null || direction === null) return null;
  const bound = direction === 'higher' ? 'mindestens' : 'höchstens';
  switch (form) {
    case 'change': {
      const subject = indicatorSubjects[indicator];
      if (value === 0) return { subject, amount: `${bound} gleich hoch`, verb: 'bleibt' };
      const asked = value > 0 === (direction === 'higher');
      const limit = asked ? 'mindestens' : 'nicht mehr als';
      return { subject, amount: `um ${limit} ${percentAmount(value)}`, verb: value > 0 ? 'steigt' : 'sinkt' };
    }
    case 'quota':
      return { subject: indicatorSubjects[indicator], amount: `${bound} ${percentAmount(value)}`, verb: 'beträgt' };
    case 'count': {
      const { subject, unit } = countSubject(indicator);
      return { subject, amount: `${bound} ${countAmount(value)}${unit}`, verb: 'beträgt' };
    }
    case 'monitoring':
    case 'steps':
      return null;
  }
}

interface Years {
  readonly agreementYear: number;
  readonly baseYear: number;
}

function comparison(form: Target['form'], years: Years): string {
  return form === 'change' ? ` gegenüber dem Jahr ${years.baseYear}` : '';
}

/** The sentence of one target on its own, for `Wortlaut` and where a number has a single entry. */
export function targetSentence(target: Target, years: Years): string {
  if (target.wording !== null) return target.wording;
  const condition = conditionOf(target);
  if (condition !== null) {
    const group = target.sex === 'total' ? '' : ` ${groups[target.sex]}`;
    return `Das Ziel gilt für ${years.agreementYear} als erreicht, wenn ${condition.subject}${group}${comparison(target.form, years)} ${condition.amount} ${condition.verb}.`;
  }
  if (target.form === 'steps') {
    if (target.steps.length + target.criteria.length === 0) {
      return 'Umsetzungsschritte und Kriterien werden nicht vereinbart; was zu diesem Ziel geschieht, ist Gegenstand der Zieldialoge.';
    }
    return target.criteria.length > 0
      ? 'Als erreicht gilt das Ziel, sobald alle Schritte abgeschlossen und die Kriterien erfüllt sind.'
      : 'Als erreicht gilt das Ziel, sobald alle Schritte abgeschlossen sind.';
  }
  if (target.indicator === null) {
    return 'Ein Zielwert wird nicht vereinbart; die Entwicklung ist Gegenstand der Zieldialoge.';
  }
  return `Ein Zielwert wird nicht vereinbart; beobachtet wird, wie sich ${indicatorSubjects[target.indicator]} gegenüber dem Jahr ${years.baseYear} entwickelt.`;
}

/** The sentences of one number of the agreement: the total first, then women and men in one sentence. */
export function targetSentences(targets: readonly Target[], years: Years): readonly string[] {
  const total = targets.filter((target) => target.sex === 'total' || target.wording !== null);
  const bySex = targets.filter((target) => target.sex !== 'total' && target.wording === null);
  const sentences = total.map((target) => targetSentence(target, years));
  const conditions = bySex.map((target) => ({ target, condition: conditionOf(target) }));
  const judged = conditions.flatMap(({ target, condition }) => (condition === null ? [] : [{ target, condition }]));
  const [first, second] = judged;
  if (first !== undefined && second !== undefined && judged.length === 2 && sameKind(first, second)) {
    sentences.push(sexSentence(first, second, years, total.length > 0));
  } else {
    sentences.push(...judged.map(({ target }) => targetSentence(target, years)));
  }
  const observed = conditions.filter(({ condition }) => condition === null).map(({ target }) => target);
  if (observed.length > 0 && total.length === 0)
    sentences.push(...observed.map((target) => targetSentence(target, years)));
  return [...new Set(sentences)];
}

interface Judged {
  readonly target: Target;
  readonly condition: Condition;
}

function sameKind(first: Judged, second: Judged): boolean {
  return first.condition.subject === second.condition.subject && first.target.form === second.target.form;
}

function sexSentence(first: Judged, second: Judged, years: Years, follows: boolean): string {
  const opening = follows
    ? 'Getrennt nach Geschlecht gilt es als erreicht, wenn'
    : `Das Ziel gilt für ${years.agreementYear} als erreicht, wenn`;
  const part = ({ target, condition }: Judged): string => `${groups[target.sex]} ${condition.amount}`;
  const sameVerb = first.condition.verb === second.condition.verb;
  const firstVerb = sameVerb ? '' : ` ${first.condition.verb}`;
  return `${opening} ${first.condition.subject}${comparison(first.target.form, years)} ${part(first)}${firstVerb} und ${part(second)} ${second.condition.verb}.`;
}
