import type { PageSetup, Worksheet } from 'exceljs';
import { printErrorKinds, type PageLayoutState, type PrintErrors } from '../processor/side-store';

/** Excel keeps margins in inches in the file and in points in its object model. */
const pointsPerInch = 72;

/** Numbers of the file's paper sizes ([ECMA-376] 18.18.50) and their names in the object model. */
const paperSizes: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

/** [ECMA-376] 18.18.60. */
const storedPrintErrors = {
  AsDisplayed: 'displayed',
  Blank: 'blank',
  Dash: 'dash',
  NotAvailable: 'NA',
} as const satisfies Readonly<Record<PrintErrors, string>>;

const sections = [
  ['L', 'left'],
  ['C', 'center'],
  ['R', 'right'],
] as const;

export function readPageLayout(
  sheet: Worksheet,
  printArea: string | null,
  printTitleRows: string | null,
  rowBreaks: readonly number[],
): PageLayoutState {
  const setup: Partial<PageSetup> = sheet.pageSetup;
  const { margins } = setup;
  // A sheet without headers has null here, whatever the declared type says.
  const texts = sheet.headerFooter as Partial<Worksheet['headerFooter']> | null;
  const header = splitSections(texts?.oddHeader);
  const footer = splitSections(texts?.oddFooter);
  const points = (inches: number | undefined, usual: number): number => round((inches ?? usual) * pointsPerInch);
  return {
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: Object.keys(paperSizes).find((name) => paperSizes[name] === Number(setup.paperSize)) ?? 'A4',
    printArea,
    printTitleRows,
    zoom:
      setup.fitToPage === true
        ? {
            // 0 pages means "as many as needed".
            ...(setup.fitToWidth !== 0 && { horizontalFitToPages: setup.fitToWidth ?? 1 }),
            ...(setup.fitToHeight !== 0 && { verticalFitToPages: setup.fitToHeight ?? 1 }),
          }
        : { scale: setup.scale ?? 100 },
    // Excel's "normal" margins stand in for those that a file leaves out.
    margins: {
      top: points(margins?.top, 0.75),
      bottom: points(margins?.bottom, 0.75),
      left: points(margins?.left, 0.7),
      right: points(margins?.right, 0.7),
      header: points(margins?.header, 0.3),
      footer: points(margins?.footer, 0.3),
    },
    centerHorizontally: setup.horizontalCentered === true,
    centerVertically: setup.verticalCentered === true,
    ...readPrintErrors(setup.errors),
    headersFooters: {
      leftHeader: header.left,
      centerHeader: header.center,
      rightHeader: header.right,
      leftFooter: footer.left,
      centerFooter: footer.center,
      rightFooter: footer.right,
    },
    rowBreaks: [...rowBreaks],
  };
}

export function writePageLayout(sheet: Worksheet, layout: PageLayoutState): void {
  const { zoom, margins, headersFooters: texts } = layout;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const inches = (points: number): number => round(points / pointsPerInch, 6);
  Object.assign(sheet.pageSetup, {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paperSize: paperSizes[layout.paperSize] ?? paperSizes['A4'],
    fitToPage: fits,
    ...(fits
      ? { fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
      : { scale: zoom.scale ?? 100 }),
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    ...(layout.printErrors !== undefined && { errors: storedPrintErrors[layout.printErrors] }),
  });
  const header = joinSections({ left: texts.leftHeader, center: texts.centerHeader, right: texts.rightHeader });
  const footer = joinSections({ left: texts.leftFooter, center: texts.centerFooter, right: texts.rightFooter });
  if (header !== '') sheet.headerFooter.oddHeader = header;
  if (footer !== '') sheet.headerFooter.oddFooter = footer;
}

function readPrintErrors(stored: string | undefined): Pick<PageLayoutState, 'printErrors'> {
  const found = printErrorKinds.find((kind) => kind !== 'AsDisplayed' && storedPrintErrors[kind] === stored);
  return found === undefined ? {} : { printErrors: found };
}

interface Sections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** `&LText&CText&RText` in its three parts; text before the first mark belongs to the middle. `&&` is an ampersand. */
function splitSections(text: string | undefined): Sections {
  const found = { left: '', center: '', right: '' };
  let current: keyof Sections = 'center';
  const marks = /&&|&[LCR]|[^&]+|&/g;
  for (const [piece] of (text ?? '').matchAll(marks)) {
    const section = sections.find(([mark]) => piece === `&${mark}`);
    if (section) [, current] = section;
    else found[current] += piece;
  }
  return found;
}

function joinSections(parts: Sections): string {
  return sections.map(([mark, name]) => (parts[name] === '' ? '' : `&${mark}${parts[name]}`)).join('');
}

function round(value: number, digits = 4): number {
  return Number(value.toFixed(digits));
}
