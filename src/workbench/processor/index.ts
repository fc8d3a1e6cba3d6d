import type { Grid } from '../grid/grid';
import { answeredMembers, type AnsweredClass } from './answered-members';
import { createClasses, shapesOf } from './classes';
import { serviceNames } from './classes/services';
import type { ProcessorCallbacks } from './callbacks';
import { Faults, noStats, type Fault, type ProcessorStats } from './faults';
import { Model } from './model';
import { createProfile, type Profile } from './profile';
import { HostError } from './protocol/host-error';
import type { HostObject } from './protocol/host-object';
import { RequestRun } from './protocol/run-request';
import { actionType, byteLength, isRecord, pathType, type RequestBody, type ResponseBody } from './protocol/wire';
import { Session } from './session';
import type { WorkbookSideStore } from './side-store';

export type { InvocationResult, ProcessorCallbacks, RichApiMessage } from './callbacks';
export type { Fault, ProcessorStats } from './faults';
export {
  createProfile,
  profileNames,
  requirementMatrix,
  type Profile,
  type ProfileLocale,
  type ProfileName,
} from './profile';
export type { RequestBody, ResponseBody } from './protocol/wire';
export { createSideStore, type WorkbookSideStore } from './side-store';
export type { AnsweredClass } from './answered-members';
export { createFunctionTraffic, type FunctionTraffic } from './custom-function-traffic';

