import { type IBorderData, BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import type { IRangeThemeStyleJSON } from '@univerjs/sheets';

interface Theme {
  readonly name: string;
  readonly style: Omit<IRangeThemeStyleJSON, 'name'>;
}

/** Accents of the Office theme in the order in which Excel numbers its table styles (1 is the neutral one). */
const accents = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const bands = ['#F2F2F2', '#D9E2F3', '#FBE4D5', '#EDEDED', '#FFF2CC', '#DEEAF6', '#E2EFD9'];

function rule(color: string): NonNullable<IBorderData['t']> {
  return { s: BorderStyleTypes.THIN, cl: { rgb: color } };
}

function theme(kind: 'light' | 'medium', index: number, banded: boolean): Theme {
  const accent = accents[index] ?? '#000000';
  const band = bands[index] ?? '#F2F2F2';
  return {
    name: `excel-${kind}-${index + 1}${banded ? '' : '-plain'}`,
    style: {
      headerRowStyle:
        kind === 'medium'
          ? { bg: { rgb: accent }, cl: { rgb: '#FFFFFF' }, bl: BooleanNumber.TRUE }
          : { bl: BooleanNumber.TRUE, bd: { t: rule(accent), b: rule(accent) } },
      ...(banded && { firstRowStyle: { bg: { rgb: band } } }),
      lastRowStyle: { bd: { b: rule(accent) } },
    },
  };
}

export const tableThemes: readonly Theme[] = [
  ...accents.flatMap((_, index) =>
    (['light', 'medium'] as const).flatMap((kind) => [theme(kind, index, true), theme(kind, index, false)]),
  ),
  { name: 'excel-none', style: {} },
];

/** The theme nearest to one of Excel's built-in styles: `TableStyleMedium2` is the second medium one. */
export function themeFor(style: string, banded: boolean): string {
  const parts = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (parts === null) return 'excel-none';
  const kind = parts[1] === 'Light' ? 'light' : 'medium';
  const index = (Number(parts[2]) - 1) % accents.length;
  return `excel-${kind}-${index + 1}${banded ? '' : '-plain'}`;
}
