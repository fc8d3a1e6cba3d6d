const figures = ['ELB', 'INT', 'LZB'] as const;
const sexes = ['gesamt', 'Frauen', 'Männer'] as const;
const monthsOfYear = 12;

/** A long text file as the ministry's statistics give it: one figure of one Jobcenter and month in each line. */
export function figureFile(count: number, year: number): Uint8Array {
  const lines = ['Jobcenter;Kennzahl;Art;Geschlecht;Berichtsmonat;Ladestand;Wartezeit;Wert'];
  for (let index = 0; index < count; index += 1) {
    const sex = index % sexes.length;
    const figure = Math.floor(index / sexes.length) % figures.length;
    const month = (Math.floor(index / (sexes.length * figures.length)) % monthsOfYear) + 1;
    const county = Math.floor(index / (sexes.length * figures.length * monthsOfYear)) + 1;
    const at = `${String(month).padStart(2, '0')}/${year}`;
    const size = 1000 + ((index * 7919) % 3311);
    lines.push(`Landkreis ${county};${figures[figure] ?? ''};Monat;${sexes[sex] ?? ''};${at};${at};0;${size}`);
  }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}
