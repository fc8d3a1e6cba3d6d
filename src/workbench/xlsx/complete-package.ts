import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ConditionalFormatState, Grid, SheetState } from '../grid/grid';
import type { WorkbookSideStore } from '../processor/side-store';
import { addCharts } from './add-charts';
import { parseArea, quotedSheet } from './addresses';
import { toStored } from './formula-storage';
import {
  type DifferentialStyle,
  conditionalFormattingXml,
  dataValidationsXml,
  differentialStyleXml,
} from './sheet-rules';
import { sheetProtectionXml } from './sheet-protection';
import { addWebExtensions } from './web-extension';
import type { SaveOptions } from './write-workbook';
import { attributes, escapeXml } from './xml';

const customXmlRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const customXmlPropsRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps';
const customXmlPropsType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Adds to a written file what the writer of cells and styles cannot: defined names of every kind, rules, protection,
 * custom XML parts and the add-in's settings.
 */
export function completePackage(
  bytes: Uint8Array,
  grid: Grid,
  side: WorkbookSideStore,
  { namespaces, time }: SaveOptions,
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const text = (path: string): string => {
    const part = parts[path];
    if (!part) throw new Error(`The written file has no part ${path}`);
    return strFromU8(part);
  };
  const states = grid.sheets();
  const looks: string[] = [];
  const addStyle = (style: DifferentialStyle): number => {
    const xml = differentialStyleXml(style);
    const known = looks.indexOf(xml);
    return known >= 0 ? known : looks.push(xml) - 1;
  };
  states.forEach((state, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const formats: readonly ConditionalFormatState[] = grid.conditionalFormats(state.id);
    const rules =
      conditionalFormattingXml(formats, namespaces, addStyle) +
      dataValidationsXml(grid.validations(state.id), namespaces);
    const protection = side.protectedSheets.has(state.id) ? sheetProtectionXml(side.sheetProtection.get(state.id)) : '';
    parts[path] = strToU8(withSheetParts(text(path), rules, protection));
  });
  if (looks.length > 0) {
    const styles = text('xl/styles.xml');
    const dxfs = `<dxfs${attributes({ count: looks.length })}>${looks.join('')}</dxfs>`;
    parts['xl/styles.xml'] = strToU8(replaced(styles, /<dxfs[^>]*?(?:\/>|>[\s\S]*?<\/dxfs>)/, dxfs, '<tableStyles'));
  }
  parts['xl/workbook.xml'] = strToU8(withWorkbookParts(text('xl/workbook.xml'), grid, side, states, namespaces));
  addCustomXml(parts, text, [...side.customXmlParts.values()]);
  addWebExtensions(parts, text, side);
  addCharts(parts, text, grid, side.charts);
  return zipSync(parts, { level: 6, mtime: time });
}

/** Elements of a sheet stand in a fixed order; protection follows the cells, the rules follow the merged cells. */
function withSheetParts(xml: string, rules: string, protection: string): string {
  const end = /<\/sheetData>|<sheetData\/>/.exec(xml);
  if (end === null) throw new Error('The written sheet has no cells');
  const head = xml.slice(0, end.index + end[0].length);
  let tail = xml.slice(end.index + end[0].length);
  tail = protection + tail;
  if (rules !== '') {
    const next =
      /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|drawing|tableParts|extLst|legacyDrawing)[\s>/]|<\/worksheet>/.exec(
        tail,
      );
    if (next === null) throw new Error('The written sheet does not end');
    tail = tail.slice(0, next.index) + rules + tail.slice(next.index);
  }
  return head + tail;
}

function withWorkbookParts(
  xml: string,
  grid: Grid,
  side: WorkbookSideStore,
  states: readonly SheetState[],
  namespaces: readonly string[],
): string {
  const names = definedNamesXml(grid, side, states, namespaces);
  const withNames = replaced(xml, /<definedNames>[\s\S]*?<\/definedNames>/, names, '<calcPr');
  return side.structureProtected
    ? withNames.replace('<bookViews', '<workbookProtection lockStructure="1"/><bookViews')
    : withNames;
}

