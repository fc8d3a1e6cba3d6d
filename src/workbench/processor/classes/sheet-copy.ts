import { expectOneOf, type Arguments } from '../protocol/arguments';
import { HostError } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import type { Model } from '../model';
import { parseAddress, quoteSheet } from '../rules/address';
import { sameName } from '../rules/names';
import type { ChartState } from '../side-store';
import { nameTaken } from './tables';

/** Names of sheets end here, the number of a copy included. */
const maxSheetName = 31;

/** A copy is called `Blatt (2)`; what belongs to the sheet goes along: tables under new names, rules, charts, page layout. */
export function copySheet(model: Model, id: string, args: Arguments): HostObject {
  model.protection.demandStructure();
  const position = args.has(0)
    ? expectOneOf(args.at(0), ['None', 'End', 'Before', 'After', 'Beginning'], 'positionType')
    : 'None';
  if (position !== 'None' && position !== 'End')
    throw new HostError('NotImplemented', 'Kopien kommen hier hinter das letzte Blatt');
  const source = model.sheet(id);
  const { grid, sideStore } = model;
  const copy = grid.copySheet(id, freeSheetName(model, source.name));
  for (const { name, area, style, showFilterButton, showBandedRows } of grid
    .tables()
    .filter(({ sheetId }) => sheetId === id))
    grid.addTable({
      name: freeTableName(model, name),
      sheetId: copy.id,
      area,
      style,
      showFilterButton,
      showBandedRows,
    });
  for (const format of grid.conditionalFormats(id)) grid.addConditionalFormat(copy.id, format);
  for (const validation of grid.validations(id)) grid.setValidation(copy.id, validation);
  const layout = sideStore.pageLayouts.get(id);
  if (layout !== undefined) sideStore.pageLayouts.set(copy.id, plainCopy(layout));
  const unlocked = sideStore.unlockedAreas.get(id);
  if (unlocked !== undefined) sideStore.unlockedAreas.set(copy.id, [...unlocked]);
  if (sideStore.protectedSheets.has(id)) sideStore.protectedSheets.add(copy.id);
  const protection = sideStore.sheetProtection.get(id);
  if (protection !== undefined) sideStore.sheetProtection.set(copy.id, plainCopy(protection));
  for (const chart of sideStore.charts.filter(({ sheetId }) => sheetId === id))
    sideStore.charts.push(copiedChart(model, chart, copy, source.name));
  return model.classes.worksheet.bind(copy.id);
}

/** Plain data, as everything beside the grid is. */
function plainCopy<State>(state: State): State {
  return JSON.parse(JSON.stringify(state)) as State;
}

/** A chart of the copy shows the cells of the copy, as far as it showed those of its sheet. */
function copiedChart(
  model: Model,
  chart: ChartState,
  copy: { readonly id: string; readonly name: string },
  sourceName: string,
): ChartState {
  const numbers = model.sideStore.charts.map(({ id }) => Number(/\d+$/u.exec(id)?.[0] ?? 0));
  const own = { ...chart, id: `chart-${Math.max(0, ...numbers) + 1}`, sheetId: copy.id };
  return showingSheet(own, sourceName, copy.name);
}

/** The chart with another name of a sheet in all its sources. */
function showingSheet(chart: ChartState, former: string, name: string): ChartState {
  const moved = (address: string): string => {
    const parsed = parseAddress(address);
    return parsed?.sheet != null && sameName(parsed.sheet, former)
      ? `${quoteSheet(name)}${address.slice(address.lastIndexOf('!'))}`
      : address;
  };
  const isSource = (key: string): boolean => /^series\/\d+\/(?:values|xAxisValues)$/u.test(key);
  const details = Object.entries(chart.details ?? {}).map(([key, value]) => [
    key,
    typeof value === 'string' && isSource(key) ? moved(value) : value,
  ]);
  return {
    ...chart,
    sourceAddress: moved(chart.sourceAddress),
    details: Object.fromEntries(details) as NonNullable<ChartState['details']>,
  };
}

/** Charts go on showing a sheet that gets another name. */
export function renameInCharts({ sideStore: { charts } }: Model, former: string, name: string): void {
  charts.splice(0, charts.length, ...charts.map((chart) => showingSheet(chart, former, name)));
}

function freeSheetName(model: Model, name: string): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const free = name.slice(0, maxSheetName - suffix.length) + suffix;
    if (!model.grid.sheets().some((sheet) => sameName(sheet.name, free))) return free;
  }
}

function freeTableName(model: Model, name: string): string {
  let number = 1;
  while (nameTaken(model, `${name}${number}`, null)) number += 1;
  return `${name}${number}`;
}
