import type { Area, CellStyle } from '../../grid/grid';
import type { Argument, ArgumentBag } from '../protocol/arguments';
import { expectBag, expectColor, expectNumber, expectOneOf } from '../protocol/arguments';
import { invalidArgument, notAnswered } from '../protocol/host-error';
import type { Model, RangeRef } from '../model';
import {
  changeBorder,
  fillFields,
  fontFields,
  formatFields,
  lineStyles,
  lineWeights,
  styleAreas,
  type SideName,
  type StyleField,
} from './styles';

const borderKeys: Readonly<Record<string, SideName>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function styleOf(fields: Readonly<Record<string, StyleField>>, bag: ArgumentBag, path: string): CellStyle {
  let style: CellStyle = {};
  for (const [key, value] of Object.entries(bag)) {
    const field = fields[wireName(key)];
    if (!field) throw notAnswered(`${path}.${key}`);
    if (value !== null) style = { ...style, ...field.change(value) };
  }
  return style;
}

/** One entry of `setCellProperties`. Missing keys leave the cell as it is. */
export function applyCellBag(model: Model, sheetId: string, area: Area, bag: ArgumentBag): void {
  for (const key of Object.keys(bag)) if (key !== 'format') throw notAnswered(`setCellProperties.${key}`);
  applyFormat(model, { sheetId, area }, bag['format'], []);
}

function applyFormat(
  model: Model,
  ref: RangeRef,
  value: Argument | undefined,
  handledElsewhere: readonly string[],
): void {
  if (value === undefined || value === null) return;
  const plain: Record<string, Argument> = {};
  let style: CellStyle = {};
  for (const [key, part] of Object.entries(expectBag(value, 'format'))) {
    if (part === null || handledElsewhere.includes(key)) continue;
    if (key === 'font') style = { ...style, ...styleOf(fontFields, expectBag(part, 'font'), 'format.font') };
    else if (key === 'fill') style = { ...style, ...styleOf(fillFields, expectBag(part, 'fill'), 'format.fill') };
    else if (key === 'borders') applyBorders(model, ref, expectBag(part, 'borders'));
    else plain[key] = part;
  }
  style = { ...style, ...styleOf(formatFields, plain, 'format') };
  if (Object.keys(style).length > 0) styleAreas(model, { sheetId: ref.sheetId, areas: [ref.area] }, style);
}

function applyBorders(model: Model, ref: RangeRef, bag: ArgumentBag): void {
  for (const [key, value] of Object.entries(bag)) {
    const side = borderKeys[key];
    if (side === undefined) throw notAnswered(`format.borders.${key}`);
    const line = expectBag(value, `borders.${key}`);
    for (const name of Object.keys(line))
      if (!['color', 'style', 'weight'].includes(name)) throw notAnswered(`format.borders.${key}.${name}`);
    const { color = null, style = null, weight = null } = line;
    changeBorder(model, ref.sheetId, ref.area, side, {
      ...(color === null ? {} : { color: expectColor(color, 'color') }),
      ...(style === null ? {} : { style: expectOneOf(style, lineStyles, 'style') }),
      ...(weight === null ? {} : { weight: expectOneOf(weight, lineWeights, 'weight') }),
    });
  }
}

/** Excel's bounds in points: a row up to 409, a column up to 255 characters (about 1790). */
const maxRowHeight = 409;
const maxColumnWidth = 1790;

export function setRowHeight(model: Model, ref: RangeRef, value: Argument | undefined): void {
  model.protection.demandFormatting(ref.sheetId, 'allowFormatRows');
  const points = expectNumber(value, 'rowHeight');
  if (points < 0 || points > maxRowHeight) throw invalidArgument(`rowHeight: ${points} liegt nicht zwischen 0 und 409`);
  const area = model.clip(ref);
  if (area !== null) model.grid.setRowHeight(ref.sheetId, area.row, area.rowCount, points);
}

export function setColumnWidth(model: Model, ref: RangeRef, value: Argument | undefined): void {
  model.protection.demandFormatting(ref.sheetId, 'allowFormatColumns');
  const points = expectNumber(value, 'columnWidth');
  if (points < 0 || points > maxColumnWidth)
    throw invalidArgument(`columnWidth: ${points} liegt nicht zwischen 0 und 1790`);
  const area = model.clip(ref);
  if (area !== null) model.grid.setColumnWidth(ref.sheetId, area.column, area.columnCount, points);
}

export function applyRowBag(model: Model, ref: RangeRef, bag: ArgumentBag): void {
  for (const key of Object.keys(bag)) if (key !== 'format') throw notAnswered(`setRowProperties.${key}`);
  const format = bag['format'];
  if (format === undefined || format === null) return;
  const height = expectBag(format, 'format')['rowHeight'] ?? null;
  if (height !== null) setRowHeight(model, ref, height);
  applyFormat(model, ref, format, ['rowHeight']);
}

export function applyColumnBag(model: Model, ref: RangeRef, bag: ArgumentBag): void {
  for (const key of Object.keys(bag)) if (key !== 'format') throw notAnswered(`setColumnProperties.${key}`);
  const format = bag['format'];
  if (format === undefined || format === null) return;
  const width = expectBag(format, 'format')['columnWidth'] ?? null;
  if (width !== null) setColumnWidth(model, ref, width);
  applyFormat(model, ref, format, ['columnWidth']);
}
