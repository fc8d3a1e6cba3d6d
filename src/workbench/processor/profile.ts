/**
 * What kind of Excel the workbench pretends to be. Requirement sets after reference tables of Microsoft's documentation
 * (August 2026); custom functions on LTSC 2021 are disputed there, the table that says yes is followed.
 */
export const profileNames = ['web', 'm365', 'ltsc2021', 'ltsc2024'] as const;
export type ProfileName = (typeof profileNames)[number];
export type ProfileLocale = 'de-DE' | 'en-US';

export interface Profile {
  readonly name: ProfileName;
  readonly locale: ProfileLocale;
  /** Set name to highest version, as in the `_requirementMatrix` of the app context. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Blank arguments of custom functions arrive as 0 instead of null. */
  readonly blankAsZero: boolean;
  /** Bytes per request and per answer; null: no limit. */
  readonly payloadLimit: number | null;
}

const megabyte = 1024 * 1024;

const sets: Readonly<Record<ProfileName, Readonly<Record<string, string>>>> = {
  web: {
    ExcelApi: '1.21',
    ExcelApiOnline: '1.1',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.5',
    DialogApi: '1.2',
    RibbonApi: '1.3',
    ContextMenuApi: '1.1',
    KeyboardShortcuts: '1.1',
  },
  m365: {
    ExcelApi: '1.21',
    ExcelApiDesktop: '1.1',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.5',
    DialogApi: '1.2',
    RibbonApi: '1.3',
    ContextMenuApi: '1.1',
    KeyboardShortcuts: '1.1',
    OpenBrowserWindowApi: '1.1',
  },
  ltsc2021: {
    ExcelApi: '1.14',
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.3',
    DialogApi: '1.2',
    RibbonApi: '1.2',
    OpenBrowserWindowApi: '1.1',
  },
  ltsc2024: {
    ExcelApi: '1.17',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.3',
    DialogApi: '1.2',
    RibbonApi: '1.2',
    OpenBrowserWindowApi: '1.1',
  },
};

export function createProfile(name: ProfileName, locale: ProfileLocale = 'de-DE'): Profile {
  return {
    name,
    locale,
    requirementSets: sets[name],
    blankAsZero: name === 'ltsc2021',
    payloadLimit: name === 'web' ? 5 * megabyte : null,
  };
}

/** JSON text for `_requirementMatrix` (web) and `GetSupportedMatrix` (Windows). */
export function requirementMatrix(profile: Profile): string {
  return JSON.stringify(profile.requirementSets);
}

/** Whether `1.14` covers `1.7`: versions compare by their parts, not as decimals. */
export function coversVersion(offered: string | undefined, wanted: string): boolean {
  if (offered === undefined) return false;
  const [offeredMajor = 0, offeredMinor = 0] = offered.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return offeredMajor > wantedMajor || (offeredMajor === wantedMajor && offeredMinor >= wantedMinor);
}
