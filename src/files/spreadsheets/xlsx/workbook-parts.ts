import { formatMeaning, type FormatMeaning } from '../../../domain/import';
import { failure, success, type Result } from '../../../domain/result';
import { readPart } from '../../package/read-part';
import { child, childElements, type XmlElement } from '../../package/xml-reader';
import type { ArchiveFault, ZipArchive } from '../../package/zip-archive';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What a workbook says about itself, apart from the cells. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Meaning of the number format of each cell style. */
  readonly formats: readonly FormatMeaning[];
  readonly sharedStrings: string | null;
  /** Days that dates of the 1904 system lie behind. */
  readonly dateOffset: number;
}

/** Formats that files do not write down, because Excel knows them by number. */
function builtInMeaning(id: number): FormatMeaning {
  if (id === 0) return 'none';
  if (id === 9 || id === 10) return 'percent';
  if (id === 49) return 'text';
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDate ? 'date' : 'plain';
}

function stylesOf(styles: XmlElement | null): readonly FormatMeaning[] {
  const own = new Map(
    childElements(child(styles ?? undefined, 'numFmts')).map(({ attributes }) => [
      attributes.get('numFmtId') ?? '',
      formatMeaning(attributes.get('formatCode') ?? ''),
    ]),
  );
  return childElements(child(styles ?? undefined, 'cellXfs')).map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0';
    return own.get(id) ?? builtInMeaning(Number(id));
  });
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Relations of a part by id; targets are made absolute. */
async function relationsOf(
  archive: ZipArchive,
  part: string,
): Promise<Result<ReadonlyMap<string, Relation>, ArchiveFault>> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const read = await readPart(archive, `${folder}_rels/${part.slice(slash)}.rels`);
  if (!read.ok) return read;
  const relations = new Map<string, Relation>();
  for (const { attributes } of childElements(read.value ?? undefined)) {
    const target = attributes.get('Target') ?? '';
    const type = attributes.get('Type') ?? '';
    if (attributes.get('TargetMode') === 'External') continue;
    relations.set(attributes.get('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: absolute(target.startsWith('/') ? target.slice(1) : folder + target),
    });
  }
  return success(relations);
}

function absolute(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** 1 January 1904 in the 1900 system. */
const days1904 = 1462;

/** Reads which sheets a workbook has, where their cells are, and what its number formats mean. */
export async function readWorkbookParts(archive: ZipArchive): Promise<Result<WorkbookParts, ArchiveFault>> {
  const roots = await relationsOf(archive, '');
  if (!roots.ok) return roots;
  const main = [...roots.value.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = await readPart(archive, main);
  if (!workbook.ok) return workbook;
  if (workbook.value === null) return failure('damaged');
  const relations = await relationsOf(archive, main);
  if (!relations.ok) return relations;
  const byType = (type: string): string | null =>
    [...relations.value.values()].find((relation) => relation.type === type)?.target ?? null;
  const stylesPart = byType('styles');
  const styles = stylesPart === null ? success(null) : await readPart(archive, stylesPart);
  if (!styles.ok) return styles;
  const properties = child(workbook.value, 'workbookPr');
  const is1904 = ['1', 'true', 'on'].includes(properties?.attributes.get('date1904') ?? '');
  return success({
    sheets: childElements(child(workbook.value, 'sheets')).flatMap(({ attributes }) => {
      const relation = relations.value.get(attributes.get('id') ?? '');
      if (relation?.type !== 'worksheet') return [];
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      return [{ name: attributes.get('name') ?? '', hidden, part: relation.target }];
    }),
    formats: stylesOf(styles.value),
    sharedStrings: byType('sharedStrings'),
    dateOffset: is1904 ? days1904 : 0,
  });
}
