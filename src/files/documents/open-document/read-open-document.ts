import type { DocumentFault, DocumentText } from '../../../application/documents/document-port';
import { failure, success, type Result } from '../../../domain/result';
import { readPart } from '../../package/read-part';
import { child, childElements, type XmlElement } from '../../package/xml-reader';
import { unpackedLimit, type ZipArchive } from '../../package/zip-archive';
import { openDocumentText } from './open-document-text';

/** An .odt, the text document of LibreOffice. */
export async function readOpenDocument(archive: ZipArchive): Promise<Result<DocumentText, DocumentFault>> {
  const manifest = await readPart(archive, 'META-INF/manifest.xml');
  if (manifest.ok && manifest.value !== null && isEncrypted(manifest.value))
    return failure({ code: 'encrypted', kind: 'openDocument' });
  const content = await readPart(archive, 'content.xml');
  if (!content.ok)
    return failure(
      content.error === 'unpacksTooLarge'
        ? { code: 'unpacksTooLarge', limit: unpackedLimit }
        : { code: content.error, kind: 'openDocument' },
    );
  const body = child(content.value ?? undefined, 'body');
  if (content.value === null || body === undefined) return failure({ code: 'damaged', kind: 'openDocument' });
  const document = child(body, 'text');
  if (document === undefined)
    return failure({
      code: 'unknownKind',
      found: child(body, 'spreadsheet') !== undefined ? 'spreadsheet' : 'presentation',
    });
  const styles = await readPart(archive, 'styles.xml');
  const text = openDocumentText(document, [content.value, ...(styles.ok && styles.value ? [styles.value] : [])]);
  return text === ''
    ? failure({ code: 'withoutText', kind: 'openDocument' })
    : success({ kind: 'openDocument', text, pageCount: null });
}

function isEncrypted(manifest: XmlElement): boolean {
  return childElements(manifest).some((entry) => child(entry, 'encryption-data') !== undefined);
}
