import type { HostFault, HostFaultCode } from '../application/ports';
import { failure } from '../domain/result';
import type { Result } from '../domain/result';

/** Office's language-neutral codes; its messages are localised and never looked at. */
const faultByCode: Readonly<Record<string, HostFaultCode>> = {
  InvalidOperationInCellEditMode: 'cellEditMode',
  AccessDenied: 'accessDenied',
  ItemNotFound: 'itemNotFound',
  ItemAlreadyExists: 'itemAlreadyExists',
  RequestPayloadSizeLimitExceeded: 'payloadTooLarge',
  ResponsePayloadSizeLimitExceeded: 'payloadTooLarge',
  ApiNotFound: 'apiNotAvailable',
  ApiNotAvailable: 'apiNotAvailable',
  InvalidSelection: 'invalidSelection',
  InvalidReference: 'invalidSelection',
  ConnectionFailure: 'connectionLost',
  RequestAborted: 'connectionLost',
};

interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** Errors come from the realm of office.js, so they are known by their shape and not by instanceof. */
function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

export function unchangedFault(code: HostFaultCode, subject: string | null): HostFault {
  return { code, subject, workbook: { state: 'unchanged' } };
}

function toFault(error: OfficeError): HostFault {
  const { errorLocation, statement } = error.debugInfo ?? {};
  return {
    ...unchangedFault(faultByCode[error.code] ?? 'unexpected', errorLocation ?? null),
    diagnostics: { hostCode: error.code, statement: statement ?? null },
  };
}

/** One batch of work on the workbook; `sync` is counted, because every round trip costs the user time. */
export interface ExcelBatch {
  readonly context: Excel.RequestContext;
  readonly sync: () => Promise<void>;
  readonly roundTrips: () => number;
}

/**
 * Runs `work` against the open workbook. A refusal of the host becomes a fault; anything else thrown is a bug and stays one.
 * While a cell is being edited the work fails at once with `cellEditMode`, so that the user can be told what to do.
 */
export async function runExcel<Value, Failure>(
  work: (batch: ExcelBatch) => Promise<Result<Value, Failure>>,
  options: { readonly mergeUndoGroup?: true } = {},
): Promise<Result<Value, Failure | HostFault>> {
  let count = 0;
  try {
    return await Excel.run({ delayForCellEdit: false, ...options }, (context) =>
      work({
        context,
        sync: async () => {
          count += 1;
          await context.sync();
        },
        roundTrips: () => count,
      }),
    );
  } catch (error) {
    if (isOfficeError(error)) return failure(toFault(error));
    throw error;
  }
}
