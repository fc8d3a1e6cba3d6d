import type { Alignment, Border, BorderStyle, Borders, Color, Fill, Font, Style } from 'exceljs';
import type { BorderLine, CellStyle } from '../grid/grid';
import type { CellBorders } from './workbook-model';

export const plainStyle: Required<CellStyle> = {
  bold: false,
  italic: false,
  underline: false,
  fontSize: 11,
  fontName: 'Calibri',
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  numberFormat: 'General',
};

/** Colours of the Office theme in the order of the file's `theme` numbers. */
const themeColors = [
  ['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'],
  ['#0563C1', '#954F72'],
].flat();

const horizontalNames = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  Fill: 'fill',
} as const;
const verticalNames = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;

const borderNames: readonly (Pick<BorderLine, 'style' | 'weight'> & { readonly name: BorderStyle })[] = [
  { name: 'hair', style: 'Continuous', weight: 'Hairline' },
  { name: 'thin', style: 'Continuous', weight: 'Thin' },
  { name: 'medium', style: 'Continuous', weight: 'Medium' },
  { name: 'thick', style: 'Continuous', weight: 'Thick' },
  { name: 'dotted', style: 'Dot', weight: 'Thin' },
  { name: 'dashed', style: 'Dash', weight: 'Thin' },
  { name: 'mediumDashed', style: 'Dash', weight: 'Medium' },
  { name: 'dashDot', style: 'Dash', weight: 'Thin' },
  { name: 'dashDotDot', style: 'Dash', weight: 'Thin' },
  { name: 'mediumDashDot', style: 'Dash', weight: 'Medium' },
  { name: 'mediumDashDotDot', style: 'Dash', weight: 'Medium' },
  { name: 'slantDashDot', style: 'Dash', weight: 'Medium' },
  { name: 'double', style: 'Double', weight: 'Thick' },
];
const sides = ['top', 'bottom', 'left', 'right'] as const;

/** The cell's format where it differs from an untouched cell; null when it does not. */
export function readStyle(style: Partial<Style>): CellStyle | null {
  const font: Partial<Font> = style.font ?? {};
  const alignment: Partial<Alignment> = style.alignment ?? {};
  const full: Required<CellStyle> = {
    bold: font.bold === true,
    italic: font.italic === true,
    underline: font.underline !== undefined && font.underline !== false && font.underline !== 'none',
    fontSize: font.size ?? plainStyle.fontSize,
    fontName: font.name ?? plainStyle.fontName,
    fontColor: readColor(font.color) ?? plainStyle.fontColor,
    fill: readFill(style.fill),
    horizontal: keyOf(horizontalNames, alignment.horizontal) ?? 'General',
    vertical: keyOf(verticalNames, alignment.vertical) ?? 'Bottom',
    wrap: alignment.wrapText === true,
    indent: alignment.indent ?? 0,
    numberFormat: readNumberFormat(style.numFmt),
  };
  return difference(full);
}

/** Only what differs from an untouched cell, so that files and undo steps stay small. */
export function difference(full: Required<CellStyle>): CellStyle | null {
  const changed = Object.entries(full).filter(([key, value]) => plainStyle[key as keyof CellStyle] !== value);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

export function writeStyle(style: CellStyle | null, borders: CellBorders | null): Partial<Style> {
  const full = { ...plainStyle, ...style };
  const border = writeBorders(borders);
  return {
    font: {
      name: full.fontName,
      size: full.fontSize,
      ...(full.bold && { bold: true }),
      ...(full.italic && { italic: true }),
      ...(full.underline && { underline: true }),
      color: { argb: argb(full.fontColor) },
    },
    ...(full.fill !== null && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(full.fill) } } satisfies Fill,
    }),
    alignment: {
      ...(full.horizontal !== 'General' && { horizontal: horizontalNames[full.horizontal] }),
      vertical: verticalNames[full.vertical],
      ...(full.wrap && { wrapText: true }),
      ...(full.indent > 0 && { indent: full.indent }),
    },
    ...(full.numberFormat !== 'General' && { numFmt: full.numberFormat }),
    ...(border && { border }),
  };
}

export function readBorders(borders: Partial<Borders> | undefined): CellBorders | null {
  if (!borders) return null;
  const found = sides.flatMap((side) => {
    const border: Partial<Border> | undefined = borders[side];
    const line = borderNames.find(({ name }) => name === border?.style);
    if (!line) return [];
    const color = readColor(border?.color) ?? '#000000';
    return [[side, { style: line.style, weight: line.weight, color }] as const];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}

function writeBorders(borders: CellBorders | null): Partial<Borders> | null {
  if (borders === null) return null;
  const found = sides.flatMap((side) => {
    const line = borders[side];
    if (!line || line.style === 'None') return [];
    const name =
      borderNames.find(({ style, weight }) => style === line.style && weight === line.weight) ??
      borderNames.find(({ style }) => style === line.style);
    return [[side, { style: name?.name ?? 'thin', color: { argb: argb(line.color) } }] as const];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}

/** `#RRGGBB` of a file's colour; theme colours are those of the Office theme, darkened or lightened by `tint`. */
export function readColor(color: Partial<Color> | undefined): string | null {
  if (!color) return null;
  if (typeof color.argb === 'string' && /^[0-9A-F]{6,8}$/i.test(color.argb)) {
    return `#${color.argb.slice(-6).toUpperCase()}`;
  }
  const { theme, tint = 0 } = color as { readonly theme?: number; readonly tint?: number };
  const base = theme === undefined ? undefined : themeColors[theme];
  if (base === undefined) return null;
  const parts = [1, 3, 5].map((at) => {
    const value = parseInt(base.slice(at, at + 2), 16);
    const shifted = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(shifted).toString(16).padStart(2, '0');
  });
  return `#${parts.join('').toUpperCase()}`;
}

export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

function readFill(fill: Fill | undefined): string | null {
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return null;
  return readColor(fill.fgColor);
}

function readNumberFormat(format: unknown): string {
  if (typeof format === 'string' && format !== '') return format;
  if (typeof format === 'object' && format !== null && 'formatCode' in format) return String(format.formatCode);
  return 'General';
}

function keyOf<Key extends string>(map: Readonly<Record<Key, string>>, value: string | undefined): Key | undefined {
  return (Object.keys(map) as Key[]).find((key) => map[key] === value);
}
