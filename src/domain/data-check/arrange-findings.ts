import { measures } from '../figure-table';
import { sexes } from '../sex';
import {
  joinRows,
  severityOf,
  type DataFinding,
  type DataFindingCode,
  type DataSeverity,
  type LocalFinding,
} from './data-finding';
import { figureRank } from './series';

/** Most findings of one kind that are listed for a Jobcenter; nobody reads more, and their number is told. */
export const listedFindings = 50;

const severityRanks: Readonly<Record<DataSeverity, number>> = { error: 0, warning: 1, hint: 2 };
const german = new Intl.Collator('de');

/** Findings of one Jobcenter as a reader wants them: the sexes together, sorted, and of many equal ones the first. */
export function arrangeFindings(findings: readonly LocalFinding[], jobcenter: string | null): readonly DataFinding[] {
  const judged = joinSexes(findings).flatMap((finding) =>
    finding.code === 'moreFindings' ? [] : [{ ...finding, severity: severityOf(finding), jobcenter }],
  );
  return cut(judged.sort(inOrder));
}

/** Sorts what several Jobcenter have by severity, then by name; inside both the order stays. */
export function joinJobcenters(findings: readonly DataFinding[]): readonly DataFinding[] {
  const names = new Set(findings.map(({ jobcenter }) => jobcenter));
  const sorted = [...names].sort(byName);
  const ranks = new Map(sorted.map((name, index) => [name, index]));
  const rank = (name: string | null): number => ranks.get(name) ?? 0;
  return [...findings].sort(
    (one, other) =>
      severityRanks[one.severity] - severityRanks[other.severity] || rank(one.jobcenter) - rank(other.jobcenter),
  );
}

/** Rows without a name come last. */
function byName(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return german.compare(one, other) || byText(one, other);
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What concerns all figures comes before single ones. */
function inOrder(one: DataFinding, other: DataFinding): number {
  return (
    severityRanks[one.severity] - severityRanks[other.severity] ||
    rankOf(one) - rankOf(other) ||
    (one.month ?? 0) - (other.month ?? 0) ||
    byText(one.code, other.code) ||
    place(one.measure, measures) - place(other.measure, measures) ||
    place(one.sexes[0] ?? null, sexes) - place(other.sexes[0] ?? null, sexes) ||
    byText(detail(one), detail(other))
  );
}

function rankOf({ figure }: DataFinding): number {
  return figure === null ? -1 : figureRank(figure);
}

function place<Item>(item: Item | null, items: readonly Item[]): number {
  return item === null ? -1 : items.indexOf(item);
}

/** Tells findings of one place and code apart, whatever the order of the rows. */
function detail(finding: DataFinding): string {
  if ('text' in finding) return finding.text;
  return finding.code === 'waitingPeriodTooLong' ? `${finding.waitingPeriod} ${finding.loadLag}` : '';
}

/** Codes that say the same of total, women and men if their facts are the same. */
const joined: ReadonlySet<DataFindingCode> = new Set<DataFindingCode>([
  'valueText',
  'valueUnusable',
  'valueMarked',
  'valueBlank',
  'valueZero',
  'monthsMissing',
  'seriesEndsEarly',
  'duplicateRows',
  'previousLoadMissing',
  'measureUnused',
]);

function joinSexes(findings: readonly LocalFinding[]): readonly LocalFinding[] {
  const byFacts = new Map<string, LocalFinding>();
  const single: LocalFinding[] = [];
  for (const finding of findings) {
    if (!joined.has(finding.code)) {
      single.push(finding);
      continue;
    }
    const name = JSON.stringify({ ...finding, sexes: null, rows: null });
    const found = byFacts.get(name);
    byFacts.set(name, found === undefined ? finding : join(found, finding));
  }
  return [...byFacts.values(), ...single];
}

function join(one: LocalFinding, other: LocalFinding): LocalFinding {
  const concerned = sexes.filter((sex) => one.sexes.includes(sex) || other.sexes.includes(sex));
  return 'rows' in one && 'rows' in other
    ? { ...one, sexes: concerned, rows: joinRows(one.rows, other.rows) }
    : { ...one, sexes: concerned };
}

/** Lists the first of every kind; the number of the others stands at the end of its severity. */
function cut(findings: readonly DataFinding[]): readonly DataFinding[] {
  const counts = new Map<string, { listed: number; readonly last: DataFinding; more: number }>();
  const listed: DataFinding[] = [];
  const closings: DataFinding[] = [];
  for (const finding of findings) {
    const name = `${finding.severity} ${finding.code}`;
    const found = counts.get(name) ?? { listed: 0, last: finding, more: 0 };
    counts.set(name, found);
    if (found.listed < listedFindings) {
      found.listed += 1;
      listed.push(finding);
    } else found.more += 1;
  }
  for (const { last, more } of counts.values()) {
    if (more > 0) closings.push(closing(last, more));
  }
  return [...listed, ...closings].sort((one, other) => severityRanks[one.severity] - severityRanks[other.severity]);
}

function closing({ severity, jobcenter, code }: DataFinding, count: number): DataFinding {
  const place = { figure: null, measure: null, sexes: [], month: null };
  return { severity, jobcenter, ...place, code: 'moreFindings', of: code, count };
}
