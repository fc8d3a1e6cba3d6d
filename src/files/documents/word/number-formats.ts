const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let left = count;
  let text = '';
  for (const [value, sign] of romanSigns)
    while (left >= value) {
      text += sign;
      left -= value;
    }
  return text;
}

/** A to Z, then AA, BB and so on, as Word counts. */
function letter(count: number): string {
  const index = (count - 1) % 26;
  return String.fromCharCode(65 + index).repeat(Math.floor((count - 1) / 26) + 1);
}

/** Beyond these, Word's own signs end or grow long; digits are what is left. */
const mostRoman = 3999;
const mostLetters = 260;

/** A number in one of Word's formats; formats that German documents do not use come as digits. */
export function formatNumber(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
    case 'lowerRoman':
      if (count < 1 || count > mostRoman) return String(count);
      return format === 'upperRoman' ? roman(count) : roman(count).toLowerCase();
    case 'upperLetter':
    case 'lowerLetter':
      if (count < 1 || count > mostLetters) return String(count);
      return format === 'upperLetter' ? letter(count) : letter(count).toLowerCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}