function definedNamesXml(
  grid: Grid,
  side: WorkbookSideStore,
  states: readonly SheetState[],
  namespaces: readonly string[],
): string {
  const own = grid.names().map(({ name, formula, comment, visible, sheetId }) => {
    const index = states.findIndex(({ id }) => id === sheetId);
    return nameXml(name, toStored(formula, namespaces), {
      comment: comment === '' ? undefined : comment,
      hidden: visible ? undefined : 1,
      localSheetId: index < 0 ? undefined : index,
    });
  });
  const print = states.flatMap((state, index) => {
    const layout = side.pageLayouts.get(state.id);
    const sheet = quotedSheet(state.name);
    const area = layout?.printArea ? absolute(layout.printArea) : null;
    const rows = /^\$?(\d+):\$?(\d+)$/.exec(layout?.printTitleRows ?? '');
    return [
      ...(area === null ? [] : [nameXml('_xlnm.Print_Area', `${sheet}!${area}`, { localSheetId: index })]),
      ...(rows === null
        ? []
        : [nameXml('_xlnm.Print_Titles', `${sheet}!$${rows[1] ?? ''}:$${rows[2] ?? ''}`, { localSheetId: index })]),
    ];
  });
  const all = [...own, ...print];
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
}

function nameXml(name: string, formula: string, extra: Readonly<Record<string, string | number | undefined>>): string {
  return `<definedName${attributes({ name, ...extra })}>${escapeXml(formula)}</definedName>`;
}

/** `A1:G20` → `$A$1:$G$20`; the sheet in front of it, if there is one, goes. */
function absolute(address: string): string | null {
  const area = parseArea(address.slice(address.lastIndexOf('!') + 1));
  return area === null
    ? null
    : address
        .slice(address.lastIndexOf('!') + 1)
        .replace(/\$?([A-Z]+)\$?(\d+)/gi, (_, column: string, row: string) => `$${column.toUpperCase()}$${row}`);
}

function addCustomXml(
  parts: Record<string, Uint8Array>,
  text: (path: string) => string,
  items: readonly { readonly id: string; readonly namespace: string; readonly xml: string }[],
): void {
  if (items.length === 0) return;
  const relations: string[] = [];
  const types: string[] = [];
  items.forEach(({ id, namespace, xml }, index) => {
    const number = index + 1;
    const schema =
      namespace === '' ? '' : `<ds:schemaRefs><ds:schemaRef${attributes({ 'ds:uri': namespace })}/></ds:schemaRefs>`;
    parts[`customXml/item${number}.xml`] = strToU8(declaration + xml);
    parts[`customXml/itemProps${number}.xml`] = strToU8(
      `${declaration}<ds:datastoreItem${attributes({ 'ds:itemID': id })} xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">${schema}</ds:datastoreItem>`,
    );
    parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship${attributes({ Id: 'rId1', Type: customXmlPropsRelation, Target: `itemProps${number}.xml` })}/></Relationships>`,
    );
    relations.push(
      `<Relationship${attributes({ Id: `rIdCustomXml${number}`, Type: customXmlRelation, Target: `../customXml/item${number}.xml` })}/>`,
    );
    types.push(
      `<Override${attributes({ PartName: `/customXml/itemProps${number}.xml`, ContentType: customXmlPropsType })}/>`,
    );
  });
  const relationPath = 'xl/_rels/workbook.xml.rels';
  parts[relationPath] = strToU8(
    text(relationPath).replace('</Relationships>', `${relations.join('')}</Relationships>`),
  );
  const typePath = '[Content_Types].xml';
  parts[typePath] = strToU8(text(typePath).replace('</Types>', `${types.join('')}</Types>`));
}

/** Puts an element in the place of one found, or before the marked element. */
function replaced(xml: string, found: RegExp, replacement: string, before: string): string {
  if (found.test(xml)) return xml.replace(found, () => replacement);
  const at = xml.indexOf(before);
  if (at < 0) throw new Error(`The written file has no ${before}`);
  return xml.slice(0, at) + replacement + xml.slice(at);
}
