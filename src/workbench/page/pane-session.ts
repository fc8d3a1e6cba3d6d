import { requirementMatrix } from '../processor/profile';
import type { Profile } from '../processor/profile';

export interface DocumentFacts {
  readonly fileName: string;
  /** Stored settings of the add-in, as JSON text by name. */
  readonly settings: ReadonlyMap<string, string>;
  readonly paneVisible: boolean;
}

const EXCEL = 16;
/** office.js translates these numbers into `addin.visibilityMode`. */
const DISPLAY_MODE = { hidden: 1, taskpane: 2 } as const;

/** What office.js asks first: which Excel this is, which document, which requirement sets. */
export function appContext(
  conversation: { readonly id: string; readonly instanceId: string },
  profile: Profile,
  document: DocumentFacts,
): Record<string, unknown> {
  return {
    _id: 'zielsteuerung',
    _appName: EXCEL,
    _appVersion: '16.01',
    _appUILocale: profile.locale,
    _dataLocale: profile.locale,
    _docUrl: `${location.origin}/${encodeURIComponent(document.fileName)}`,
    _clientMode: 1,
    _settings: [...document.settings],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: conversation.id,
    _requirementMatrix: requirementMatrix(profile),
    _hostFullVersion: '16.0.18000.20000',
    _appInstanceId: conversation.instanceId,
    _initialDisplayMode: document.paneVisible ? DISPLAY_MODE.taskpane : DISPLAY_MODE.hidden,
  };
}
