/** Words that only texts of this field use, in lower case. */
const field =
  /sgb ii(?!i)|sozialgesetzbuch|grundsicherung für arbeit|integrationsquote|langzeitleistungsbezieh|leistungsbezug|leistungen zum lebensunterhalt|jobcenter|zugelassene[rn]? kommunale|langzeitleistungsbe|integrationen in (?:arbeit|erwerb|beschäft|ausbild|sozialvers)|zielvereinbarung.{0,200} integrationen(?!\p{L})/u;
/** Words by which targets are agreed. */
const agreeing =
  /(?:§|(?<!\d)[8$s]) ?48 ?b(?!\p{L})|zielvereinbarung|zielwert|zielindikator|vereinbarung(?! einen? termin)|vereinbart|ziel(?:e|en)? .{0,80}(?:erreicht|soll|ist)|erreicht ?,? ?wenn|soll(?:en)? |verpflicht|streb|mindestens|höchstens|maximal|nicht mehr als/u;

/** Words that no text of another field uses. */
const surely =
  /sgb ii(?!i)|grundsicherung für arbeit|langzeitleistungsbe|leistungsbezug|jobcenter|zugelassene[rn]? kommunale|(?:§|(?<!\d)[8$s]) ?48 ?b(?!\p{L})/u;
/** Agreements of other fields that have targets, rates of integration and ministries, too. */
const otherField =
  /(?<!\p{L})(?:schul|grundschul|gymnasi|hochschul|universität|kindertages|kita|krankenhaus|klinik|mietvertrag|mieter|vermieter)|schulaufsicht|sgb iii|agentur für arbeit|förderkinder/u;
/** Papers of a jobcenter to one person or about its duties: they agree things, but no targets of the year. */
const otherPaper =
  /eingliederungsvereinbarung|kooperationsplan|(?<!\p{L})bescheid(?!\p{L})|mietvertrag|arbeitsvertrag|dienstvereinbarung/u;
const targetPaper =
  /48 ?b(?!\p{L})|zielvereinbarung|zielwert|zielindikator|zielsteuerung|erreichung der ziele|integrationsquote/u;

/** Whether a text (lower case) speaks of targets of a jobcenter at all. */
export function speaksOfTargets(lower: string): boolean {
  if (!surely.test(lower) && otherField.test(lower)) return false;
  if (otherPaper.test(lower) && !targetPaper.test(lower)) return false;
  return field.test(lower) && agreeing.test(lower);
}
