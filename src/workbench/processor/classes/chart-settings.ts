import {
  expectBoolean,
  expectColor,
  expectNumber,
  expectOneOf,
  expectText,
  type Argument,
} from '../protocol/arguments';
import type { Model } from '../model';
import { changedChart } from './charts';

/** An object inside a chart. */
export interface PartRef {
  readonly chartId: string;
  /** Path in office.js names, ending with a slash: `axes/valueAxis/`. */
  readonly path: string;
}
/** What a setting takes, and what it says until it is set. */
export type Plain = string | number | boolean | null;
export interface Setting {
  readonly otherwise: Plain;
  readonly read: (value: Argument, name: string) => Plain;
}

export const flag = (otherwise: boolean): Setting => ({ otherwise, read: expectBoolean });
export const text = (otherwise: string): Setting => ({ otherwise, read: expectText });
export const number = (otherwise: number | null): Setting => ({
  otherwise,
  read: (value, name) => (value === '' ? null : expectNumber(value, name)),
});
export const color = (otherwise: string): Setting => ({ otherwise, read: expectColor });
export const choice = (otherwise: string, ...others: readonly string[]): Setting => ({
  otherwise,
  read: (value, name) => expectOneOf(value, [otherwise, ...others], name),
});

/** Settings of a chart are kept under their path in `ChartState.details`. */
export function keep(model: Model, ref: PartRef, key: string, value: Plain): void {
  const chart = changedChart(model, ref.chartId);
  chart.details = { ...chart.details, [`${ref.path}${key}`]: value };
}
