import type { FunctionDefinition } from '../../../functions';

/** Lower case without marks, and the two-letter spellings of umlauts, so that 'Veränderung' finds VERAENDERUNG. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}

/** Functions in which every word of the search occurs, in name, description or parameters. */
export function findFunctions(functions: readonly FunctionDefinition[], search: string): readonly FunctionDefinition[] {
  const words = folded(search).split(/\s+/u).filter(Boolean);
  return functions.filter(({ id, text, parameters }) => {
    const content = folded([`zv.${id}`, text.description, ...parameters.map(({ name }) => name)].join(' '));
    return words.every((word) => content.includes(word));
  });
}