/** Errors outside the body (host-side numbers of office.js): 5103 and 5104 are the 5 MB limits, 5001 a lost connection. */
export const transportErrors = {
  connectionLost: 5001,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;
export type TransportErrorCode = (typeof transportErrors)[keyof typeof transportErrors];

/** `text` is `body` as JSON, as it is handed to the page. */
export type ProcessorOutcome =
  | { readonly ok: true; readonly body: ResponseBody; readonly text: string }
  | { readonly ok: false; readonly transportError: TransportErrorCode };

export interface ProcessorOptions {
  readonly grid: Grid;
  readonly sideStore: WorkbookSideStore;
  readonly profile?: Profile;
  readonly callbacks?: ProcessorCallbacks;
}

export interface Processor {
  /** Answers one request body of office.js, given as object or as the JSON text of the wire. One after the other. */
  process(body: RequestBody | string): Promise<ProcessorOutcome>;
  /** `failAt(1, …)` is the next request of the object model; calls of services do not count. */
  failAt(n: number, fault: Fault): void;
  clearFaults(): void;
  stats(): ProcessorStats;
  resetStats(): void;
  readonly profile: Profile;
  setProfile(profile: Profile): void;
  /** What this processor answers, from the classes themselves. */
  answeredMembers(): readonly AnsweredClass[];
  /** The add-in's page was loaded anew: its event handlers and kept references are gone. */
  forgetPage(): void;
  dispose(): void;
}

export function createProcessor(options: ProcessorOptions): Processor {
  return new WorkbookProcessor(options);
}

class WorkbookProcessor implements Processor {
  private readonly faults = new Faults();
  private readonly session = new Session();
  private readonly callbacks: ProcessorCallbacks;
  private readonly model: Model;
  private readonly grid: Grid;
  private counted: ProcessorStats = noStats;
  private currentProfile: Profile;
  /** Requests wait for each other, as in Excel; results of custom functions must not, or a calculation never ends. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(options: ProcessorOptions) {
    this.grid = options.grid;
    this.callbacks = options.callbacks ?? {};
    this.currentProfile = options.profile ?? createProfile('web');
    this.model = new Model(options.grid, options.sideStore, this.session, this.callbacks, () => this.currentProfile);
    this.model.connect(createClasses(this.model));
  }

  get profile(): Profile {
    return this.currentProfile;
  }
  setProfile(profile: Profile): void {
    this.currentProfile = profile;
  }
  failAt(n: number, fault: Fault): void {
    this.faults.failAt(n, fault);
  }
  clearFaults(): void {
    this.faults.clear();
  }
  stats(): ProcessorStats {
    return this.counted;
  }
  resetStats(): void {
    this.counted = noStats;
  }
  answeredMembers(): readonly AnsweredClass[] {
    return answeredMembers(shapesOf(this.model.classes));
  }
  forgetPage(): void {
    this.model.events.forgetAll();
    this.session.references.clear();
    this.session.enableEvents = true;
  }
  dispose(): void {
    this.model.events.dispose();
  }

  async process(given: RequestBody | string): Promise<ProcessorOutcome> {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    // office.js changes its paths after the answer, so the request is always read from its text.
    const body = readBody(text);
    if (kindOf(body) === 'service') return this.answer(body, byteLength(text), null);
    const turn = this.queue.then(() =>
      this.answer(body, byteLength(text), kindOf(body) === 'cleanup' ? null : this.faults.next()),
    );
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async answer(body: RequestBody, bytesIn: number, fault: Fault | null): Promise<ProcessorOutcome> {
    const kind = kindOf(body);
    const counts = kind !== 'service';
    this.count({
      bytesIn: counts ? bytesIn : 0,
      actions: body.Actions.length,
      [kind === 'workbook' ? 'requests' : kind === 'service' ? 'serviceRequests' : 'cleanupRequests']: 1,
    });
    const limit = this.currentProfile.payloadLimit;
    if (limit !== null && bytesIn > limit) return { ok: false, transportError: transportErrors.requestTooLarge };
    if (fault?.delayMs !== undefined) await this.delay(fault.delayMs);
    if (fault?.code === 'connection' && fault.executed !== true)
      return { ok: false, transportError: transportErrors.connectionLost };
    const answer = await this.run(body, fault, kind);
    if (fault?.code === 'connection') return { ok: false, transportError: transportErrors.connectionLost };
    const text = JSON.stringify(answer);
    const bytesOut = byteLength(text);
    this.count({ bytesOut: counts ? bytesOut : 0 });
    if (limit !== null && bytesOut > limit) return { ok: false, transportError: transportErrors.responseTooLarge };
    return { ok: true, body: answer, text };
  }

  private async run(body: RequestBody, fault: Fault | null, kind: RequestKind): Promise<ResponseBody> {
    try {
      return await new RequestRun(this.model, body, {
        serviceObject: (name) => this.serviceObject(name),
        beforeAction: (index, last) => {
          if (kind === 'workbook' && this.grid.isEditing()) throw new HostError('InvalidOperationInCellEditMode');
          const [broken] = this.session.faults.splice(0);
          if (broken !== undefined) throw broken;
          if (fault === null || fault.code === 'connection') return;
          if (index === (fault.atAction === 'last' ? last : (fault.atAction ?? 0)))
            throw new HostError(fault.code, 'absichtlich ausgelöst');
        },
      }).run();
    } finally {
      this.model.formats.flush();
    }
  }

  private async delay(milliseconds: number): Promise<void> {
    const { wait } = this.callbacks;
    if (!wait) throw new Error('A delay needs the callback `wait`.');
    await wait(milliseconds);
  }

  private serviceObject(name: string): HostObject | null {
    const { classes } = this.model;
    switch (name) {
      case serviceNames.addin:
        return classes.addinService.bind(null);
      case serviceNames.functions:
        return classes.functionsService.bind(null);
      case serviceNames.ribbon:
        return classes.ribbonService.bind(null);
      case serviceNames.runtime:
        return classes.runtimeService.bind(null);
      case serviceNames.persistence:
        return classes.persistenceService.bind(null);
      default:
        return null;
    }
  }

  private count(more: Partial<ProcessorStats>): void {
    const { requests, serviceRequests, cleanupRequests, actions, bytesIn, bytesOut } = this.counted;
    this.counted = {
      requests: requests + (more.requests ?? 0),
      serviceRequests: serviceRequests + (more.serviceRequests ?? 0),
      cleanupRequests: cleanupRequests + (more.cleanupRequests ?? 0),
      actions: actions + (more.actions ?? 0),
      bytesIn: bytesIn + (more.bytesIn ?? 0),
      bytesOut: bytesOut + (more.bytesOut ?? 0),
    };
  }
}

function readBody(text: string): RequestBody {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || !Array.isArray(value['Actions']) || !isRecord(value['ObjectPaths']))
    throw new Error('This is no request of office.js: Actions and ObjectPaths are missing.');
  return value as unknown as RequestBody;
}

type RequestKind = 'workbook' | 'service' | 'cleanup';

/**
 * Paths of type 2 belong to services beside the workbook, and a request of the object model has none. The runtime of the
 * custom functions also instantiates the workbook (type 1) in each of its requests; they are service requests all the same.
 * At the end of a run the client gives back its kept ranges in a request of its own, for which nobody waits: neither a
 * round trip nor a place for injected faults.
 */
function kindOf(body: RequestBody): RequestKind {
  const paths = Object.values(body.ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === pathType.service)) return 'service';
  const calls = body.Actions.filter((action) => action.ActionType !== actionType.instantiate);
  return calls.length > 0 && calls.every((action) => action.Name === '_RemoveReference') ? 'cleanup' : 'workbook';
}
