import { LevelFormat } from 'docx';

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

/** A label such as `(2)` as Word counts it. */
export interface ListMarker {
  readonly format: Format;
  /** With `%1` in the place of the number. */
  readonly pattern: string;
  /** 0 for bullets, which do not count. */
  readonly number: number;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** null: a label that Word could not count, which is then written as text. */
export function listMarker(marker: string): ListMarker | null {
  if (/^[-–—•·▪◦]$/.test(marker)) return { format: LevelFormat.BULLET, pattern: marker, number: 0 };
  const decimal = /^(\(|§ ?|Ziel )?(\d{1,3})(\)|\.|\.\)|:)?$/.exec(marker);
  if (decimal !== null) {
    const [, before = '', digits = '', after = ''] = decimal;
    return { format: LevelFormat.DECIMAL, pattern: `${before}%1${after}`, number: Number(digits) };
  }
  const roman = /^([IVX]+)(\.)?$/.exec(marker);
  const index = roman === null ? -1 : romans.indexOf(roman[1] ?? '');
  if (index >= 0) return { format: LevelFormat.UPPER_ROMAN, pattern: `%1${roman?.[2] ?? ''}`, number: index + 1 };
  const letter = /^(\()?([a-z])\)$/.exec(marker);
  if (letter === null) return null;
  const [, before = '', sign = ''] = letter;
  return { format: LevelFormat.LOWER_LETTER, pattern: `${before}%1)`, number: sign.charCodeAt(0) - 96 };
}

/** Takes the label off a heading that has it in its text: `§ 2 Haushaltsmittel`, `II. Rahmenbedingungen`. */
export function splitHeading(text: string): { readonly marker: string; readonly text: string } {
  const found = /^(§ ?\d{1,3}|[IVX]{1,5}\.|\d{1,2}\.) +(?=\S)/.exec(text);
  return found === null ? { marker: '', text } : { marker: found[1] ?? '', text: text.slice(found[0].length) };
}
