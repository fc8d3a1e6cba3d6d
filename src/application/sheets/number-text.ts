/**
 * Numbers in sentences that formulas make. TEXT and FIXED answer in the language of Excel and its settings, so digits are put
 * together from whole numbers: the result is German everywhere.
 */
export type TextUnit = 'percent' | 'decimal' | 'whole';

/** A figure as a whole number of the least step that the sentence shows: tenths of a percent, tenths, or ones. */
export function scaled(value: string, unit: TextUnit): string {
  const factor = { percent: '*1000', decimal: '*10', whole: '' }[unit];
  return `ROUND(ABS(${value})${factor},0)`;
}

/** `1.234.567` from a whole number that is not negative; `value` is repeated and should be a cell. */
export function grouped(value: string): string {
  const three = (part: string): string => `"."&RIGHT(1000+MOD(${part},1000),3)`;
  return `IF(${value}<1000,${value},IF(${value}<1000000,INT(${value}/1000)&${three(value)},INT(${value}/1000000)&${three(`INT(${value}/1000)`)}&${three(value)}))`;
}

/** `16,2`, `2.370,5` or `212` from a cell that `scaled` was written to. */
export function numberText(cell: string, unit: TextUnit): string {
  switch (unit) {
    case 'percent':
      return `INT(${cell}/10)&","&MOD(${cell},10)`;
    case 'decimal':
      return `${grouped(`INT(${cell}/10)`)}&IF(MOD(${cell},10)=0,"",","&MOD(${cell},10))`;
    case 'whole':
      return grouped(cell);
  }
}
