import type { IndicatorCode } from '../../indicator';
import type { Block } from './blocks';
import { lowerCase, slicePlaced, type PlacedText } from './placed-text';

/** What a part of an agreement is about, told by the words of its heading and never by its number. */
export type PartKind = 'opening' | 'principles' | 'frame' | 'budget' | 'duty' | 'targets' | 'followUp' | 'other';

/** A heading with everything under it, up to the next one. */
export interface Section {
  readonly part: PartKind;
  /** Number and title of the target, if this is the section of one. */
  readonly target: {
    readonly no: number;
    /** Empty where the number stands before a sentence. */
    readonly title: string;
    readonly indicator: IndicatorCode | null;
    /** It stands under a heading that says that targets follow, or is named one itself. */
    readonly announced: boolean;
  } | null;
  /** The heading as written; null for what stands before the first one. */
  readonly heading: { readonly mark: PlacedText; readonly title: PlacedText } | null;
  readonly blocks: readonly Block[];
}

const partWords: readonly (readonly [PartKind, RegExp])[] = [
  ['followUp', /nachhaltung|dialog|controlling|berichts|zielsteuerung|überprüfung|auswertung/u],
  ['principles', /grundsätze|präambel|vorbemerkung|leitgedanken/u],
  ['frame', /rahmenbedingung|ausgangslage|entwicklung de[sr]/u],
  ['budget', /haushalt|finanz|budget|mittelausstattung|ressourcen/u],
  ['duty', /verpflichtung|zusammenwirken|unterstützung/u],
  ['targets', /^ziele|zielindikator|zielwerte|zielgrößen|leistungsziele|vereinbarte ziele|^zielvereinbarung/u],
];
/** Part headings that also occur with an Arabic number before them. */
const numberedPart =
  /^(?:grundsätze|präambel|rahmenbedingungen|finanzielle|haushaltsmittel|ziele und|ziele,|ziele$|zielnachhaltung|zieldialog|salvatorisch|unterschrift|allgemeines|ausgangslage|schluss|laufzeit|inkraft|sachverhalt|beschluss|begründung|finanz)/u;

function partOf(title: string): PartKind {
  return partWords.find(([, words]) => words.test(title))?.[0] ?? 'other';
}

const targetTitle =
  /hilfebedürftigkeit|integration|langzeit|langfristig|leistungsbezug|gleichstellung|teilhabe|beschäftigungsfähigkeit|alleinerzieh|zielvereinbarung|lebensunterhalt|konzept|frauen|qualität|aktivierung|ziel/u;

const headingIndicators: readonly (readonly [IndicatorCode, RegExp])[] = [
  ['K2E4', /integration\p{Ll}* (?:der|von) alleinerzieh/u],
  ['K3E1', /integration\p{Ll}* (?:der|von) langzeitleistungs/u],
  [
    'K3',
    /(?:vermeidung|verringerung|reduzierung|abbau|senkung).{0,40}(?:langfristig|langzeitleistungs)|bestand.{0,20}langzeitleistungsb/u,
  ],
  [
    'K2',
    /(?:verbesserung|erhöhung|steigerung) der integration(?! von frauen)|integration in (?:erwerbs|arbeit)|integrationsquote/u,
  ],
  ['K1', /verringerung der hilfebedürftigkeit|summe der (?:passiven )?leistungen|leistungen zum lebensunterhalt/u],
];

/** Where the title ends if the sentence after it was put into the same paragraph. */
const textAfterTitle =
  /(?<=^(?:Grundsätze|Präambel|Rahmenbedingungen|Haushaltsmittel|Verpflichtung der Vereinbarungspartner)) (?=\p{Lu}.{60})|(?<=:) (?=[-+\u2212–]? ?\d|\.\/\.|um |auf |mindestens |maximal |höchstens |Monitoring|Beobachtung|Steigerung |Senkung |Reduzierung |gleich|unverändert|kein)| (?=(?:Ziel ist,?|Ziel dieser|Das Ziel|Dieses Ziel|Das Prinzip|Zielindikator|Für die Nachhaltung|Die Zielvereinbarungspartner|Die Integrationsquote|Der (?:durchschnittliche )?Bestand|Die Summe|Nach Prüfung|\(1\))(?: |$))/u;

