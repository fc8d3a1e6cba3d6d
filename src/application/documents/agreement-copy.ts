import type { Paragraph, ParagraphStyle } from '../sheets/agreement-document';

/** An agreement for the clipboard, where no file can be saved: formatted for word processors, plain for everything else. */
export interface AgreementCopy {
  readonly html: string;
  readonly text: string;
}

const elements: Readonly<Record<ParagraphStyle, 'h1' | 'h2' | 'h3' | 'p' | 'li'>> = {
  title: 'h1',
  subtitle: 'p',
  centered: 'p',
  party: 'p',
  part: 'h1',
  section: 'h2',
  targetHeading: 'h3',
  body: 'p',
  listItem: 'li',
  gap: 'p',
  signatureText: 'p',
  signatureLabel: 'p',
  signatureLine: 'p',
  signatureName: 'p',
};
const centered: ReadonlySet<ParagraphStyle> = new Set(['title', 'subtitle', 'centered', 'party']);
const signatureRule = '____________________________';

export function agreementCopy(paragraphs: readonly Paragraph[]): AgreementCopy {
  const html: string[] = [];
  const text: string[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const { style, marker } = paragraph;
    if (style === 'gap') continue;
    const content = style === 'signatureLine' ? signatureRule : paragraph.text;
    const item = style === 'listItem';
    if (item && paragraphs[index - 1]?.style !== 'listItem') html.push('<ul>');
    const element = elements[style];
    const shown = item || marker === '' ? content : `${marker} ${content}`;
    const alignment = centered.has(style) ? ' style="text-align:center"' : '';
    html.push(`<${element}${alignment}>${escapeHtml(shown)}</${element}>`);
    if (item && paragraphs[index + 1]?.style !== 'listItem') html.push('</ul>');
    const line = marker === '' ? content : `${marker} ${content}`;
    text.push(item && paragraphs[index - 1]?.style === 'listItem' ? `\n${line}` : `\n\n${line}`);
  }
  return { html: html.join('\n'), text: text.join('').trim() };
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}
