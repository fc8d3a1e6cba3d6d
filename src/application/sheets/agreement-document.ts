import type { Agreement, WordedClause } from '../../domain/agreement';
import { agreementTitles, signatureTexts } from '../../text/agreement-wording';
import { agreementWording } from './agreement-clauses';

export type ParagraphStyle =
  | 'title'
  | 'subtitle'
  | 'centered'
  | 'party'
  | 'part'
  | 'section'
  | 'targetHeading'
  | 'body'
  | 'listItem'
  | 'gap'
  | 'signatureText'
  | 'signatureLabel'
  | 'signatureLine'
  | 'signatureName';

/** One row of the printed agreement. `marker` stands in the narrow column before the text. */
export interface Paragraph {
  readonly style: ParagraphStyle;
  readonly marker: string;
  readonly text: string;
  /** Must not be the last row of a page. */
  readonly keepWithNext: boolean;
}

const gap: Paragraph = { style: 'gap', marker: '', text: '', keepWithNext: false };
const keptGap: Paragraph = { ...gap, keepWithNext: true };

/** The whole agreement as rows, from its title to the signatures. */
export function agreementDocument(agreement: Agreement): readonly Paragraph[] {
  const clauses = agreementWording(agreement);
  const signed = clauses.some(({ part }) => part === 'closing');
  const lastText = clauses.map(({ part }) => part !== 'closing').lastIndexOf(true);
  const rows = clauses.flatMap((clause, index) => {
    const [before, next] = [clauses[index - 1], clauses[index + 1]];
    // The last clause goes along with the signatures: they must not stand on a page without text.
    const keepWithNext = index === lastText || leadsOn(clause, next);
    const style = styleOf(clause, before, agreement);
    return [...gapsBefore(clause, before), { style, ...printed(clause), keepWithNext }];
  });
  return signed ? rows : [...rows, ...signatures(agreement)];
}

/** Headings of parts and sections begin at the left edge, so their number is part of them. */
function printed({ kind, marker, text }: WordedClause): Pick<Paragraph, 'marker' | 'text'> {
  const heading = kind === 'part' || kind === 'section';
  return heading && marker !== '' ? { marker: '', text: `${marker} ${text}` } : { marker, text };
}

function leadsOn({ part, kind, text }: WordedClause, next: WordedClause | undefined): boolean {
  if (kind === 'part' || kind === 'section' || kind === 'target') return true;
  if (part === 'closing') return next !== undefined;
  return kind === 'paragraph' && (next?.kind === 'item' || text.endsWith(':'));
}

function styleOf(clause: WordedClause, before: WordedClause | undefined, agreement: Agreement): ParagraphStyle {
  switch (clause.kind) {
    case 'title':
      return before === undefined ? 'title' : 'subtitle';
    case 'line':
      if (clause.part === 'closing') return 'signatureText';
      return [agreement.jobcenter, agreementTitles.landParty(agreement.land)].includes(clause.text)
        ? 'party'
        : 'centered';
    case 'part':
      return 'part';
    case 'section':
      return 'section';
    case 'target':
      return 'targetHeading';
    case 'paragraph':
      return 'body';
    case 'item':
      return 'listItem';
  }
}

/** Air around the title and the parties, and room above each place, day and name of those who sign. */
function gapsBefore({ part, kind, text }: WordedClause, before: WordedClause | undefined): readonly Paragraph[] {
  if (before === undefined) return [];
  if (part === 'closing') {
    const first = before.part !== 'closing';
    return first || text.startsWith('(') || (isPlaceAndDay(text) && !isPlaceAndDay(before.text)) ? [keptGap] : [];
  }
  const ended = before.part === 'opening' && part !== 'opening';
  return ended || (part === 'opening' && kind !== before.kind && before.kind === 'title') ? [gap] : [];
}

function isPlaceAndDay(text: string): boolean {
  return /, ?(?:den|am)? ?\d/u.test(text);
}

/** All blocks of signatures stay on one page: a signature must not stand alone behind the text it signs. */
function signatures({ ministries, jobcenter, land, signatures: known }: Agreement): readonly Paragraph[] {
  const row = (style: ParagraphStyle, text: string): Paragraph => ({ style, marker: '', text, keepWithNext: true });
  const block = (label: string, institution: string): readonly Paragraph[] => {
    const { place = '', date = null, role = '' } = known.find((each) => each.institution === institution) ?? {};
    return [
      keptGap,
      row('signatureLabel', label),
      row('signatureLabel', signatureTexts.placeAndDate(place, date)),
      ...(role === '' ? [] : [row('signatureLabel', role)]),
      row('signatureLine', ''),
      row('signatureName', institution),
      row('signatureLabel', signatureTexts.name),
    ];
  };
  return [
    ...ministries.flatMap((ministry) => block(signatureTexts.forLand(land), ministry)),
    ...block(signatureTexts.forBody, jobcenter),
  ];
}
