import type { HostFault, OccupiedCell } from '../../src/application/ports';
import type {
  BuildObstacle,
  BuildOptions,
  BuildPreview,
  FormulaRepair,
  InsertedFunction,
  InsertionObstacle,
  NotLoaded,
  Overview,
  Services,
  TargetStatus,
} from '../../src/application/services';
import { checkAgreement } from '../../src/domain/agreement/check-agreement';
import type { Agreement, Target } from '../../src/domain/agreement/agreement';
import { failure, success, type Result } from '../../src/domain/result';
import { createInMemoryDialogues, type InMemoryDialogues } from './in-memory-dialogues';
import { createInMemoryImports, type InMemoryImports } from './in-memory-imports';
import { createInMemoryDrafts, type InMemoryDrafts } from './in-memory-drafts';
import { createInMemorySharing, type InMemorySharing } from './in-memory-sharing';
import { createInMemoryDocuments, type InMemoryDocuments } from './in-memory-documents';

/** Services that keep an agreement in memory instead of a workbook. The next answer of each can be set to fail. */
export interface InMemoryServices extends Services {
  readonly documents: InMemoryDocuments;
  readonly imports: InMemoryImports;

  readonly drafts: InMemoryDrafts;
  readonly dialogues: InMemoryDialogues;
  readonly sharing: InMemorySharing;
  /** What the pane asked for, in order. */
  readonly calls: readonly string[];
  readonly built: readonly BuildOptions[];
  readonly insertedFormulas: readonly string[];
  readonly insertedFunctions: readonly InsertedFunction[];
  /** What the next repair finds and does, and what a look at its cells says afterwards. */
  repair: FormulaRepair;
  readonly looks: FormulaRepair[];
  readonly visited: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
  /** Sheets that stand in the way of the next preview. */
  sheetsInTheWay: readonly string[];
  overview: Overview;
  /** The next call of the named service fails once; later ones work again. */
  failNext(
    service: 'readOverview' | 'buildAgreement' | 'goTo' | 'insertFormula' | 'insertTableFormula' | 'repairFormulas',
    fault: HostFault | OccupiedCell | InsertionObstacle | NotLoaded,
  ): void;
  obstructNext(obstacle: BuildObstacle | HostFault): void;
  /** Holds the next build until the returned function is called, so that progress can be seen. */
  holdBuild(): { readonly progress: (done: number, total: number) => void; readonly release: () => void };
  /** Holds the next repair until the returned function is called. */
  holdRepair(): () => void;
  /** Holds the next reading of the overview. */
  holdOverview(): () => void;
}

export function hostFault(code: HostFault['code'], facts: Partial<Omit<HostFault, 'code'>> = {}): HostFault {
  return { code, subject: null, workbook: { state: 'unchanged' }, ...facts };
}

/** A repair of a workbook in which nothing is stuck, with what is different. */
export function formulaRepair(facts: Partial<FormulaRepair> = {}): FormulaRepair {
  return {
    found: 0,
    entered: [],
    checked: true,
    calculating: 0,
    stuck: [],
    protectedSheets: [],
    arrayCells: [],
    textCells: [],
    ...facts,
  };
}

/** Figures of an invented month: each judged form just misses or meets its value, so that every verdict occurs. */
export function targetStatus(target: Target, facts: Partial<Omit<TargetStatus, 'target'>> = {}): TargetStatus {
  return {
    target,
    verdict: target.form === 'monitoring' ? 'Beobachtung' : target.form === 'steps' ? 'offen' : 'Daten fehlen',
    note: '',
    actual: null,
    required: null,
    change: null,
    cell: { sheet: 'Monitoring 2026', row: 6 + target.no, column: 11 },
    ...facts,
  };
}

