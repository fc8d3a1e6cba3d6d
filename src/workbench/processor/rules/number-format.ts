import { invalidArgument } from '../protocol/host-error';

/** Code without literals ("…", \x, _x, *x) and without [brackets], where letters may mean anything. */
function bareCode(format: string): string {
  return format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');
}

const germanColors = /\[(?:Schwarz|Blau|Zyan|Grün|Rot|Weiß|Gelb|Farbe\s*\d+)\]/iu;

/**
 * `numberFormat` takes US codes whatever the language of Excel. German ones (`Standard`, `TT.MM.JJJJ`, `[Rot]`, `#.##0,00`)
 * are refused: Excel would take some of them for something else without a word.
 */
export function checkNumberFormat(format: string): void {
  const refuse = (why: string): never => {
    throw invalidArgument(`Zahlenformat ${format}: ${why}`);
  };
  if (format === '') refuse('leer');
  if (germanColors.test(format)) refuse('Farben heißen in numberFormat englisch');
  const code = bareCode(format);
  if (/standard/iu.test(code)) refuse('das Standardformat heißt General');
  if (/[tj]/iu.test(code)) refuse('Datumscodes sind d, m und y');
  if (/\.[#0?]*,[#0?]/u.test(code)) refuse('das Komma trennt in numberFormat Tausender, der Punkt Nachkommastellen');
  if ((format.match(/"/gu)?.length ?? 0) % 2 !== 0) refuse('ein Anführungszeichen ist nicht geschlossen');
  if (format.split(';').length > 4 && code.split(';').length > 4) refuse('mehr als vier Abschnitte');
}