/** Where the paragraph under a heading was put into its line; no heading has such a word with a capital letter within. */
const sentenceAfterTitle =
  /(?<=[\p{L})"“”]) (?=(?:Die|Der|Das|Dies\p{Ll}*|Dafür|Hierfür|Dazu|Hierzu|Auf|Nach|Im|Zur|Zum|Für|Um|Mit|Es|Ein|Eine|Beide|Alle|Weiterhin|Gemessen|Vereinbart|Verabredet) \p{L}.{25})|(?<=^(?:Verringerung der Hilfebedürftigkeit|Verbesserung der Integration in Erwerbstätigkeit|Vermeidung von langfristigem Leistungsbezug|Gleichstellung von Frauen und Männern|.{5,120}\(individualisierte Zielvereinbarung\))) (?=\p{Lu})/u;

interface OpenSection {
  part: PartKind;
  target: Section['target'];
  heading: Section['heading'];
  blocks: Block[];
}

/** Sections in the order of the text. Points of a numbered list of steps stay points. */
export function readSections(blocks: readonly Block[]): Section[] {
  let open: OpenSection = { part: 'opening', target: null, heading: null, blocks: [] };
  const sections: OpenSection[] = [open];
  let steps = new NumberedSteps();
  const begin = (section: OpenSection): void => {
    open = section;
    sections.push(section);
    steps = new NumberedSteps();
  };
  for (const block of blocks) {
    if (block.kind === 'section') {
      const { title, written, rest } = splitTitle(block.placed);
      const heading = { mark: block.mark, title: written };
      const part = partOf(lowerCase(title));
      begin({ part, target: null, heading, blocks: rest === null ? [] : [asText(block, rest)] });
    } else if (block.kind === 'numbered' && !steps.takes(block, open.target?.no ?? null)) {
      const { title, written, rest } = splitTitle(block.placed);
      const heading = { mark: block.mark, title: written };
      const small = lowerCase(title);
      const blocksAfter = rest === null ? [] : [asText(block, rest)];
      const announced = block.namedTarget || (open.part === 'targets' && open.target?.announced !== false);
      // "2.4" before and "3." now: the part with the targets is over.
      const partAfter =
        isDecimal(open.heading?.mark ?? open.blocks[0]?.mark) && open.target !== null && !isDecimal(block.mark);
      if (numberedPart.test(small) || (partAfter && !block.namedTarget))
        begin({ part: partOf(small), target: null, heading, blocks: blocksAfter });
      else if (isTargetHeading(block, small, open.part) && rest === null && isSentence(title, written.text))
        begin({
          part: 'targets',
          target: { no: block.no ?? 0, title: '', indicator: indicatorOf(small), announced },
          heading: null,
          blocks: [{ ...block, kind: 'text' }],
        });
      else if (isTargetHeading(block, small, open.part))
        begin({
          part: 'targets',
          target: { no: block.no ?? 0, title, indicator: indicatorOf(small), announced },
          heading,
          blocks: blocksAfter,
        });
      else open.blocks.push({ ...block, kind: 'item' });
    } else {
      steps.see(block);
      open.blocks.push(block.kind === 'numbered' ? { ...block, kind: 'item' } : block);
    }
  }
  return sections;
}

function isTargetHeading(block: Block, title: string, part: PartKind): boolean {
  if ((block.no ?? 0) < 1 || title === '' || title.length > 300) return false;
  if (block.namedTarget) return true;
  return part !== 'followUp' && part !== 'principles' && (part === 'targets' || targetTitle.test(title));
}

const verbs =
  /(?<!\p{L})(?:soll|sollen|darf|dürfen|wird|werden|ist|sind|steigt|sinkt|bleibt|beträgt|um|zu steigern|zu senken)(?!\p{L})/u;

/** "2. Die Integrationsquote soll um 1,5 % steigen.": what is numbered is the sentence itself. */
function isSentence(title: string, written: string): boolean {
  return written.length > title.length && written.endsWith('.') && verbs.test(title);
}

function isDecimal(mark: PlacedText | undefined): boolean {
  return /^\d{1,2}\.\d/u.test(mark?.text ?? '');
}

/** A list of steps may be numbered itself; its numbers begin at 1 after a colon. */
class NumberedSteps {
  private last: number | null = null;
  private colon = false;

  see(block: Block): void {
    if (block.kind === 'text') {
      this.colon = block.placed.text.endsWith(':');
      this.last = null;
    }
  }

  takes(block: Block, targetNo: number | null): boolean {
    if (block.namedTarget || targetNo === null) return false;
    const continues = this.last !== null && block.no === this.last + 1;
    if (!continues && !(this.colon && block.no === 1)) return false;
    if (block.no === targetNo + 1 && indicatorOf(lowerCase(block.placed.text)) !== null) return false;
    this.last = block.no;
    return true;
  }
}

/** `title` without what ends it; `written` as it stands. */
function splitTitle(placed: PlacedText): { title: string; written: PlacedText; rest: PlacedText | null } {
  const [cut] = [textAfterTitle.exec(placed.text), figureAfterTitle(placed.text), sentenceAfterTitle.exec(placed.text)]
    .filter((found) => found !== null)
    .sort((left, right) => left.index - right.index);
  if (cut === undefined) return { title: cleanTitle(placed.text), written: placed, rest: null };
  const written = slicePlaced(placed, 0, cut.index);
  return { title: cleanTitle(written.text), written, rest: slicePlaced(placed, cut.index + 1) };
}

/** "Integrationsquote 29,4 %": the figure of an indicator is no part of the title. */
function figureAfterTitle(text: string): RegExpExecArray | null {
  const cut =
    /(?<=[\p{L})]) (?=(?:(?:auf|um|von|mindestens|höchstens|maximal|rund|rd\.|ca\.) )*(?:[-+\u2212–] ?|\.\/\. ?)?(?:\d{1,3}(?:,\d{1,4})? ?(?:%|Prozent|v\. ?H)|\d{1,3}(?:\.\d{3})+(?!\d))|(?:Monitoring|Beobachtung|nachrichtlich)\.?$)/u.exec(
      text,
    );
  return cut !== null &&
    !verbs.test(text.slice(0, cut.index)) &&
    indicatorOf(lowerCase(text.slice(0, cut.index))) !== null
    ? cut
    : null;
}

function cleanTitle(text: string): string {
  return text.replace(/[ :.–-]+$/u, '');
}

function asText(block: Block, placed: PlacedText): Block {
  return { ...block, kind: 'text', placed, mark: slicePlaced(placed, 0, 0), lines: [placed] };
}

/** The indicator that the words of a heading stand for (lower case). */
export function indicatorOf(title: string): IndicatorCode | null {
  return headingIndicators.find(([, words]) => words.test(title))?.[0] ?? null;
}
