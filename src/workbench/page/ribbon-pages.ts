import { button, choiceField, element } from './elements';
import type { Fault } from '../processor';
import type { AddinManifest, RibbonButton } from './manifest';
import { FAILURE_CHOICES, PROFILE_CHOICES } from './profiles';
import type { RibbonCommand, RibbonPage } from './ribbon';
import type { ProfileName } from './workbench-interface';

/** What the ribbon can set off; main.ts connects it. */
export interface RibbonActions {
  readonly createNew: () => void;
  readonly openFile: (file: File) => void;
  readonly saveFile: () => void;
  readonly openSample: () => void;
  /** Puts a file with figures into the folder for downloads, to be chosen in the pane. */
  readonly fetchImportFile: (name: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly calculate: () => void;
  readonly press: (command: RibbonButton) => void;
  readonly chooseProfile: (name: ProfileName) => void;
  readonly failAt: (n: number, code: Fault['code']) => void;
  readonly toggleProtection: () => boolean;
  readonly showPane: () => void;
  readonly reloadPane: () => void;
  readonly resetStats: () => void;
}

export interface RibbonPages {
  readonly pages: readonly RibbonPage[];
  /** The tab in front at the start: the one with the add-in's buttons. */
  readonly initial: string;
  showProfile(name: ProfileName): void;
  showProtection(isProtected: boolean): void;
}

const START_TAB = 'TabHome';

export function createRibbonPages(
  manifest: AddinManifest,
  profile: ProfileName,
  widthField: HTMLElement,
  actions: RibbonActions,
): RibbonPages {
  const plain = (label: string, press: () => void): HTMLElement => button(label, press, { class: 'plain-button' });
  const command = (source: RibbonButton): RibbonCommand => ({
    id: source.id,
    label: source.label,
    tipTitle: source.supertipTitle,
    tip: source.supertip,
    icon: source.icon,
    press: () => {
      actions.press(source);
    },
  });

  const profileField = choiceField('Profil', PROFILE_CHOICES, profile, actions.chooseProfile);
  const protection = plain('Blatt schützen', () => {
    showProtection(actions.toggleProtection());
  });
  const showProtection = (isProtected: boolean): void => {
    protection.setAttribute('aria-pressed', String(isProtected));
  };
  showProtection(false);

  const file: RibbonPage = {
    id: 'file',
    label: 'Datei',
    sections: [
      {
        label: 'Arbeitsmappe',
        content: [
          plain('Neu', actions.createNew),
          fileButton('Öffnen …', actions.openFile),
          plain('Speichern unter …', actions.saveFile),
          plain('Beispielmappe', actions.openSample),
        ],
      },
      {
        label: 'Zum Einlesen unter „Daten“',
        content: [
          plain('JFW November', () => actions.fetchImportFile('JFW_2026-11.xlsx')),
          plain('Monatswerte (CSV)', () => actions.fetchImportFile('Monatswerte_2026-11.csv')),
        ],
      },
    ],
  };
  const ownStart: RibbonPage['sections'] = [
    { label: 'Bearbeiten', content: [plain('Rückgängig', actions.undo), plain('Wiederholen', actions.redo)] },
    { label: 'Berechnung', content: [plain('Neu berechnen', actions.calculate)] },
  ];
  const ofAddin: readonly RibbonPage[] = manifest.tabs.map((tab) => ({
    id: tab.id,
    label: tab.label,
    sections: tab.groups.map((group) => ({ label: group.label, content: group.buttons.map(command) })),
  }));
  const start: RibbonPage = {
    id: START_TAB,
    label: 'Start',
    sections: [...ownStart, ...ofAddin.filter(({ id }) => id === START_TAB).flatMap(({ sections }) => sections)],
  };
  const bench: RibbonPage = {
    id: 'workbench',
    label: 'Werkbank',
    sections: [
      { label: 'Nachgestelltes Excel', content: [profileField.element] },
      { label: 'Fehler einspielen', content: failureFields(actions.failAt) },
      { label: 'Schutz', content: [protection] },
      {
        label: 'Aufgabenbereich',
        content: [widthField, plain('Anzeigen', actions.showPane), plain('Neu laden', actions.reloadPane)],
      },
      { label: 'Zähler', content: [plain('Auf null setzen', actions.resetStats)] },
    ],
  };

  const others = ofAddin.filter(({ id }) => id !== START_TAB);
  return {
    pages: [file, start, ...others, bench],
    initial: others[0]?.id ?? START_TAB,
    showProfile: profileField.set,
    showProtection,
  };
}

function failureFields(failAt: (n: number, code: Fault['code']) => void): readonly HTMLElement[] {
  let code: Fault['code'] = 'GeneralException';
  const number = element('input', { type: 'number', min: '1', value: '1' });
  const kind = choiceField<Fault['code']>('Fehler', FAILURE_CHOICES, code, (chosen) => {
    code = chosen;
  });
  return [
    element('label', { class: 'field' }, element('span', {}, 'bei Anfrage'), number),
    kind.element,
    button(
      'Vormerken',
      () => {
        const n = number.valueAsNumber;
        if (Number.isInteger(n) && n >= 1) failAt(n, code);
        else number.reportValidity();
      },
      { class: 'plain-button' },
    ),
  ];
}

/** The native file field cannot be styled or named; a button opens it. */
function fileButton(label: string, opened: (file: File) => void): HTMLElement {
  const field = element('input', {
    type: 'file',
    accept: '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'aria-label': 'Arbeitsmappe öffnen',
    hidden: true,
  });
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    // The same file can be chosen again after it has changed on disk.
    field.value = '';
    if (file) opened(file);
  });
  return element(
    'span',
    {},
    button(
      label,
      () => {
        field.click();
      },
      { class: 'plain-button' },
    ),
    field,
  );
}
