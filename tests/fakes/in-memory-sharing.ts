import type { HostFault } from '../../src/application/ports';
import type { NotLoaded } from '../../src/application/services';
import type {
  SharableSheet,
  SharedCopies,
  SharingObstacle,
  SharingPreview,
  SharingServices,
} from '../../src/application/sharing/sharing-services';
import { failure, success } from '../../src/domain/result';

/** Copies that are only remembered. What is set here is what the next call answers. */
export interface InMemorySharing extends SharingServices {
  available: readonly SharableSheet[];
  /** What the next preview says beside the copies of the chosen sheets. */
  found: Partial<Pick<SharingPreview, 'backups' | 'errors' | 'tiedCharts'>>;
  fault: HostFault | SharingObstacle | NotLoaded | null;
  promptsKept: boolean;
  /** Holds the next call of `create` until it is resolved. */
  held: Promise<void> | null;
  readonly created: { readonly names: readonly string[]; readonly suppressPrompts: boolean }[];
}

export function createInMemorySharing(): InMemorySharing {
  const sharing: InMemorySharing = {
    available: [
      { name: 'Vereinbarung 2026', chosen: true },
      { name: 'Monitoring 2026', chosen: true },
      { name: 'Kennzahlen', chosen: false },
    ],
    found: {},
    fault: null,
    promptsKept: true,
    held: null,
    created: [],
    sheets() {
      const fault = takeHostFault();
      return Promise.resolve(fault === null ? success(sharing.available) : failure(fault));
    },
    preview(sheets) {
      const { fault } = sharing;
      sharing.fault = null;
      if (fault !== null) return Promise.resolve(failure(fault));
      const copies = sheets.map((source) => ({ source, name: `${source} (Weitergabe)` }));
      const operations = copies.map((copy) => ({ kind: 'copySheet' as const, ...copy }));
      const preview: SharingPreview = {
        plan: { operations, activate: copies[0]?.name ?? null },
        copies,
        backups: [],
        errors: [],
        tiedCharts: [],
        ...sharing.found,
      };
      return Promise.resolve(success(preview));
    },
    async create({ copies }, { suppressPrompts }, onProgress) {
      onProgress(1, 3);
      await sharing.held;
      const fault = takeHostFault();
      if (fault !== null) return failure(fault);
      const names = copies.map(({ name }) => name);
      sharing.created.push({ names, suppressPrompts });
      const made: SharedCopies = { names, promptsSuppressed: suppressPrompts ? sharing.promptsKept : null };
      return success(made);
    },
  };
  function takeHostFault(): HostFault | null {
    const { fault } = sharing;
    if (fault === null || !('workbook' in fault)) return null;
    sharing.fault = null;
    return fault;
  }
  return sharing;
}
