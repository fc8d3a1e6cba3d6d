export type { ForecastFault, ForecastMethod, SkippedYear, YearObstacle } from './forecast-fault';
export { forecastYearEnd, type PastError, type YearEndForecast } from './forecast-year-end';
export { nominalCoverage, type ForecastRange } from './prediction-range';
export { yearEndNeed, type YearEndNeed, type YearEndNeedFault } from './year-end-need';
