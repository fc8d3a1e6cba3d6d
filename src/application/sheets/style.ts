import type { CellFormat, PageLayoutPlan } from '../workbook-plan';

/** One accent (dark petrol, 8.1:1 on white) and greys: the sheets print well in black and white. */
export const colors = {
  accent: '#1F4E5F',
  accentTint: '#E3EDF0',
  text: '#1A1A1A',
  muted: '#595959',
  line: '#BFC8CC',
  /** Cells that are meant to be changed; each has a note saying so. */
  input: '#FFF8E1',
  /** #NV stays readable, but recedes behind the figures that are there. */
  absent: '#767676',
} as const;

/** Text and fill of a verdict; at least 4.5:1, and always beside the word itself. */
export const verdictColors = {
  reached: { fontColor: '#14532D', fill: '#DDF3E4' },
  missed: { fontColor: '#8A1C1C', fill: '#FBE3E1' },
  unclear: { fontColor: '#6B4A00', fill: '#FDF0CC' },
} as const;

/** On every Windows and Mac, and LibreOffice has a font of the same widths: computed row heights hold everywhere. */
export const fontName = 'Arial';
export const fontSize = 9;
/** Every cell of a sheet, before anything else. */
export const baseFormat: CellFormat = { fontName, fontSize, fontColor: colors.text, vertical: 'Center' };
export const titleFormat: CellFormat = { fontSize: 16, bold: true, fontColor: colors.accent };
export const noteFormat: CellFormat = { fontColor: colors.muted, vertical: 'Top' };
export const sectionFormat: CellFormat = { fontSize: 11, bold: true, fontColor: colors.accent };
export const headerFormat: CellFormat = {
  bold: true,
  fontColor: '#FFFFFF',
  fill: colors.accent,
  wrap: true,
  vertical: 'Center',
};
export const gridFormat: CellFormat = {
  border: { edges: ['bottom', 'insideHorizontal'], style: 'Thin', color: colors.line },
};
export const inputFormat: CellFormat = {
  fill: colors.input,
  border: { edges: ['bottom', 'insideHorizontal'], style: 'Thin', color: colors.line },
};

/** US codes; Excel shows them in the user's language. */
export const numberFormats = {
  month: 'mm.yyyy',
  date: 'dd.mm.yyyy',
  percent: '0.0%',
  signedPercent: '+0.0%;-0.0%;0.0%',
  /**
   * Target values: a count is told from a rate by its size, so that a row whose form changes, and one that Excel adds below
   * it, still read right. Signs are written out; not every program shows them by itself beside a condition.
   */
  targetChange: '[>=2]#,##0;[<0]-0.0%;+0.0%',
  targetLevel: '[>=2]#,##0;[<0]-0.0%;0.0%',
  euro: '#,##0" €"',
  /** Millions of Euro beside an axis; each comma at the end divides by a thousand. */
  millions: '0.0,," Mio. €"',
  persons: '#,##0.0',
  count: '#,##0',
  days: '[=1]0" Tag";0" Tage"',
  wholePercent: '0%',
  months: '[=1]0" Monat";0" Monate"',
  /** Persons and Euro with thousands; a rate stays as typed, where a fixed format without decimals would show 0. */
  anyQuantity: '[>=1000]#,##0;General',
} as const;

/** Light style without banding colours of its own; language-neutral, unlike names of cell styles. */
export const tableStyle = 'TableStyleLight1';

const footerRight = 'Seite &P von &N';

export function landscapePage(printArea: PageLayoutPlan['printArea'], left: string): PageLayoutPlan {
  return {
    orientation: 'Landscape',
    printArea,
    fitToWidth: true,
    footer: { left: footerText(left), right: footerRight },
    marginsCm: { top: 1.5, bottom: 1.8, left: 1.5, right: 1.5 },
  };
}

export function portraitPage(
  printArea: PageLayoutPlan['printArea'],
  left: string,
  pageBreaks: readonly number[],
): PageLayoutPlan {
  return {
    orientation: 'Portrait',
    printArea,
    // Excel ignores page breaks of its user as soon as a sheet is fitted to the page width.
    fitToWidth: false,
    footer: { left: footerText(left), right: footerRight },
    pageBreaks,
    marginsCm: { top: 2, bottom: 2, left: 2, right: 2 },
  };
}

/** A page of running text with its name at the top and its number at the bottom; narrow margins are room for other fonts. */
export function textPage(
  printArea: PageLayoutPlan['printArea'],
  name: string,
  pageBreaks: readonly number[],
): PageLayoutPlan {
  return {
    ...portraitPage(printArea, '', pageBreaks),
    centerHorizontally: true,
    header: footerText(name),
    footer: { center: footerRight },
    marginsCm: { top: 2.2, bottom: 2, left: 1.5, right: 1.5 },
  };
}

/** `&` begins a code in headers and footers; doubled it is printed. Excel holds 255 characters per footer. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&').slice(0, 80);
}
