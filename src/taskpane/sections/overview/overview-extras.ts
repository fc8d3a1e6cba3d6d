/** What the overview downloads after its first view. */
export { OverviewDetails } from './OverviewDetails';
export { TargetDetails } from './TargetDetails';
