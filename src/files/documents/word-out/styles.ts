import { AlignmentType, BorderStyle, type IStylesOptions } from 'docx';

/** Sizes are half points, spacing and indents twentieths of a point, as Word counts them. */
const font = 'Arial';
const bodySize = 21;

export const styleIds = {
  body: 'BodyText',
  listItem: 'ListBullet',
  subtitle: 'Subtitle',
  centered: 'AgreementParty',
  party: 'AgreementPartyName',
  table: 'AgreementTable',
  signatureText: 'SignatureText',
  signatureLabel: 'SignatureLabel',
  signatureLine: 'SignatureLine',
  signatureName: 'Signature',
  header: 'Header',
  footer: 'Footer',
} as const;

const heading = (size: number, before: number, after: number) => ({
  run: { font, size, bold: true, italics: false, color: '000000' },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
});

/** Word's own styles keep their names, so that Word shows them in German and the outline works; names of ours are German. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: bodySize, language: { value: 'de-DE', eastAsia: 'de-DE' } },
      paragraph: { spacing: { line: 276 } },
    },
    title: {
      run: { font, size: 40, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 480, after: 120 }, keepNext: true },
    },
    heading1: heading(28, 400, 160),
    heading2: heading(24, 320, 120),
    heading3: heading(bodySize, 240, 100),
  },
  paragraphStyles: [
    {
      id: styleIds.subtitle,
      name: 'Subtitle',
      basedOn: 'Normal',
      next: styleIds.body,
      quickFormat: true,
      run: { size: 26, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
    },
    {
      id: styleIds.body,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 120 } },
    },
    {
      id: styleIds.listItem,
      name: 'List Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: styleIds.centered,
      name: 'Vertragspartner',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
    },
    {
      id: styleIds.party,
      name: 'Vertragspartner Name',
      basedOn: styleIds.centered,
      run: { size: 24, bold: true },
      paragraph: { spacing: { before: 120, after: 120 } },
    },
    { id: styleIds.table, name: 'Tabellentext', basedOn: 'Normal', paragraph: { spacing: { before: 40, after: 40 } } },
    {
      id: styleIds.signatureText,
      name: 'Unterschrift Wortlaut',
      basedOn: 'Normal',
      paragraph: { keepLines: true, spacing: { after: 60 } },
    },
    {
      id: styleIds.signatureLabel,
      name: 'Unterschrift Angabe',
      basedOn: 'Normal',
      run: { size: 19, color: '404040' },
      paragraph: { keepNext: true, keepLines: true, spacing: { after: 60 } },
    },
    {
      id: styleIds.signatureLine,
      name: 'Unterschrift Linie',
      basedOn: 'Normal',
      paragraph: {
        keepNext: true,
        spacing: { before: 560 },
        indent: { right: 3400 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } },
      },
    },
    {
      id: styleIds.signatureName,
      name: 'Signature',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepLines: true, spacing: { before: 60, after: 60 } },
    },
    {
      id: styleIds.header,
      name: 'header',
      basedOn: 'Normal',
      run: { size: 17, color: '404040' },
      paragraph: { alignment: AlignmentType.END },
    },
    {
      id: styleIds.footer,
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 17, color: '404040' },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
};
