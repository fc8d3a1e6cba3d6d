import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { ribbonActions, ribbonCommands } from '../../src/commands/ribbon-commands';
import { version } from '../../package.json';
import {
  addresses,
  attribute,
  everything,
  named,
  only,
  parseXml,
  projectRoot,
  resources,
  sourceManifest,
  type XmlElement,
} from './manifest-reader';

const xml = sourceManifest();
const manifest = parseXml(xml);
const overrides = only(manifest, 'VersionOverrides');

/** Order in which Office demands the children; an element out of order makes the whole manifest invalid. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides'.split(
      ' ',
    ),
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'OfficeTab', 'CustomTab'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['OverriddenByRibbonApi', 'Label', 'Icon', 'Control'],
  Control: ['OverriddenByRibbonApi', 'Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

function misplaced(root: XmlElement): string[] {
  return everything(root).flatMap((parent) => {
    const order = orders[parent.name];
    if (!order) return [];
    const places = parent.children.map(({ name }) => order.indexOf(name));
    return parent.children
      .filter((_, index) => places[index] === -1 || (places[index] ?? 0) < (places[index - 1] ?? 0))
      .map(({ name }) => `${parent.name}/${name}`);
  });
}

const residElements = everything(overrides).filter(({ attributes }) => attributes['resid'] !== undefined);
const kinds = ['Images', 'Urls', 'ShortStrings', 'LongStrings'] as const;

describe('structure', () => {
  it('has its elements in the order Office demands', () => {
    expect(misplaced(manifest)).toEqual([]);
    // The check itself: Enabled before Action is the classic mistake.
    expect(misplaced(parseXml('<Control><Enabled/><Action/></Control>'))).toEqual(['Control/Action']);
    expect(misplaced(parseXml('<Group><Menu/></Group>'))).toEqual(['Group/Menu']);
  });

  it('validates against the schema where that lies beside the project', async () => {
    const folder = join(projectRoot, '..', 'shared', 'manifest-schema');
    const entry = 'office-appforoffice-1.1.xsd';
    if (!existsSync(join(folder, entry))) return;
    const read = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') });
    const validate = (contents: string) =>
      validateXML({
        xml: [{ fileName: 'manifest.xml', contents }],
        schema: [read(entry)],
        preload: readdirSync(folder)
          .filter((name) => name.endsWith('.xsd') && name !== entry)
          .map(read),
      });
    expect((await validate(xml)).errors).toEqual([]);
    expect((await validate(xml.replace('<Permissions>', '<Erlaubnis/><Permissions>'))).valid).toBe(false);
  });

  it('has the version of package.json', () => {
    expect(only(manifest, 'Version').text).toBe(`${version}.0`);
  });

  it('asks for the floor that every supported Excel has', () => {
    const sets = named(manifest, 'Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]);
    expect(sets).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', '1.12'],
    ]);
  });

  it('may read and write the workbook, nothing more', () => {
    expect(only(manifest, 'Permissions').text).toBe('ReadWriteDocument');
    expect(named(manifest, 'AppDomain')).toEqual([]);
  });
});

describe('resources', () => {
  it('resolves every reference in the list of its kind', () => {
    expect(residElements.length).toBeGreaterThan(60);
    const kindOf = ({ name }: XmlElement): (typeof kinds)[number] => {
      if (name === 'Image') return 'Images';
      if (['SourceLocation', 'FunctionFile', 'Runtime', 'LearnMoreUrl'].includes(name)) return 'Urls';
      return name === 'Description' ? 'LongStrings' : 'ShortStrings';
    };
    const unresolved = residElements.filter(
      (element) => !resources(overrides, kindOf(element)).has(attribute(element, 'resid')),
    );
    expect(unresolved).toEqual([]);
  });

  it('uses every resource', () => {
    const used = new Set(residElements.map((element) => attribute(element, 'resid')));
    const unused = kinds.flatMap((kind) => [...resources(overrides, kind).keys()]).filter((id) => !used.has(id));
    expect(unused).toEqual([]);
  });

  it('keeps to the lengths of the schema and of the ribbon', () => {
    const ids = kinds.flatMap((kind) => only(overrides, kind).children.map((entry) => attribute(entry, 'id')));
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    const texts = (kind: (typeof kinds)[number]) =>
      named(only(overrides, kind), 'String')
        .flatMap(everything)
        .flatMap(({ attributes }) => [attributes['DefaultValue'], attributes['Value']])
        .filter((text) => text !== undefined);
    expect(texts('ShortStrings').filter((text) => text.length > 64)).toEqual([]);
    expect(texts('LongStrings').filter((text) => text.length > 250)).toEqual([]);
    const tips = named(overrides, 'Supertip').map((tip) => attribute(only(tip, 'Description'), 'resid'));
    expect(tips.length).toBe(named(overrides, 'Control').length);
    expect(tips.filter((id) => (resources(overrides, 'LongStrings').get(id) ?? '').length > 128)).toEqual([]);
    expect(addresses(manifest).filter((address) => address.length > 2048)).toEqual([]);
    expect(attribute(only(manifest, 'DisplayName'), 'DefaultValue').length).toBeLessThanOrEqual(125);
    const [description] = manifest.children.filter(({ name }) => name === 'Description');
    expect(description && attribute(description, 'DefaultValue').length).toBeLessThanOrEqual(250);
  });

  it('has every id once', () => {
    const ids = everything(manifest).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids.length).toBeGreaterThan(60);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('translates names and texts for en-US and never overrides its own locale', () => {
    const own = only(manifest, 'DefaultLocale').text;
    expect(own).toBe('de-DE');
    const translated = everything(manifest).filter(({ children }) => children.some(({ name }) => name === 'Override'));
    expect(translated.length).toBeGreaterThan(10);
    for (const { children } of translated) {
      const locales = children.map((entry) => attribute(entry, 'Locale'));
      expect(locales).not.toContain(own);
      expect(new Set(locales).size).toBe(locales.length);
      expect(locales.every((locale) => /^[a-z]{2}-[A-Z]{2}$/.test(locale))).toBe(true);
    }
    // The namespace must be the same in every language, or formulas of one language fail in another.
    const namespace = named(overrides, 'String').find(({ attributes }) => attributes['id'] === 'Functions.Namespace');
    expect(namespace && attribute(namespace, 'DefaultValue')).toBe('ZV');
    expect(namespace?.children).toEqual([]);
  });
});

describe('shared runtime', () => {
  it('names one page in all four places, or Excel silently starts two runtimes', () => {
    const places = [
      only(overrides, 'Runtime'),
      only(only(overrides, 'Page'), 'SourceLocation'),
      only(overrides, 'FunctionFile'),
      ...named(overrides, 'Action').flatMap((action) => named(action, 'SourceLocation')),
    ];
    expect(places.length).toBeGreaterThanOrEqual(4);
    expect(new Set(places.map((place) => attribute(place, 'resid'))).size).toBe(1);
    expect(attribute(only(overrides, 'Runtime'), 'lifetime')).toBe('long');
    expect(resources(overrides, 'Urls').get(attribute(only(overrides, 'Runtime'), 'resid'))).toBe(
      attribute(only(only(manifest, 'DefaultSettings'), 'SourceLocation'), 'DefaultValue'),
    );
  });

  it('has one pane, which can open with the document', () => {
    expect(named(overrides, 'TaskpaneId').map(({ text }) => text)).toEqual(['Office.AutoShowTaskpaneWithDocument']);
  });
});

describe('ribbon', () => {
  const actions = named(overrides, 'FunctionName').map(({ text }) => text);

  it('calls exactly the actions that the commands associate', () => {
    expect(actions).toEqual(ribbonCommands.map(({ actionId }) => actionId));
    const associated = ribbonActions({ showPane: () => Promise.resolve() });
    expect([...associated.keys()]).toEqual(actions);
  });

  it('puts at most six controls on the Home tab', () => {
    expect(attribute(only(overrides, 'OfficeTab'), 'id')).toBe('TabHome');
    const controls = named(overrides, 'Control');
    expect(controls.length).toBeGreaterThan(1);
    expect(controls.length).toBeLessThanOrEqual(6);
  });
});

describe('icons', () => {
  /** Width and height stand at byte 16 and 20 of every PNG. */
  function pixels(address: string): readonly [number, number] {
    const file = readFileSync(join(projectRoot, new URL(address).pathname));
    expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    return [file.readUInt32BE(16), file.readUInt32BE(20)];
  }

  it('has every size for group and buttons, drawn in that size', () => {
    const images = resources(overrides, 'Images');
    const icons = named(overrides, 'Icon');
    expect(icons.length).toBe(1 + named(overrides, 'Control').length);
    for (const icon of icons) {
      const sizes = icon.children.map((image) => Number(attribute(image, 'size')));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const image of icon.children) {
        const size = Number(attribute(image, 'size'));
        expect(pixels(images.get(attribute(image, 'resid')) ?? '')).toEqual([size, size]);
      }
    }
  });

  it('has the two icons of the add-in itself', () => {
    expect(pixels(attribute(only(manifest, 'IconUrl'), 'DefaultValue'))).toEqual([32, 32]);
    expect(pixels(attribute(only(manifest, 'HighResolutionIconUrl'), 'DefaultValue'))).toEqual([64, 64]);
  });
});
