import { strToU8, zipSync, type Zippable } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface PackageParts {
  /** XML of each sheet's `worksheet` content, or the whole part if it begins with `<?xml`. */
  readonly sheets?: readonly string[];
  readonly states?: readonly string[];
  readonly shared?: readonly string[];
  readonly styles?: string;
  readonly workbookProperties?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** Parts of a workbook as Excel packs them, to be damaged one by one. */
export function workbookParts(parts: PackageParts): Record<string, Uint8Array> {
  const { sheets = [], states = [], shared, styles, workbookProperties = '', more = {} } = parts;
  const text: Record<string, string | Uint8Array> = {
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${workbookProperties}<sheets>${sheets
      .map(
        (_, index) =>
          `<sheet name="Blatt${index + 1}" sheetId="${index + 1}" state="${states[index] ?? 'visible'}" r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageRelations}">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId90" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId91" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${(shared ?? []).map((si) => `<si>${si}</si>`).join('')}</sst>`,
    'xl/styles.xml':
      styles ??
      `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="mmm\\ yy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    ...more,
  };
  sheets.forEach((sheet, index) => {
    text[`xl/worksheets/sheet${index + 1}.xml`] = sheet.startsWith('<?xml')
      ? sheet
      : `${head}<worksheet xmlns="${main}">${sheet}</worksheet>`;
  });
  return Object.fromEntries(
    Object.entries(text).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
}

export function packed(parts: Zippable): Uint8Array {
  return zipSync(parts, { level: 6 });
}

export function workbook(parts: PackageParts): Uint8Array {
  return packed(workbookParts(parts));
}

/** A sheet of rows given as XML of cells. */
export function sheetData(...rows: readonly string[]): string {
  return `<sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('')}</sheetData>`;
}
