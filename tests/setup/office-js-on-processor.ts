import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import type { Grid } from '../../src/workbench/grid/grid';
import {
  createProcessor,
  createProfile,
  createSideStore,
  type Processor,
  type ProcessorCallbacks,
  type ProcessorStats,
  type Profile,
  type RequestBody,
  type ResponseBody,
  type WorkbookSideStore,
} from '../../src/workbench/processor';

/**
 * The real, unmodified office.js client of the package in a vm context, with its request executor answered by the request
 * processor. Genuine: Excel.run, proxies, load checks, null objects, error objects. Not there: events on the client's side,
 * Office.onReady, CustomFunctions. Objects come from another realm: compare plain copies (`plain`).
 */
export interface OfficeOnProcessor {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly processor: Processor;
  readonly sideStore: WorkbookSideStore;
  readonly stats: () => ProcessorStats;
  readonly resetStats: () => void;
  /** Bodies sent since the start, for protocol tests. */
  readonly sent: readonly RequestBody[];
  readonly answered: readonly ResponseBody[];
  /** Puts `Excel` and `OfficeExtension` (and `extra`, such as an `Office`) on globalThis; returns the way back. */
  readonly installGlobals: (extra?: Readonly<Record<string, unknown>>) => () => void;
}

export interface OfficeOnProcessorOptions {
  readonly grid: Grid;
  readonly sideStore?: WorkbookSideStore;
  readonly profile?: Profile;
  readonly callbacks?: ProcessorCallbacks;
}

interface ExecutorRequest {
  readonly Body: unknown;
}
interface ExecutorResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string | null;
  readonly ErrorMessage: string | null;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: unknown;
}
interface Session {
  _createRequestExecutorOrNull: () => {
    executeAsync: (customData: unknown, flags: unknown, request: ExecutorRequest) => Promise<ExecutorResponse>;
  };
}
interface ClientWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly SessionBase: { new (): Session; _overrideSession: Session | null };
  };
}

/** What office.js makes of the numbers outside the body. */
const transportCodes: Readonly<Record<number, string>> = {
  5001: 'GeneralException',
  5103: 'RequestPayloadSizeLimitExceeded',
  5104: 'ResponsePayloadSizeLimitExceeded',
};

let compiled: Script | null = null;

/** Compiled once per worker; each call runs it in a context of its own, so that nothing is shared between tests. */
function clientScript(): Script {
  const file = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  compiled ??= new Script(readFileSync(file, 'utf8'), { filename: 'excel-web-16.00.debug.js' });
  return compiled;
}

/** The client registers listeners and touches elements while it loads; nothing here ever fires them. */
function ignore(): undefined {
  return undefined;
}

function createClient(): ClientWindow {
  const element = () => ({
    style: {},
    setAttribute: ignore,
    appendChild: ignore,
    addEventListener: ignore,
    getElementsByTagName: () => [],
  });
  const window: Record<string, unknown> = { console, setTimeout, clearTimeout, setInterval, clearInterval };
  Object.assign(window, {
    window,
    self: window,
    top: window,
    parent: window,
    addEventListener: ignore,
    removeEventListener: ignore,
    location: {
      href: 'https://localhost/',
      protocol: 'https:',
      hash: '',
      search: '',
      hostname: 'localhost',
      origin: 'https://localhost',
    },
    navigator: { userAgent: 'node', platform: 'node', appVersion: '', language: 'de-DE' },
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      documentElement: element(),
      head: element(),
      body: element(),
      addEventListener: ignore,
      readyState: 'complete',
      cookie: '',
    },
  });
  clientScript().runInContext(createContext(window));
  return window as unknown as ClientWindow;
}

export function loadOfficeOnProcessor(options: OfficeOnProcessorOptions): OfficeOnProcessor {
  const client = createClient();
  const sideStore = options.sideStore ?? createSideStore();
  const processor = createProcessor({
    grid: options.grid,
    sideStore,
    profile: options.profile ?? createProfile('web'),
    callbacks: options.callbacks ?? {},
  });
  const sent: RequestBody[] = [];
  const answered: ResponseBody[] = [];
  const session = new client.OfficeExtension.SessionBase();
  session._createRequestExecutorOrNull = () => ({
    async executeAsync(_customData, _flags, request) {
      const text = JSON.stringify(request.Body);
      sent.push(JSON.parse(text) as RequestBody);
      const outcome = await processor.process(text);
      if (outcome.ok) {
        answered.push(outcome.body);
        return {
          HttpStatusCode: 200,
          ErrorCode: null,
          ErrorMessage: null,
          Headers: {},
          Body: JSON.parse(outcome.text),
        };
      }
      const code = transportCodes[outcome.transportError] ?? 'GeneralException';
      return { HttpStatusCode: 500, ErrorCode: code, ErrorMessage: code, Headers: {}, Body: null };
    },
  });
  client.OfficeExtension.SessionBase._overrideSession = session;
  return {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    processor,
    sideStore,
    stats: () => processor.stats(),
    resetStats: () => processor.resetStats(),
    sent,
    answered,
    installGlobals: (extra = {}) => install({ Excel: client.Excel, OfficeExtension: client.OfficeExtension, ...extra }),
  };
}

function install(globals: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
  };
}

/** A copy in this realm, so that `toEqual` compares contents. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
