import type { DataFinding } from '../../domain/data-check';
import { failure, success } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { FindingAnswer } from '../../schemas/data-check-part';
import type { CellPlace, HostFault, WorkbookPort } from '../ports';
import type { NotLoaded } from '../services';

/** A finding with its cell and what somebody said to it. */
export interface CheckedFinding {
  /** Names the finding by its facts. */
  readonly key: string;
  readonly finding: DataFinding;
  /** null where the place of the table is not known. */
  readonly cell: CellPlace | null;
  readonly answer: FindingAnswer | null;
}

export type DataCheckProblem =
  | HostFault
  | NotLoaded
  | { readonly code: 'dataTableMissing' }
  /** The table has not the columns that a check needs. */
  | { readonly code: 'dataTableUnreadable'; readonly missing: readonly string[] }
  /** Former answers cannot be read, and are therefore not overwritten. */
  | { readonly code: 'answersUnreadable'; readonly reason: 'corrupt' | 'newer' };

/** How many findings wait for an answer or a correction. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly answered: number;
}

/** What the data check finds in the data table, and the answers to it that the workbook keeps. */
export interface DataCheckServices {
  /** In the order of DATENPRUEFUNG; answered ones are among them. */
  check(): Promise<Result<readonly CheckedFinding[], DataCheckProblem>>;
  /** For the overview: a workbook without data table has no findings. */
  count(): Promise<Result<FindingCounts, DataCheckProblem>>;
  /** 'Geprüft, stimmt', with an optional remark; an earlier answer to the same finding is replaced. */
  answer(key: string, remark: string): Promise<Result<null, DataCheckProblem>>;
  withdraw(key: string): Promise<Result<null, DataCheckProblem>>;
}

export interface DataCheckPorts {
  readonly workbook: WorkbookPort;
  readonly enqueue: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Local time of the user as an Excel date with the time of day. */
  readonly now: () => number;
}

/** The check is downloaded when it is first asked for. */
export function createDataCheckServices(ports: DataCheckPorts): DataCheckServices {
  const load = async (): Promise<Result<DataCheckServices, NotLoaded>> => {
    try {
      const { dataCheckUseCases } = await import('./data-check-use-cases');
      return success(dataCheckUseCases(ports));
    } catch {
      // Nothing but a download can fail here.
      return failure({ code: 'notLoaded' });
    }
  };
  const withCases = async <Value>(
    work: (cases: DataCheckServices) => Promise<Result<Value, DataCheckProblem>>,
  ): Promise<Result<Value, DataCheckProblem>> => {
    const cases = await load();
    return cases.ok ? work(cases.value) : cases;
  };
  return {
    check: () => withCases((cases) => cases.check()),
    count: () => withCases((cases) => cases.count()),
    answer: (key, remark) => withCases((cases) => cases.answer(key, remark)),
    withdraw: (key) => withCases((cases) => cases.withdraw(key)),
  };
}
