export { judgeChange, type JudgedFigure } from './change-verdict';
export { compareOnAllBases, type ComparisonBases } from './comparison-bases';
export { judgeCount, judgeQuota } from './level-verdict';
export { percentUnits, roundedPercent } from './percent-rounding';
export { judgeTarget, type TargetFault, type TargetFigures, type TargetVerdict } from './target-verdict';
export type { NumericVerdict, Verdict, VerdictStage } from './verdict';
