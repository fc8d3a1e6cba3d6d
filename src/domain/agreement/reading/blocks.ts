import type { Line } from './lines';
import { joinPlaced, slicePlaced, type PlacedText } from './placed-text';
import { softHyphen } from './tidy-characters';

/** `section`: § and Roman numbers and known headings; `numbered`: Arabic number; `item`: point of a list. */
export type BlockKind = 'section' | 'numbered' | 'item' | 'text';

export interface Block {
  readonly kind: BlockKind;
  /** Number of a numbered heading. */
  readonly no: number | null;
  /** Without the mark before it. */
  readonly placed: PlacedText;
  /** The mark as written, empty where there is none. */
  readonly mark: PlacedText;
  /** The lines that the block was put together of, without the mark. */
  readonly lines: readonly PlacedText[];
  /** A word such as `Ziel` stood before the number, so it can only be the heading of a target. */
  readonly namedTarget: boolean;
}

interface Mark {
  readonly kind: BlockKind;
  readonly length: number;
  readonly no: number | null;
  readonly namedTarget: boolean;
}

const paragraphMark = /^(?:§§?|[8$&]) ?(\d{1,2})[.:]? (?=[\p{Lu}])(?!(?:Nr|Abs|Satz|Absatz|Nummer|Ziffer|SGB|S\.)\b)/u;
const romanMark = /^(?:[IVX]{1,4}|[Il]{2,3})\.? (?=[\p{Lu}])/u;
/** "2.1 Verringerung": the last number is that of the target. */
const decimalMark =
  /^(?:\d{1,2}\.){1,2}(\d{1,2})[.:)]? (?=[\p{Lu}„"“»])(?!(?:Uhr|Mio|Mrd|Tsd|Prozent|Euro|EUR|Integrationen|Personen)(?!\p{L}))/u;
const bulletedTarget = /^[-–—•·▪◦‣] ?(?=Ziel(?:nummer|wert)? (?:Nr\. ?)?\d{1,2} ?[.:)–—-])/u;
const numberMark =
  /^((?:Ziel(?:e|bereich|nummer)?|Zielwert|Leistungsziel) )?(?:Nr\. ?)?(\d{1,2})(?: ?[.):]| ?[-–—](?= )|(?= ))(?: (?=[\p{Lu}„"“»])|$)/u;
const notAHeading =
  /^\d{1,2}[.)]? (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartal|Halbjahr|Euro|Integrationen|Personen|Frauen|Männer|Langzeit|Prozent|Mio)/u;
const bulletMark = /^(?:[-–—•·▪◦‣●○■□➢►\uf0b7]|o(?= )|[a-h]\)) ?/u;
const knownHeading =
  /^(?:Präambel|Grundsätze|Rahmenbedingungen|Finanzielle Rahmenbedingungen|Haushaltsmittel|Vereinbarungen|Ziele|Ziele, Zielindikatoren und Ergänzungsgrößen|Zielnachhaltung(?: und Zieldialoge)?|Zieldialoge|Schlussbestimmungen):?$/u;

function markOf(text: string): Mark | null {
  const section = paragraphMark.exec(text) ?? romanMark.exec(text);
  if (section !== null) return { kind: 'section', length: section[0].length, no: null, namedTarget: false };
  if (knownHeading.test(text)) return { kind: 'section', length: 0, no: null, namedTarget: false };
  const decimal = decimalMark.exec(text);
  if (decimal !== null)
    return { kind: 'numbered', length: decimal[0].length, no: Number(decimal[1]), namedTarget: false };
  const bulleted = bulletedTarget.exec(text)?.[0].length ?? 0;
  if (bulleted > 0) {
    const named = markOf(text.slice(bulleted));
    if (named !== null) return { ...named, length: named.length + bulleted };
  }
  const numbered = numberMark.exec(text);
  if (numbered !== null && !notAHeading.test(text)) {
    const namedTarget = numbered[1] !== undefined;
    const marked = namedTarget || /\d ?[.):]/u.test(numbered[0]);
    if (marked) return { kind: 'numbered', length: numbered[0].length, no: Number(numbered[2]), namedTarget };
  }
  const bullet = bulletMark.exec(text);
  // "- 2,3 %" is a figure with its sign, "-quote" the rest of a word.
  if (bullet === null || /^[-–—] ?\d[\d.,]* ?(?:%|Prozent|v\. ?H)/u.test(text) || /^-\p{Ll}/u.test(text)) return null;
  return { kind: 'item', length: bullet[0].length, no: null, namedTarget: false };
}

