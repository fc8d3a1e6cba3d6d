import { strToU8 } from 'fflate';
import type { WorkbookSideStore } from '../processor/side-store';
import type { Parts } from './archive';
import { partXml, relationsOf } from './package-parts';
import { attributes, childOf, childrenOf } from './xml';

/**
 * The add-in's settings, kept as Excel keeps them: properties of a web extension ([MS-OWEXML] 2.2.6), which hangs from the
 * package through the list of task panes. Excel has one bag for both interfaces of office.js; the workbench keeps them apart,
 * so those of `workbook.settings` stand in a second extension.
 */
export type StoredSettings = Pick<WorkbookSideStore, 'documentSettings' | 'settings'>;

const extensionSpace = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const panesSpace = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const relationSpace = 'http://schemas.microsoft.com/office/2011/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const panesPath = 'xl/webextensions/taskpanes.xml';

/** `store`: where Excel looks the add-in up; the workbench starts it by itself, so this only tells the bags apart. */
const bags = [
  { kind: 'documentSettings', id: '{6A1D4F5C-3A0B-4B1E-9C57-5D2C0E1B7A01}', reference: 'zielsteuerung' },
  { kind: 'settings', id: '{6A1D4F5C-3A0B-4B1E-9C57-5D2C0E1B7A02}', reference: 'zielsteuerung-arbeitsmappe' },
] as const;

export function addWebExtensions(
  parts: Record<string, Uint8Array>,
  text: (path: string) => string,
  side: StoredSettings,
): void {
  const filled = [
    { ...bags[0], entries: [...side.documentSettings] },
    {
      ...bags[1],
      entries: [...side.settings].map(([name, value]) => [name, JSON.stringify(value ?? null)] as const),
    },
  ].filter(({ entries }) => entries.length > 0);
  if (filled.length === 0) return;
  const types = [override(panesPath, 'application/vnd.ms-office.webextensiontaskpanes+xml')];
  filled.forEach(({ id, reference, entries }, index) => {
    const path = `xl/webextensions/webextension${index + 1}.xml`;
    const properties = entries.map(([name, value]) => `<we:property${attributes({ name, value })}/>`).join('');
    parts[path] = strToU8(
      `${declaration}<we:webextension xmlns:we="${extensionSpace}"${attributes({ id })}>` +
        `<we:reference${attributes({ id: reference, version: '1.0.0.0', store: 'developer', storeType: 'Registry' })}/>` +
        `<we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/>` +
        '<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>',
    );
    types.push(override(path, 'application/vnd.ms-office.webextension+xml'));
  });
  const panes = filled.map(
    (_, index) =>
      `<wetp:taskpane dockstate="right" visibility="0" width="350" row="${index}">` +
      `<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${index + 1}"/></wetp:taskpane>`,
  );
  parts[panesPath] = strToU8(
    `${declaration}<wetp:taskpanes xmlns:wetp="${panesSpace}">${panes.join('')}</wetp:taskpanes>`,
  );
  parts['xl/webextensions/_rels/taskpanes.xml.rels'] = strToU8(
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${filled
      .map((_, index) =>
        relationship(`rId${index + 1}`, `${relationSpace}/webextension`, `webextension${index + 1}.xml`),
      )
      .join('')}</Relationships>`,
  );
  const insert = (path: string, end: string, xml: string): void => {
    parts[path] = strToU8(text(path).replace(end, () => xml + end));
  };
  insert(
    '_rels/.rels',
    '</Relationships>',
    relationship('rIdTaskPanes', `${relationSpace}/webextensiontaskpanes`, panesPath),
  );
  insert('[Content_Types].xml', '</Types>', types.join(''));
}

/**
 * The settings of a file. One written by Excel has one bag for each add-in; whose it is cannot be told for a developer's
 * registration, so all are read, and both interfaces of office.js find them.
 */
export function readWebExtensions(parts: Parts): StoredSettings {
  const documentSettings = new Map<string, string>();
  const settings = new Map<string, unknown>();
  const [, own] = bags;
  for (const panes of relationsOf(parts, '').filter(({ type }) => type === 'webextensiontaskpanes')) {
    for (const { target } of relationsOf(parts, panes.target).filter(({ type }) => type === 'webextension')) {
      const extension = partXml(parts, target);
      const reference = childOf(extension, 'reference')?.attributes['id'] ?? '';
      const isOurs = bags.some((bag) => bag.reference === reference);
      for (const { attributes: property } of childrenOf(childOf(extension, 'properties'), 'property')) {
        const { name, value = '' } = property;
        if (name === undefined) continue;
        if (reference !== own.reference) documentSettings.set(name, value);
        if (reference === own.reference || !isOurs) settings.set(name, fromJson(value));
      }
    }
  }
  return { documentSettings, settings };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship${attributes({ Id: id, Type: type, Target: target })}/>`;
}

function override(path: string, type: string): string {
  return `<Override${attributes({ PartName: `/${path}`, ContentType: type })}/>`;
}
