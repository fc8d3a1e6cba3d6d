import type { IndicatorCode } from '../../indicator';
import { parseIndicatorCode } from '../../indicators';

export interface IndicatorMention {
  readonly code: IndicatorCode;
  readonly from: number;
  readonly to: number;
}

const of = '(?:der|von|für|bei) (?:den |die |der )?';
const lzb = '(?:langzeitleistungsbe\\p{Ll}*|langzeitbezieh\\p{Ll}*|lzb)';
const elb = '(?:erwerbsfähigen leistungsberechtigten|elb)';
/** The rate of a group, or its events where they are counted. */
const integrations = '(?:integrationsquoten?|(?:(?:zahl|anzahl) (?:der|von) |(?<=\\d ))integrationen)';
const words: readonly (readonly [IndicatorCode, string])[] = [
  ['K2E4', `${integrations} ${of}alleinerziehend\\p{Ll}*`],
  ['K3E1', `${integrations} ${of}${lzb}`],
  ['K2', 'integrationsquoten?'],
  ['K3E2', `aktivierungsquoten?(?: ${of}${lzb})?`],
  ['K3E3', `zugangsraten? ${of}${lzb}`],
  ['K3E4', `abgangsraten? ${of}${lzb}`],
  ['K1E3', `zugangsraten? ${of}${elb}`],
  ['K1E4', `abgangsraten? ${of}${elb}`],
  ['K1E2', `(?:bestand(?:es|s)?|zahl|anzahl) (?:an|der|von) (?:den )?${elb}`],
  ['K2E3', 'nachhaltigkeit der integrationen|kontinuierlichen? beschäftigung(?: nach integration)?'],
  ['K2E1', 'geringfügigen? beschäftigung'],
  ['K2E2', 'öffentlich geförderten? beschäftigung'],
  [
    'K3',
    '(?:bestand(?:es|s)?|zahl|anzahl) (?:an|der|von) (?:den )?(?:langzeitleistungsbe(?:zieh|recht)\\p{Ll}*|lzb)|langzeitleistungsbe(?:zieh|recht)\\p{Ll}*|langzeitbezieh\\p{Ll}*|lzb',
  ],
  [
    'K1',
    'summe der (?:passiven )?leistungen (?:zum|zur sicherung des) lebensunterhalts?|leistungen zum lebensunterhalt|passiven leistungen|llu',
  ],
  ['K1E1', 'leistungen für unterkunft(?: und heizung)?|kosten der unterkunft|luh|kdu'],
];
const mention = new RegExp(
  `(?<![\\p{L}\\d-])(?:${words.map(([, pattern]) => `(${pattern})`).join('|')}|(k ?[123](?: ?e ?[1-4])?(?![\\d,.]\\d)))(?![\\p{L}\\d])`,
  'gu',
);

/** Indicators named in a sentence (lower case), in order. */
export function indicatorMentions(sentence: string): IndicatorMention[] {
  const found: IndicatorMention[] = [];
  for (const match of sentence.matchAll(mention)) {
    const which = words.findIndex((_, index) => match[index + 1] !== undefined);
    const code = words[which]?.[0] ?? parseIndicatorCode(match[0]);
    if (code !== null) found.push({ code, from: match.index, to: match.index + match[0].length });
  }
  // Beside another figure they are what it is measured against.
  const others = found.filter(({ code }) => code !== 'K1E2');
  return others.length > 0 ? others : found;
}

/** "600 Integrationen" counts the events of K2; those that cover the need are another figure. */
export function countsIntegrations(sentence: string): boolean {
  return /(?<!\p{L})integrationen(?!\p{L})/u.test(sentence) && !sentence.includes('bedarfsdeckend');
}
