import type { Incomparability } from '../domain/progress';
import { formatReportingMonth, monthOfYear, type ReportingMonth } from '../domain/months';
import type { FigureCode } from '../domain/quantities';
import type { GapUnit, TargetNote } from '../domain/target-table';
import { cellErrorText } from './cell-error-texts';
import { figureKeyText, loadsText, monthText } from './figure-fault-texts';
import { formatCount, formatMonth } from './german-format';
import { targetRowFaultText } from './target-row-texts';
import { verdictText } from './verdict-texts';

function incomparabilityText(reason: Incomparability): string {
  switch (reason.code) {
    case 'originsDiffer':
      return 'Der Wert des einen Jahres ist geliefert, der des anderen aus Monaten berechnet. Bitte ergänzen Sie den gelieferten Wert (Art JFW) des anderen Jahres.';
    case 'dataLoadMissing':
      return `Gleicher Ladestand fehlt: ${figureKeyText(reason.key)} mit Ladestand ${monthText(reason.needed)} (vorhanden: ${loadsText(reason.available)}). Bitte ergänzen Sie diesen Wert.`;
    case 'dataLoadUnknown':
      return `Der Ladestand zu ${figureKeyText(reason.key)} fehlt (Zeile ${reason.row}). Bitte tragen Sie ihn ein.`;
  }
}

function periodText(month: ReportingMonth): string {
  if (monthOfYear(month) === 12) return `Jahresendwert ${formatReportingMonth(month).slice(0, 4)}`;
  return monthOfYear(month) === 1 ? `Stand ${monthText(month)}` : `Stand Januar bis ${monthText(month)}`;
}

/** The months of the mean stock, named as short as a cell can hold them. */
function stockText(month: ReportingMonth, stock: 'monthBefore' | 'sameMonth'): string {
  const name = (no: number): string => formatMonth(`2000-${String(no).padStart(2, '0')}`).split(' ')[0] ?? '';
  const last = monthOfYear(month);
  if (stock === 'sameMonth') return last === 1 ? 'Bestand Januar' : `Bestand Januar bis ${name(last)}`;
  return last === 1 ? 'Bestand Dezember' : `Bestand Dezember bis ${name(last - 1)}`;
}

function gapText(value: number, distance: number, unit: GapUnit): string {
  if (value === 0) return 'Ist und Soll sind gleich.';
  const least = distance === 0 ? 'weniger als ' : '';
  const shown = distance === 0 ? (unit === 'persons' ? 0.1 : 1) : distance;
  const words: Readonly<Record<GapUnit, readonly [one: string, many: string]>> = {
    persons: ['Person', 'Personen'],
    euro: ['Euro', 'Euro'],
    events: ['Fall', 'Fälle'],
  };
  const [one, many] = words[unit];
  return `Das Ist liegt ${least}${formatCount(shown)} ${shown === 1 ? one : many} ${value > 0 ? 'über' : 'unter'} dem Soll.`;
}

/** What is counted behind a rate. */
export function eventWords(figure: FigureCode): readonly [one: string, many: string] {
  return figure === 'K2E1' || figure === 'K2E2' ? ['Eintritt', 'Eintritte'] : ['Integration', 'Integrationen'];
}

function neededText({ figure, needed, expectedStock }: Extract<TargetNote, { readonly code: 'needed' }>): string {
  const [one, many] = eventWords(figure);
  const stock = `wenn der Bestand im Mittel ${formatCount(expectedStock)} Personen beträgt`;
  if (needed === 0) return `Für die Zielquote am Jahresende reichen die bisherigen ${many}, ${stock}.`;
  return needed === 1
    ? `Bis zum Jahresende fehlt noch 1 ${one}, ${stock}.`
    : `Bis zum Jahresende fehlen noch ${formatCount(needed)} ${many}, ${stock}.`;
}

/** What the column Hinweis says of a target; the order is the domain's: the reason for the verdict comes first. */
export function targetNoteText(note: TargetNote): string {
  switch (note.code) {
    case 'targetFault':
      return targetRowFaultText(note.fault);
    case 'actualMissing':
      return `Ist: ${cellErrorText(note.fault)}`;
    case 'previousMissing':
      return `Vorjahr: ${cellErrorText(note.fault)}`;
    case 'notComparable':
      return incomparabilityText(note.reason);
    case 'changeMissing':
      return `Ohne Veränderung zum Vorjahr: ${incomparabilityText(note.reason)}`;
    case 'basis': {
      const load = note.dataLoad === null ? 'Ladestand unbekannt' : `Ladestand ${monthText(note.dataLoad)}`;
      const origin = note.origin === 'delivered' ? 'geliefert' : 'aus Monatswerten';
      const stock = note.stock === null ? '' : `, ${stockText(note.month, note.stock)}`;
      return `${periodText(note.month)}, ${load}, ${origin}${stock}.`;
    }
    case 'roundingDecided':
      return `Rundungsabhängig: Ohne Rundung wäre das Ziel ${verdictText(note.unrounded)}.`;
    case 'levelDisagrees':
      return `Rundungsabhängig: Im Vergleich von Ist und Soll, beide gerundet, wäre das Ziel ${verdictText(note.byLevel)}.`;
    case 'stillGrowing':
      return 'Der Zielwert gilt für das ganze Jahr; das Ist wächst noch bis Dezember.';
    case 'gap':
      return gapText(note.value, note.shown, note.unit);
    case 'needed':
      return neededText(note);
    case 'comparableLoad':
      return `Mit Ladestand ${monthText(note.dataLoad)} sind beide Jahre vergleichbar; bitte wählen Sie ihn.`;
    case 'newerLoad':
      return `Ein neuerer Ladestand liegt vor: ${monthText(note.dataLoad)}.`;
    case 'directionUnusual':
      return `Die Richtung weicht von der Kennzahl ab: Üblich ist ${note.expected === 'higher' ? 'hoch' : 'niedrig'}.`;
    case 'monitoringOnly':
      return 'Das Ziel wird nur beobachtet; einen Zielwert gibt es nicht.';
    case 'judgedByHand':
      return 'Das Ziel wird nicht berechnet; maßgeblich ist, was an Schritten und Kriterien vereinbart ist.';
  }
}

export function targetNotesText(notes: readonly TargetNote[]): string {
  return notes.map(targetNoteText).join(' ');
}
