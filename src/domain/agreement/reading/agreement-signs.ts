/** Words that only texts of this field use, in lower case. */
const field =
  /sgb ii(?!i)|sozialgesetzbuch|grundsicherung für arbeit|integrationsquote|langzeitleistungsbezieh|leistungsbezug|leistungen zum lebensunterhalt|jobcenter|zugelassene[rn]? kommunale|langzeitleistungsbe|integrationen in (?:arbeit|erwerb|beschäft|ausbild|sozialvers)|zielvereinbarung.{0,200} integrationen(?!\p{L})/u;
/** Words by which targets are agreed. */
const agreeing =
  /(?:§|(?<!\d)[8$s]) ?48 ?b(?!\p{L})|zielvereinbarung|zielwert|zielindikator|vereinbarung(?! einen? termin)|vereinbart|ziel(?:e|en)? .{0,80}(?:erreicht|soll|ist)|erreicht ?,? ?wenn|soll(?:en)? |verpflicht|streb|mindestens|höchstens|maximal|nicht mehr als/u;

/** Whether a text (lower case) speaks of targets of a jobcenter at all. */
export function speaksOfTargets(lower: string): boolean {
  return field.test(lower) && agreeing.test(lower);
}