const abbreviation =
  /(?:^|[ (])(?:z\. ?B|u\. ?a|o\. ?g|d\. ?h|i\. ?H\. ?v|v\. ?H|Abs|Nr|Nrn|S|Art|rd|ca|bzw|max|mind|ggf|Mio|Mrd|Tsd|Dr|vgl|ggü|gem|lt|inkl|einschl|lfd|sog|v|\.\/|\d{1,2})\.$/u;
const sentenceEnd = /[.!?:;]["“”»)]*$/u;
const openWord =
  /(?:^|[ (])(?:der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|im|in|am|an|um|auf|von|vom|zu|zum|zur|mit|und|oder|sowie|für|bei|durch|nach|aus|als|dass|wenn|wie|ist|sind|wird|werden|mindestens|maximal|höchstens|nicht|mehr|rund|davon|gegenüber|§|Nr\.|Abs\.|ca\.|rd\.|jährlich|Landkreis|Landkreises|Jahr|durchschnittliche|\+|−|\.\/\.)$|[,\u00ad-]$/u;
const sentenceStart =
  /^(?:Ziel ist|Das Ziel|Dieses Ziel|Die |Der |Das |Den |Dies|Es |Ein |Eine |Für |Im |In |Zur |Zum |Bei |Mit |Nach |Auf |Zielindikator|Als |Um |Hier|Weiterhin|Vereinbart|\(\d)/u;

/** Whether a sentence ends here; a full stop after a short form or the number of a day ends none. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-24);
  return sentenceEnd.test(end) && !abbreviation.test(end);
}

function endsOpen(text: string): boolean {
  const end = text.slice(-24);
  return openWord.test(end) || abbreviation.test(end);
}

class OpenBlock {
  private readonly pieces: PlacedText[] = [];
  private end = '';
  lastLineLength = 0;
  length = 0;
  /** Dashes between words so far. */
  dashes = 0;

  constructor(
    readonly mark: Mark | null,
    private readonly written: PlacedText,
  ) {}

  get kind(): BlockKind {
    return this.mark?.kind ?? 'text';
  }

  get tail(): string {
    return this.end;
  }

  add(line: PlacedText): void {
    if (line.text === '') return;
    this.pieces.push(line);
    this.length += line.text.length;
    this.lastLineLength = line.text.length;
    this.dashes += [...line.text.matchAll(/(?<=^| )[–—-](?= |$)/gu)].length;
    this.end = `${this.end} ${line.text.slice(-40)}`.slice(-41).trimStart();
  }

  close(): Block {
    const { kind, no = null, namedTarget = false } = this.mark ?? { kind: 'text' as const };
    return { kind, no, namedTarget, placed: joinLines(this.pieces), mark: this.written, lines: this.pieces };
  }
}

/** Words cut at the end of a line are put together; "Integrations- und" and "SGB-II" keep their hyphen. */
function joinLines(lines: readonly PlacedText[]): PlacedText {
  const runs: PlacedText[][] = [[]];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.text ?? '';
    const cut = line.text.endsWith(softHyphen) || (/\p{L}-$/u.test(line.text) && /^\p{Ll}/u.test(next));
    const keepsHyphen = /^(?:und|oder|bzw\.|sowie|noch)(?: |$)/u.test(next);
    const capital = /\p{L}-$/u.test(line.text) && /^\p{Lu}/u.test(next);
    const run = runs[runs.length - 1];
    if (cut && !keepsHyphen) run?.push(slicePlaced(line, 0, line.text.length - 1));
    else run?.push(line);
    if (!((cut && !keepsHyphen) || capital)) runs.push([]);
  }
  return joinPlaced(
    runs.filter((run) => run.length > 0).map((run) => joinPlaced(run, '')),
    ' ',
  );
}

function goesOn(open: OpenBlock, { placed: { text }, afterBlank }: Line): boolean {
  const { tail, kind } = open;
  if (open.length === 0) return true;
  const small =
    /^(?:[\p{Ll}(\d%,;.€]|[+\u2212] ?\d|(?:Euro|EUR|Mio|Mrd|Prozent)(?!\p{L}))/u.test(text) &&
    !/^\(\d{1,2}\)/u.test(text);
  if (kind === 'section' || kind === 'numbered') {
    if (endsSentence(tail)) return false;
    const wrapped = !afterBlank && open.lastLineLength >= 55 && !sentenceStart.test(text);
    return endsOpen(tail) || small || wrapped;
  }
  if (kind === 'item') {
    if (endsSentence(tail)) return small && !afterBlank;
    if (/^(?:Das|Dieses|Die) Ziel/u.test(text)) return false;
    return !afterBlank || endsOpen(tail) || small;
  }
  if (/^\(\d{1,2}\) \p{Lu}/u.test(text) && endsSentence(tail)) return false;
  if (!afterBlank) return !tail.endsWith(':') || small;
  if (endsSentence(tail)) return false;
  return endsOpen(tail) || small || open.length >= 40;
}

/** A mark at the start of a line that only looks like one, because the line goes on with the sentence before. */
function onlyLooksMarked(mark: Mark, open: OpenBlock, { placed: { text }, afterBlank }: Line): boolean {
  if (open.kind !== 'text' || open.length === 0) return false;
  // "– mindestens zweimal –" and then "Zieldialoge" on a line of its own: a word without a mark goes on after a dash.
  if (mark.length === 0 && / [–—-]$/u.test(open.tail)) return true;
  if (mark.kind !== 'item') return endsOpen(open.tail) && !/(?:,|-)$/u.test(open.tail);
  // "– mindestens jedoch zweimal –": a dash that another one closes, or that closes one, belongs to the sentence.
  const closes = open.dashes % 2 === 1;
  const opens = /^[-–—] ?[\p{Ll}\d]/u.test(text) && (!afterBlank || / [–—-](?: |$)/u.test(text));
  return (
    (closes || opens) &&
    /^[-–—]/u.test(text) &&
    !/(?:[.:;,]|sowie|und|oder|wenn|sofern|falls|sobald|dass)["“”)]*$/u.test(open.tail)
  );
}

/** Headings, points of lists and paragraphs; lines and pages that cut a sentence are put together again. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: OpenBlock | null = null;
  for (const line of lines) {
    const looked = markOf(line.placed.text);
    const mark: Mark | null = looked !== null && open !== null && onlyLooksMarked(looked, open, line) ? null : looked;
    if (mark === null && open !== null && goesOn(open, line)) {
      open.add(line.placed);
      continue;
    }
    if (open !== null) blocks.push(open.close());
    open = new OpenBlock(mark, slicePlaced(line.placed, 0, mark?.length ?? 0));
    open.add(mark === null ? line.placed : slicePlaced(line.placed, mark.length));
  }
  if (open !== null) blocks.push(open.close());
  return blocks;
}
