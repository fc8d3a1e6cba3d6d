import type { DocumentFault, DocumentText } from '../../../application/documents/document-port';
import { failure, success, type Result } from '../../../domain/result';
import { readPart } from '../../package/read-part';
import { child, childElements, type XmlElement } from '../../package/xml-reader';
import { unpackedLimit, type ArchiveFault, type ZipArchive } from '../../package/zip-archive';
import { createListLabels } from './list-labels';
import { wordText } from './word-text';

/** A .docx, .docm or .dotx: only text is taken out; macros, links, fields and pictures are never touched. */
export async function readWord(archive: ZipArchive): Promise<Result<DocumentText, DocumentFault>> {
  const parts = await readParts(archive);
  if (!parts.ok) return failure(archiveFault(parts.error));
  const { body, notes, numbering, styles } = parts.value;
  const text = wordText({ body, notes }, createListLabels(numbering, styles));
  return text === ''
    ? failure({ code: 'withoutText', kind: 'word' })
    : success({ kind: 'word', text, pageCount: null });
}

function archiveFault(fault: ArchiveFault): DocumentFault {
  switch (fault) {
    case 'damaged':
      return { code: 'damaged', kind: 'word' };
    case 'encrypted':
      return { code: 'encrypted', kind: 'word' };
    case 'unpacksTooLarge':
      return { code: 'unpacksTooLarge', limit: unpackedLimit };
  }
}

interface Parts {
  readonly body: XmlElement;
  readonly notes: readonly XmlElement[];
  readonly numbering: XmlElement | null;
  readonly styles: XmlElement | null;
}

async function readParts(archive: ZipArchive): Promise<Result<Parts, ArchiveFault>> {
  const packageRelations = await readPart(archive, '_rels/.rels');
  if (!packageRelations.ok) return packageRelations;
  const main = target(packageRelations.value, '/officeDocument', '') ?? 'word/document.xml';
  const slash = main.lastIndexOf('/');
  const folder = main.slice(0, slash + 1);
  const relations = await readPart(archive, `${folder}_rels/${main.slice(slash + 1)}.rels`);
  if (!relations.ok) return relations;
  const read = async (type: string): Promise<Result<XmlElement | null, ArchiveFault>> => {
    const name = target(relations.value, type, folder);
    return name === null ? success(null) : readPart(archive, name);
  };
  const document = await readPart(archive, main);
  if (!document.ok) return document;
  const body = child(document.value ?? undefined, 'body');
  if (body === undefined) return failure('damaged');
  const numbering = await read('/numbering');
  if (!numbering.ok) return numbering;
  const styles = await read('/styles');
  if (!styles.ok) return styles;
  const footnotes = await read('/footnotes');
  if (!footnotes.ok) return footnotes;
  const endnotes = await read('/endnotes');
  if (!endnotes.ok) return endnotes;
  return success({
    body,
    numbering: numbering.value,
    styles: styles.value,
    notes: [footnotes.value, endnotes.value].filter((part) => part !== null),
  });
}

/** Name of the part that a relation leads to; relations out of the file are none. */
function target(relations: XmlElement | null, type: string, folder: string): string | null {
  const relation = childElements(relations ?? undefined).find(
    ({ attributes }) => attributes.get('Type')?.endsWith(type) === true && attributes.get('TargetMode') !== 'External',
  );
  const path = relation?.attributes.get('Target');
  if (path === undefined) return null;
  return path.startsWith('/') ? path.slice(1) : resolve(folder + path);
}

function resolve(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
