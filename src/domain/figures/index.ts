export { attainmentDegree } from './attainment';
export type { CalculationFault, FigureRole } from './calculation-fault';
export { change } from './change';
export { isAgreedChange, isFigure } from './guards';
export { absoluteDeviation, deviationInPoints } from './deviation';
export { integrationRate } from './integration-rate';
export { isMissingMarker } from './missing-marker';
export { neededIntegrations } from './needed-integrations';
export { requiredLevel } from './required-level';
