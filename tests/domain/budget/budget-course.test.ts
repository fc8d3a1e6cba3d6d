import fc from 'fast-check';
import { budgetCourse, usualBudgetThreshold } from '../../../src/domain/budget';

const even = Array.from({ length: 12 }, () => 100);
const line = { agreed: 1200, planned: 1200, spending: even };

it('compares the share used with the share of the year', () => {
  const course = budgetCourse({ ...line, spending: [100, 90, 80] }, 3, usualBudgetThreshold);
  expect(course).toMatchObject({
    spent: 270,
    monthsEntered: 3,
    shareUsed: 0.225,
    shareOfYear: 0.25,
    toConsider: false,
  });
  expect(course.lead).toBeCloseTo(-0.025, 12);
  expect(course.budgetChange).toBe(0);
});

it('has no sum while a month is missing, and takes a spent 0 for a 0', () => {
  expect(budgetCourse({ ...line, spending: [100, null, 100] }, 3, 0.1)).toMatchObject({
    spent: null,
    monthsEntered: 2,
    shareUsed: null,
    lead: null,
    toConsider: false,
  });
  expect(budgetCourse({ ...line, spending: [0, 0, 0] }, 3, 0.5).shareUsed).toBe(0);
  expect(budgetCourse({ ...line, spending: [] }, 1, 0.1).spent).toBeNull();
});

it('is to be considered from the threshold on, whichever way and whichever deviation', () => {
  const at = (spent: number) => budgetCourse({ ...line, planned: 1000, agreed: 1000, spending: [spent] }, 1, 0.1);
  expect([at(1000 / 12 + 99), at(1000 / 12 + 100), at(1000 / 12 - 100 + 100)].map((each) => each.toConsider)).toEqual([
    false,
    true,
    false,
  ]);
  const cut = (planned: number) => budgetCourse({ agreed: 1000, planned, spending: [planned / 12] }, 1, 0.1);
  expect([cut(901), cut(900), cut(1100)].map((each) => each.toConsider)).toEqual([false, true, true]);
});

it('gives no share of nothing', () => {
  for (const planned of [null, 0]) {
    expect(budgetCourse({ ...line, planned }, 2, 0.1)).toMatchObject({ spent: 200, shareUsed: null, lead: null });
  }
  const change = (agreed: number | null, planned: number | null) =>
    budgetCourse({ ...line, agreed, planned }, 2, 0.1).budgetChange;
  expect([change(null, 1200), change(0, 1200), change(1200, null), change(null, null)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(change(1200, 0)).toBe(-1);
});

it('does not depend on the months to come', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 10_000 }));
  const year = fc.array(amount, { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(year, year, fc.integer({ min: 1, max: 12 }), (spending, other, month) => {
      const changed = spending.map((each, index) => (index < month ? each : (other[index] ?? null)));
      expect(budgetCourse({ ...line, spending: changed }, month, 0.1)).toEqual(
        budgetCourse({ ...line, spending }, month, 0.1),
      );
    }),
  );
});
