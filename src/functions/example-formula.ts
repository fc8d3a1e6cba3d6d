import { spillSizeText } from '../text/spill-texts';
import type { ExampleArgument, ExampleTable, FunctionDefinition } from './definition';

/** `de`: as shown to the user (semicolons, decimal comma). `en`: as written through Office.js. */
export type FormulaLanguage = 'de' | 'en';

const tableNames: Readonly<Record<ExampleTable['table'], string>> = { figures: 'tblKennzahlen', targets: 'tblZiele' };

function exampleArgument(argument: ExampleArgument, language: FormulaLanguage): string {
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
  if (typeof argument === 'number') {
    return language === 'de' ? String(argument).replace('.', ',') : String(argument);
  }
  if ('table' in argument) return `${tableNames[argument.table]}[#${language === 'de' ? 'Alle' : 'All'}]`;
  // A column: its rows are parted by semicolons in both languages.
  return `{${argument.map((value) => exampleArgument(value, language)).join(';')}}`;
}

/**
 * The worked example as a formula that can be typed into a cell.
 *
 * @example exampleFormula(ZIELWERT, 'de') // '=ZV.ZIELWERT(0,264;0,053)'
 */
export function exampleFormula({ id, example }: FunctionDefinition, language: FormulaLanguage): string {
  const args = example.args.map((argument) => exampleArgument(argument, language));
  return `=ZV.${id}(${args.join(language === 'de' ? ';' : ',')})`;
}

/** What the worked example gives, as it is shown beside it; a spill with its size. */
export function exampleResultText({ example: { result } }: FunctionDefinition, version: string): string {
  switch (result.kind) {
    case 'number':
      return result.display;
    case 'text':
      return result.value;
    case 'version':
      return version;
    case 'spill':
      return `${result.display} ${spillSizeText(result.rows, result.columns)}`;
  }
}
