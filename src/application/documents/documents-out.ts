import type { Agreement } from '../../domain/agreement';
import { failure, success, type Result } from '../../domain/result';
import type { Clock } from '../ports';
import { agreementDocument } from '../sheets/agreement-document';
import { agreementCopy } from './agreement-copy';
import type { ClipboardPort, DownloadPort, WordWriterPort } from './document-port';
import type { CopyFault, HandedOver, SaveFault } from './document-services';
import { wordAgreement, wordFileName } from './word-agreement';

const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface SavePorts {
  readonly word: WordWriterPort;
  readonly download: DownloadPort;
  readonly clock: Clock;
}

export async function saveAgreementAsWord(
  { word, download, clock }: SavePorts,
  agreement: Agreement,
): Promise<Result<HandedOver, SaveFault>> {
  const { year, month, day } = clock.today();
  const created = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const written = await word.writeAgreement(wordAgreement(agreement, created));
  if (!written.ok) return written;
  const fileName = wordFileName(agreement);
  const saved = download.save({ name: fileName, mediaType: wordMediaType, bytes: written.value });
  return saved.ok ? success({ fileName }) : saved;
}

export async function copyAgreement(clipboard: ClipboardPort, agreement: Agreement): Promise<Result<null, CopyFault>> {
  const copy = agreementCopy(agreementDocument(agreement));
  const copied = await clipboard.copy(copy);
  return copied.ok ? copied : failure({ code: 'copyBlocked', text: copy.text });
}
