export { evaluateTarget, type EvaluationSettings } from './evaluate-target';
export { judgedFigure, levelUnit } from './judged-figure';
export { readTargets, type TargetTableFault } from './read-targets';
export { targetCourse, type CourseFault, type CourseMonth, type CourseRequest } from './target-course';
export type { GapUnit, LineFigure, TargetLine, TargetNote } from './target-line';
export { readTables } from './read-tables';
export { directionOf, type Bound, type TargetRow, type TargetRowFault } from './target-row';
export { targetTable, type TargetTableRequest } from './target-table';
