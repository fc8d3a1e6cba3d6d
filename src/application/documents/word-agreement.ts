import type { Agreement } from '../../domain/agreement';
import { agreementTitles } from '../../text/agreement-wording';
import { wordDocumentTexts } from '../../text/document-texts';
import { agreementDocument, type Paragraph } from '../sheets/agreement-document';

/** What a Word file of an agreement consists of; its look is the writer's. */
export interface WordAgreement {
  readonly paragraphs: readonly Paragraph[];
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    /** The body, never a person or a machine. */
    readonly author: string;
    readonly keywords: readonly string[];
    /** Day as `2026-01-29`. */
    readonly created: string;
  };
  /** At the top of every page but the first. */
  readonly header: string;
  /** What stands before the page number, and between it and the number of pages. */
  readonly pageNumber: { readonly before: string; readonly between: string };
}

export function wordAgreement(agreement: Agreement, created: string): WordAgreement {
  const { agreementYear, jobcenter, land } = agreement;
  const title = agreementTitles.heading(agreementYear);
  return {
    paragraphs: agreementDocument(agreement),
    properties: {
      title: `${title} ${jobcenter}`,
      subject: wordDocumentTexts.subject,
      author: jobcenter,
      keywords: [...wordDocumentTexts.keywords, land, String(agreementYear)].filter((word) => word !== ''),
      created,
    },
    header: `${title} – ${jobcenter}`,
    pageNumber: wordDocumentTexts.pageNumber,
  };
}

/** Signs that Windows, macOS or SharePoint refuse in a file name become blanks. */
export function wordFileName({ agreementYear, jobcenter }: Agreement): string {
  const name = `${agreementTitles.heading(agreementYear)} ${jobcenter}`
    .replace(/[\p{C}"*:<>?/\\|#%~&{}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/[ .]+$/, '')
    .trim();
  return `${name}.docx`;
}
