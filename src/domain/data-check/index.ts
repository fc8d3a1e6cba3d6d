export { listedFindings } from './arrange-findings';
export { checkFigures, checkFiguresSliced, type CheckRequest } from './check-figures';
export type { DataFinding, DataFindingCode, DataFindingFacts, DataSeverity, RowList, RowValue } from './data-finding';
