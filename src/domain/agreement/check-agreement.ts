import type { Agreement, Budget } from './agreement';
import { checkTargets } from './check-targets';
import type { AgreementFinding, BudgetLine } from './finding';

export type { AgreementFinding, BudgetLine, FindingCode, FindingSeverity } from './finding';

/** Agreements under § 48b SGB II exist since 2011. */
const firstAgreementYear = 2011;
const lastAgreementYear = 2099;
/** A total stated as "rd. 15,6 Mio. Euro" is rounded to 0,1 Mio., so it may lie half of that beside the sum. */
const statedTotalTolerance = 50_000;
/** The agreements ask for at least two Zieldialoge a year. */
const fewestDialogues = 2;

/**
 * Everything in an agreement that cannot be right (`error`) or looks odd (`warning`), in reading order: parties, years,
 * budget, dialogues, targets. An agreement without errors can be built.
 */
export function checkAgreement(agreement: Agreement): AgreementFinding[] {
  return [
    ...checkParties(agreement),
    ...checkYears(agreement),
    ...checkBudget(agreement.budget),
    ...checkDialogues(agreement),
    ...checkTargets(agreement.targets).filter((finding) => !isDeclaration(finding, agreement)),
  ];
}

/** A document may declare a target in words alone, without steps; one that had steps needs some again. */
function isDeclaration({ code, targetNo }: AgreementFinding, { clauses }: Agreement): boolean {
  if (code !== 'stepsMissing') return false;
  const own = clauses.filter((clause) => clause.targetNo === targetNo);
  const listed = own.some(({ passages }) => passages.some(({ role }) => role === 'step'));
  return !listed && own.some(({ kind }) => kind === 'paragraph');
}

function checkParties({ jobcenter, land, ministries }: Agreement): AgreementFinding[] {
  const findings: AgreementFinding[] = [];
  if (jobcenter.trim() === '') findings.push({ severity: 'error', targetNo: null, code: 'jobcenterMissing' });
  if (land.trim() === '') findings.push({ severity: 'error', targetNo: null, code: 'landMissing' });
  if (ministries.length === 0 || ministries.some((name) => name.trim() === '')) {
    findings.push({ severity: 'error', targetNo: null, code: 'ministryMissing' });
  }
  return findings;
}

function checkYears({ agreementYear, baseYear }: Agreement): AgreementFinding[] {
  const inRange =
    Number.isInteger(agreementYear) && agreementYear >= firstAgreementYear && agreementYear <= lastAgreementYear;
  if (!inRange) return [{ severity: 'error', targetNo: null, code: 'yearOutOfRange', year: agreementYear }];
  if (baseYear === agreementYear - 1) return [];
  // An older base year is unusual but can be agreed; one that has not ended before the agreement begins cannot.
  const possible = Number.isInteger(baseYear) && baseYear < agreementYear;
  return [
    {
      severity: possible ? 'warning' : 'error',
      targetNo: null,
      code: 'baseYearNotPrevious',
      agreementYear,
      baseYear,
    },
  ];
}

const budgetLines: readonly BudgetLine[] = ['administrativeCosts', 'integrationBudget', 'statedTotal'];

function checkBudget(budget: Budget): AgreementFinding[] {
  const findings = budgetLines.flatMap((line): AgreementFinding[] => {
    const amount = budget[line];
    if (amount === null) return [{ severity: 'warning', targetNo: null, code: 'budgetLineMissing', line }];
    if (Number.isFinite(amount) && amount >= 0) return [];
    return [{ severity: 'error', targetNo: null, code: 'budgetLineInvalid', line, amount }];
  });
  const { administrativeCosts, integrationBudget, statedTotal } = budget;
  if (findings.length > 0 || administrativeCosts === null || integrationBudget === null || statedTotal === null) {
    return findings;
  }
  const sum = administrativeCosts + integrationBudget;
  if (Math.abs(sum - statedTotal) <= statedTotalTolerance) return findings;
  return [...findings, { severity: 'warning', targetNo: null, code: 'budgetTotalDiffers', sum, statedTotal }];
}

function checkDialogues({ dialogues }: Agreement): AgreementFinding[] {
  const { minPerYear } = dialogues;
  return minPerYear >= fewestDialogues
    ? []
    : [{ severity: 'warning', targetNo: null, code: 'dialoguesTooFew', minPerYear }];
}
