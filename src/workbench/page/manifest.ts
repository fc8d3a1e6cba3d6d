/** What the page draws and loads, read from the built manifest.xml as Excel reads it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly supertipTitle: string;
  readonly supertip: string;
  /** Address of the 32-pixel icon. */
  readonly icon: string;
  readonly action: { readonly kind: 'showPane' } | { readonly kind: 'execute'; readonly functionName: string };
}
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}
export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly paneAddress: string;
  readonly functionsNamespace: string;
  readonly functionsMetadataAddress: string;
  readonly tabs: readonly RibbonTab[];
}

/** Labels of Excel's own tabs on which an add-in may place a group. */
const OFFICE_TABS: Readonly<Record<string, string>> = {
  TabHome: 'Start',
  TabInsert: 'Einfügen',
  TabFormulas: 'Formeln',
  TabData: 'Daten',
  TabReview: 'Überprüfen',
  TabView: 'Ansicht',
};

/** A manifest that Excel would not load either; the message names the part. */
export class ManifestError extends Error {
  constructor(detail: string) {
    super(`Das Manifest ist unvollständig: ${detail}`);
    this.name = 'ManifestError';
  }
}

function all(parent: Document | Element, localName: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', localName)];
}
function children(parent: Element, localName: string): Element[] {
  return [...parent.children].filter((child) => child.localName === localName);
}
function child(parent: Element, localName: string): Element {
  const found = children(parent, localName)[0];
  if (!found) throw new ManifestError(`<${localName}> fehlt in <${parent.localName}>.`);
  return found;
}
function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (!value) throw new ManifestError(`<${element.localName}> ohne ${name}.`);
  return value;
}
/** xsi:type by its local name: the prefix is the manifest's choice. */
function typeOf(element: Element): string {
  return [...element.attributes].find((candidate) => candidate.localName === 'type')?.value ?? '';
}

/** @throws ManifestError naming the missing part. */
export function parseManifest(xml: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const broken = document.querySelector('parsererror');
  if (broken) throw new ManifestError('Die Datei ist kein gültiges XML.');
  const root = document.documentElement;

  const resources = new Map(
    all(document, 'Resources')
      .flatMap((list) => [...list.children])
      .flatMap((list) => [...list.children])
      .map((entry) => [attribute(entry, 'id'), attribute(entry, 'DefaultValue')] as const),
  );
  const resource = (element: Element): string => {
    const id = attribute(element, 'resid');
    const value = resources.get(id);
    if (value === undefined) throw new ManifestError(`Die Ressource „${id}“ ist nicht erklärt.`);
    return value;
  };

  const points = all(document, 'ExtensionPoint');
  const functions = points.find((point) => typeOf(point) === 'CustomFunctions');
  if (!functions) throw new ManifestError('Es meldet keine Funktionen an.');
  const runtime = all(document, 'Runtime')[0];
  if (!runtime) throw new ManifestError('<Runtime> fehlt.');

  const readButton = (control: Element): RibbonButton => {
    const supertip = child(control, 'Supertip');
    const action = child(control, 'Action');
    const icons = children(child(control, 'Icon'), 'Image');
    const icon = icons.find((image) => image.getAttribute('size') === '32');
    if (!icon) throw new ManifestError(`Die Schaltfläche ${attribute(control, 'id')} hat kein Symbol mit 32 Pixeln.`);
    return {
      id: attribute(control, 'id'),
      label: resource(child(control, 'Label')),
      supertipTitle: resource(child(supertip, 'Title')),
      supertip: resource(child(supertip, 'Description')),
      icon: resource(icon),
      action:
        typeOf(action) === 'ExecuteFunction'
          ? { kind: 'execute', functionName: child(action, 'FunctionName').textContent.trim() }
          : { kind: 'showPane' },
    };
  };
  const readTab = (tab: Element): RibbonTab => {
    const id = attribute(tab, 'id');
    return {
      id,
      label: tab.localName === 'OfficeTab' ? (OFFICE_TABS[id] ?? id) : resource(child(tab, 'Label')),
      groups: children(tab, 'Group').map((group) => ({
        id: attribute(group, 'id'),
        label: resource(child(group, 'Label')),
        buttons: children(group, 'Control')
          .filter((control) => typeOf(control) === 'Button')
          .map(readButton),
      })),
    };
  };

  return {
    id: child(root, 'Id').textContent.trim(),
    name: attribute(child(root, 'DisplayName'), 'DefaultValue'),
    icon: attribute(child(root, 'IconUrl'), 'DefaultValue'),
    paneAddress: resource(runtime),
    functionsNamespace: resource(all(functions, 'Namespace')[0] ?? functions),
    functionsMetadataAddress: resource(
      children(child(functions, 'Metadata'), 'SourceLocation')[0] ?? child(functions, 'Metadata'),
    ),
    tabs: points
      .filter((point) => typeOf(point) === 'PrimaryCommandSurface')
      .flatMap((point) => [...children(point, 'OfficeTab'), ...children(point, 'CustomTab')])
      .map(readTab),
  };
}
