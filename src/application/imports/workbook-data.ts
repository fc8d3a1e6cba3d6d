import { success } from '../../domain/result';
import type { Result } from '../../domain/result';
import { agreementPartNamespace, readAgreementPart } from '../../schemas/agreement-part';
import { importPartNamespace, noStoredImports, readImportPart, type StoredImports } from '../../schemas/import-part';
import { pageTurn } from '../pace';
import type { HostFault, WorkbookPort } from '../ports';
import { importTable, readRecords, type KeptRecord } from './import-protocol';
import { knownJobcenters, type KnownJobcenters } from './known-figures';
import { importObstacle, type ImportObstacle, type ImportState } from './plan-import';

/** Everything of the workbook that an import looks at, from one reading. */
export interface WorkbookData {
  readonly state: ImportState;
  readonly obstacle: ImportObstacle | null;
  readonly known: KnownJobcenters;
  /** By ascending number. */
  readonly records: readonly KeptRecord[];
  readonly stored: StoredImports;
  /** The part as it stands there, null if there is none. */
  readonly part: string | null;
  readonly agreementJobcenter: string | null;
  /** Those of the agreements first, then those of the data table. */
  readonly jobcenters: readonly string[];
}

export async function readWorkbookData(workbook: WorkbookPort): Promise<Result<WorkbookData, HostFault>> {
  const reading = await workbook.read({
    namespace: importPartNamespace,
    namespaces: [agreementPartNamespace],
    tables: ['tblKennzahlen', importTable.name],
    sheets: () => false,
  });
  if (!reading.ok) return reading;
  // Between the last rows of a long table and the look at all of them.
  await pageTurn();
  const { inventory, tables, parts } = reading.value;
  const state: ImportState = {
    inventory,
    figures: tables.get('tblKennzahlen') ?? null,
    protocol: tables.get(importTable.name) ?? null,
  };
  const { part } = inventory;
  const stored = part === null ? success(noStoredImports) : readImportPart(part);
  const known = knownJobcenters(state.figures);
  return success({
    state,
    obstacle:
      importObstacle(state) ?? (stored.ok ? null : { code: 'storedImportsUnreadable' as const, reason: stored.error }),
    known,
    records: readRecords(state.protocol),
    stored: stored.ok ? stored.value : noStoredImports,
    part,
    ...jobcentersOf(parts.get(agreementPartNamespace) ?? null, known),
  });
}

function jobcentersOf(
  agreementPart: string | null,
  known: KnownJobcenters,
): Pick<WorkbookData, 'agreementJobcenter' | 'jobcenters'> {
  const agreements = agreementPart === null ? null : readAgreementPart(agreementPart);
  const ofAgreements = agreements?.ok === true ? agreements.value : [];
  const newest = [...ofAgreements].sort((a, b) => b.agreementYear - a.agreementYear)[0];
  const names = [...ofAgreements.map(({ jobcenter }) => known.spelling(jobcenter)), ...known.names];
  return {
    agreementJobcenter: newest === undefined ? null : known.spelling(newest.jobcenter),
    jobcenters: [...new Set(names)],
  };
}