export function createInMemoryServices(overview: Overview = { state: 'empty' }): InMemoryServices {
  const calls: string[] = [];
  const built: BuildOptions[] = [];
  const insertedFormulas: string[] = [];
  const visited: { sheet: string; row: number; column: number }[] = [];
  const insertedFunctions: InsertedFunction[] = [];
  type Problem = HostFault | OccupiedCell | InsertionObstacle | NotLoaded;
  const failures = new Map<string, Problem>();
  const previews = new Map<BuildPreview, BuildOptions>();
  let obstacle: BuildObstacle | HostFault | null = null;
  let heldBuild: { waiting: Promise<void>; onProgress: ((done: number, total: number) => void) | null } | null = null;
  let heldOverview: Promise<void> | null = null;
  let heldRepair: Promise<void> | null = null;

  const takeFailure = (service: string): Problem | null => {
    const fault = failures.get(service) ?? null;
    failures.delete(service);
    return fault;
  };
  const takeHostFault = (service: string): HostFault | null => {
    const fault = takeFailure(service);
    return fault !== null && 'workbook' in fault ? fault : null;
  };

  const services: InMemoryServices = {
    documents: createInMemoryDocuments(),
    ...createInMemoryImports(),
    drafts: createInMemoryDrafts(),
    dialogues: createInMemoryDialogues(),
    sharing: createInMemorySharing(),
    calls,
    built,
    insertedFormulas,
    insertedFunctions,
    repair: formulaRepair(),
    looks: [],
    visited,
    sheetsInTheWay: [],
    overview,
    failNext: (service, fault) => {
      failures.set(service, fault);
    },
    obstructNext: (next) => {
      obstacle = next;
    },
    holdBuild: () => {
      let release = (): void => undefined;
      const held = {
        waiting: new Promise<void>((resolve) => {
          release = resolve;
        }),
        onProgress: null as ((done: number, total: number) => void) | null,
      };
      heldBuild = held;
      return { progress: (done, total) => held.onProgress?.(done, total), release: () => release() };
    },
    holdOverview: () => {
      let release = (): void => undefined;
      heldOverview = new Promise<void>((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    holdRepair: () => {
      let release = (): void => undefined;
      heldRepair = new Promise<void>((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    async readOverview() {
      calls.push('readOverview');
      await heldOverview;
      heldOverview = null;
      const fault = takeHostFault('readOverview');
      return fault === null ? success(services.overview) : failure(fault);
    },
    previewAgreement(options) {
      calls.push('previewAgreement');
      if (obstacle !== null) {
        const error = obstacle;
        obstacle = null;
        return Promise.resolve(failure(error));
      }
      const findings = checkAgreement(options.agreement);
      if (findings.some(({ severity }) => severity === 'error'))
        return Promise.resolve(failure({ code: 'agreementInvalid', findings }));
      const preview = previewOf(options, services.sheetsInTheWay, findings);
      previews.set(preview, options);
      return Promise.resolve(success(preview));
    },
    async buildAgreement(preview, onProgress) {
      calls.push('buildAgreement');
      if (heldBuild !== null) {
        heldBuild.onProgress = onProgress;
        await heldBuild.waiting;
        heldBuild = null;
      }
      const fault = takeHostFault('buildAgreement');
      if (fault !== null) return failure(fault);
      const options = previews.get(preview);
      if (options === undefined) throw new Error('A preview was built that was never made.');
      onProgress(preview.newSheets.length, preview.newSheets.length);
      built.push(options);
      services.overview = overviewOf(options.agreement);
      return success({ createdSheets: preview.newSheets.map(({ name }) => name) });
    },
    insertFormula(formula): Promise<Result<{ readonly address: string }, HostFault | OccupiedCell>> {
      calls.push('insertFormula');
      const fault = takeFailure('insertFormula');
      if (fault !== null && ('workbook' in fault || fault.code === 'cellOccupied'))
        return Promise.resolve(failure(fault));
      insertedFormulas.push(formula);
      return Promise.resolve(success({ address: 'Tabelle1!B2' }));
    },
    insertTableFormula(inserted) {
      calls.push('insertTableFormula');
      const fault = takeFailure('insertTableFormula');
      if (fault !== null) return Promise.resolve(failure(fault));
      insertedFunctions.push(inserted);
      return Promise.resolve(success({ address: 'Tabelle1!B2' }));
    },
    async repairFormulas(onProgress) {
      calls.push('repairFormulas');
      onProgress(0, 2);
      await heldRepair;
      heldRepair = null;
      const fault = takeFailure('repairFormulas');
      if (fault !== null && ('workbook' in fault || fault.code === 'notLoaded')) return failure(fault);
      return success(services.repair);
    },
    recheckRepair(repair) {
      calls.push('recheckRepair');
      return Promise.resolve(success(services.looks.shift() ?? repair));
    },
    goTo(cell) {
      calls.push('goTo');
      const fault = takeHostFault('goTo');
      if (fault !== null) return Promise.resolve(failure(fault));
      visited.push(cell);
      return Promise.resolve(success(null));
    },
  };
  return services;
}

function previewOf(
  { agreement, sampleMonth }: BuildOptions,
  sheetsInTheWay: readonly string[],
  findings: BuildPreview['findings'],
): BuildPreview {
  const year = agreement.agreementYear;
  const backups = sheetsInTheWay.map((name) => ({ name, backupName: `${name} (alt)` }));
  return {
    plan: {
      operations: backups.map((backup) => ({ kind: 'backUpSheet', ...backup })),
      activate: `Vereinbarung ${year}`,
    },
    newSheets: [
      { name: `Vereinbarung ${year}`, purpose: 'Die Vereinbarung zum Drucken und Unterschreiben.' },
      { name: 'Ziele', purpose: 'Alle Ziele als Tabelle.' },
      { name: 'Kennzahlen', purpose: sampleMonth ? 'Werte mit einem Beispielmonat.' : 'Hier kommen die Werte hinein.' },
      { name: `Monitoring ${year}`, purpose: 'Ist und Soll je Ziel mit Ergebnis.' },
    ],
    backups,
    appended: [{ table: 'tblZiele', rowCount: agreement.targets.length }],
    rebuild: null,
    findings,
  };
}

function overviewOf(agreement: Agreement): Overview {
  return {
    state: 'agreement',
    agreement,
    reportingMonth: null,
    dataLoad: null,
    targets: agreement.targets.map((target) => targetStatus(target)),
    missingSheets: [],
    calculating: false,
  };
}
