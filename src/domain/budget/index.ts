export { budgetCourse, usualBudgetThreshold, type BudgetCourse, type BudgetLine } from './budget-course';
