import type { DocumentFault } from '../../application/documents/document-port';
import { documentFaultTexts } from '../../text/document-texts';
import type { UserMessage } from '../../text/user-message';

export function describeDocumentFault(fault: DocumentFault): UserMessage {
  switch (fault.code) {
    case 'empty':
      return documentFaultTexts.empty();
    case 'tooLarge':
      return documentFaultTexts.tooLarge(fault);
    case 'unknownKind':
      return documentFaultTexts.unknownKind(fault);
    case 'damaged':
      return documentFaultTexts.damaged(fault);
    case 'encrypted':
      return documentFaultTexts.encrypted(fault);
    case 'scanWithoutText':
      return documentFaultTexts.scanWithoutText(fault);
    case 'withoutText':
      return documentFaultTexts.withoutText(fault);
    case 'tooManyPages':
      return documentFaultTexts.tooManyPages(fault);
    case 'unpacksTooLarge':
      return documentFaultTexts.unpacksTooLarge(fault);
    case 'tooSlow':
      return documentFaultTexts.tooSlow();
    case 'notLoaded':
      return documentFaultTexts.notLoaded();
  }
}
