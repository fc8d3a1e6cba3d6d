import type { AgreementFinding } from '../../../domain/agreement/check-agreement';
import type { FieldWish } from './machine';

/**
 * The field that a finding is about, so that the user can be led to it. `numbers`: those of the targets in the order of the
 * draft.
 */
export function findingField(finding: AgreementFinding, numbers: readonly number[]): FieldWish {
  const ofTarget = (field: string): FieldWish => {
    const index = finding.targetNo === null ? 0 : numbers.indexOf(finding.targetNo);
    return { step: 'targets', path: `targets.${Math.max(0, index)}.${field}` };
  };
  switch (finding.code) {
    case 'jobcenterMissing':
      return { step: 'parties', path: 'jobcenter' };
    case 'landMissing':
      return { step: 'parties', path: 'land' };
    case 'ministryMissing':
      return { step: 'parties', path: 'ministry' };
    case 'yearOutOfRange':
      return { step: 'parties', path: 'agreementYear' };
    case 'baseYearNotPrevious':
      return { step: 'parties', path: 'baseYear' };
    case 'dialoguesTooFew':
      return { step: 'parties', path: 'dialogues' };
    case 'budgetLineMissing':
    case 'budgetLineInvalid':
      return { step: 'budget', path: finding.line };
    case 'budgetTotalDiffers':
      return { step: 'budget', path: 'statedTotal' };
    case 'noTargets':
      return { step: 'targets', path: 'targets' };
    case 'targetNumberInvalid':
    case 'titleMissing':
      return ofTarget('title');
    case 'indicatorMissing':
    case 'formUnsuitable':
      return ofTarget('indicator');
    case 'directionMissing':
    case 'directionContradictsIndicator':
      return ofTarget('direction');
    case 'stepsMissing':
      return ofTarget('steps');
    case 'duplicateTarget':
    case 'targetValueMissing':
    case 'changeImplausible':
    case 'quotaOutOfRange':
    case 'countNotWhole':
      return ofTarget(`values.${finding.sex}`);
    case 'targetValueNotAllowed':
    case 'totalOutsideBand':
    case 'countPartsDiffer':
    case 'totalTargetMissing':
      return ofTarget('values.total');
  }
}
