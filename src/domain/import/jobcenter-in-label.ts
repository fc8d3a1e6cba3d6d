import { jobcenterKey } from '../figure-table';

const kind =
  /^(?:(?:kommunales\s+)?jobcenter|jc|landkreis|lk|kreisfreie\s+stadt|stadt|kreis|region|zugelassener\s+kommunaler\s+träger|zkt)(?:\s*:\s*|\s+)/iu;
const caption = /^(?:jobcenter|träger|region|gebiet)\s*:\s*/iu;

/** A name without what kind of body it is: 'Jobcenter Landkreis Musterland' and 'Musterland' may be the same one. */
export function bareJobcenter(name: string): string {
  let bare = name.trim();
  while (kind.test(bare)) bare = bare.replace(kind, '');
  return jobcenterKey(bare);
}

/**
 * The Jobcenter of the workbook that a name of the file means: the same name, or the only one that differs by 'Jobcenter',
 * 'Landkreis' and the like; null if there is none or more than one.
 */
export function knownJobcenter(name: string, known: readonly string[]): string | null {
  const same = known.find((each) => jobcenterKey(each) === jobcenterKey(name));
  if (same !== undefined) return same;
  const alike = known.filter((each) => bareJobcenter(each) === bareJobcenter(name));
  const [only] = alike;
  return only !== undefined && alike.length === 1 ? only : null;
}

/** A Jobcenter that a title, heading or header names: a known one, or a text that begins with 'Jobcenter'. */
export function jobcenterInLabel(text: string, known: readonly string[]): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const name = trimmed.replace(caption, '');
  if (name !== trimmed && name !== '') return knownJobcenter(name, known) ?? name;
  const found = knownJobcenter(trimmed, known);
  if (found !== null) return found;
  return /^(?:kommunales\s+)?jobcenter\s+\p{Lu}/iu.test(trimmed) && trimmed.length <= 80 ? trimmed : null;
}

const subtotal =
  /^(?:zwischen)?(?:summe|ergebnis|gesamtsumme|gesamtergebnis|teilergebnis|gesamt|insgesamt|durchschnitt|mittelwert|median|total|ø|alle|nachrichtlich)(?:[\s:,(].*)?$/iu;
const widerAreas =
  /^(?:deutschland|bund|bundesgebiet|(?:west|ost)deutschland|land|(?:vergleichs)?typ\s.*|vergleichstyp.*|baden-württemberg|bayern|brandenburg|hessen|mecklenburg-vorpommern|niedersachsen|nordrhein-westfalen|rheinland-pfalz|saarland|sachsen|sachsen-anhalt|schleswig-holstein|thüringen)(?:\s+(?:insgesamt|gesamt))?$/iu;

/** A row that sums up or averages other rows, by the label of its Jobcenter or month. */
export function isSubtotal(text: string): boolean {
  return subtotal.test(text.trim());
}

/** A Land or the Bund in the column of Jobcenter: comparison figures, not those of a Jobcenter. */
export function isWiderArea(text: string): boolean {
  return widerAreas.test(text.trim());
}
