import type { AgreementFinding } from '../../../domain/agreement/check-agreement';
import type { Sex } from '../../../domain/sex';
import type { FieldWish } from './machine';

/** The field that a finding is about, so that the user can be led to it. */
export function findingField(finding: AgreementFinding): FieldWish {
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
      return ofTarget(finding.targetNo, 'title');
    case 'indicatorMissing':
      return ofTarget(finding.targetNo, 'indicator');
    case 'directionMissing':
    case 'directionContradictsIndicator':
      return ofTarget(finding.targetNo, 'direction');
    case 'stepsMissing':
      return ofTarget(finding.targetNo, 'steps');
    case 'duplicateTarget':
    case 'targetValueMissing':
    case 'changeImplausible':
    case 'quotaOutOfRange':
    case 'countNotWhole':
      return ofValue(finding.targetNo, finding.sex);
    case 'targetValueNotAllowed':
    case 'totalOutsideBand':
    case 'countPartsDiffer':
    case 'totalTargetMissing':
      return ofValue(finding.targetNo, 'total');
  }
}

function ofTarget(targetNo: number | null, field: string): FieldWish {
  return { step: 'targets', path: `targets.${(targetNo ?? 1) - 1}.${field}` };
}

function ofValue(targetNo: number | null, sex: Sex): FieldWish {
  return ofTarget(targetNo, `values.${sex}`);
}
