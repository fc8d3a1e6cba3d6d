import type { ImportMapping, TableMapping } from '../domain/import';
import { monthText } from './figure-fault-texts';
import { joinWords } from './german-format';

/** What the user answered, for the protocol: 'Ladestand Oktober 2026; Wartezeit 0; 2 Werte ersetzt'. */
export function importChoicesText(
  mapping: ImportMapping | null,
  { replaced, left }: { readonly replaced: number; readonly left: number },
): string {
  const said = new Set((mapping?.tables ?? []).flatMap(tableWords));
  if (replaced > 0) said.add(replaced === 1 ? '1 Wert ersetzt' : `${replaced} Werte ersetzt`);
  if (left > 0) said.add(left === 1 ? '1 Widerspruch offen gelassen' : `${left} Widersprüche offen gelassen`);
  return [...said].join('; ');
}

function tableWords({ jobcenter, month, dataLoad, waitingPeriod, columns }: TableMapping): readonly string[] {
  const units = new Set(columns.flatMap(({ rateUnit }) => (rateUnit === null ? [] : [rateUnit])));
  return [
    ...(jobcenter === null ? [] : [`Jobcenter ${jobcenter}`]),
    ...(month === null ? [] : [`Berichtsmonat ${monthText(month)}`]),
    ...(dataLoad === null ? [] : [dataLoadWords(dataLoad)]),
    ...(waitingPeriod === null
      ? []
      : [waitingPeriod === 'unknown' ? 'Wartezeit unbekannt' : `Wartezeit ${waitingPeriod}`]),
    ...(units.size === 0
      ? []
      : [
          `Quoten als ${joinWords([...units].map((unit) => (unit === 'percent' ? 'Prozent (3,0)' : 'Bruchzahl (0,03)')))}`,
        ]),
  ];
}

function dataLoadWords(rule: NonNullable<TableMapping['dataLoad']>): string {
  switch (rule.kind) {
    case 'fixed':
      return `Ladestand ${monthText(rule.month)}`;
    case 'lag':
      return rule.months === 0
        ? 'Ladestand wie Berichtsmonat'
        : `Ladestand ${rule.months} Monate nach dem Berichtsmonat`;
    case 'unknown':
      return 'Ladestand unbekannt';
  }
}
