import { missingFigure, type Spill } from '../../src/functions/definition';
import type { CellScalar } from '../../src/workbench/grid';
import { resultHeaders, type ResultHeader } from './native-target-table';
import type { ResultRow } from './native-workbook';
import type { TargetCase } from './random-tables';

const tolerance = 1e-12;

/** Cells in which the two computations of a case differ, in words; empty if they agree on every cell. */
export function disagreements(
  { name, story, targets }: TargetCase,
  ours: Spill,
  native: readonly ResultRow[],
): readonly string[] {
  const [header = [], ...rows] = ours;
  const at = (title: string): number => header.indexOf(title);
  const where = `${name} (${story.join('; ')})`;
  if (rows.length !== targets.length) return [`${where}: ${rows.length} rows for ${targets.length} targets`];
  return targets.flatMap((target, index) => {
    const row = rows[index] ?? [];
    const theirs = native[index];
    if (theirs === undefined) return [`${where}: no native row for Ziel ${target.no}`];
    const cell = (title: string): CellScalar => {
      const value = row[at(title)] ?? '';
      return value === missingFigure ? '#N/A' : value;
    };
    const label = `${where}: Ziel ${target.no} ${target.code} ${target.sex} ${target.form}`;
    const lead = [cell('Nr') === target.no, cell('Kennzahl') === target.code];
    return [
      ...(lead.every(Boolean) ? [] : [`${label}: the row is about ${String(cell('Nr'))} ${String(cell('Kennzahl'))}`]),
      ...resultHeaders
        .filter((title) => !agrees(title, cell, theirs))
        .map((title) => `${label}: ${title} ${String(cell(title))}, native ${String(theirs[title])}`),
    ];
  });
}

function agrees(title: ResultHeader, ours: (title: ResultHeader) => CellScalar, theirs: ResultRow): boolean {
  const [one, other] = [ours(title), theirs[title]];
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= tolerance * scaleOf(title, ours, Math.max(Math.abs(one), Math.abs(other)));
}

/** A difference is as exact as what was subtracted, however small it is itself. */
function scaleOf(title: ResultHeader, ours: (title: ResultHeader) => CellScalar, size: number): number {
  if (title === 'Veränderung') return Math.max(1, size);
  if (title !== 'Abweichung') return size;
  const parts = ours('Zielveränderung') === '' ? [ours('Ist'), ours('Soll')] : [1];
  return Math.max(size, ...parts.map((part) => Math.abs(Number(part))));
}
