/**
 * Functions that came after Excel 2007. A file marks them with `_xlfn.`, so that an older Excel knows that it does not know
 * them ([MS-XLSX] 2.2.2, "Future Function").
 */
const futureFunctions = new Set(
  (
    'LET LAMBDA IFS SWITCH MAXIFS MINIFS TEXTJOIN CONCAT XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY IFNA VSTACK ' +
    'HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND TEXTBEFORE TEXTAFTER TEXTSPLIT ' +
    'ARRAYTOTEXT VALUETOTEXT MAP REDUCE SCAN MAKEARRAY BYROW BYCOL ISOMITTED FORMULATEXT SHEET SHEETS DAYS ISOWEEKNUM ' +
    'NUMBERVALUE XOR AGGREGATE STDEV.S STDEV.P VAR.S VAR.P PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC ' +
    'RANK.EQ RANK.AVG MODE.SNGL MODE.MULT NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV CONFIDENCE.NORM CONFIDENCE.T ' +
    'FORECAST.LINEAR FORECAST.ETS FORECAST.ETS.CONFINT CEILING.MATH FLOOR.MATH'
  ).split(' '),
);
/** These two carry one mark more, since worksheets had functions of the same names before. */
const worksheetFunctions = new Set(['FILTER', 'SORT']);

/**
 * The formula as Excel writes it into a file, without `=`: functions of the add-in as `_xldudf_ZV_NAME`, newer functions with
 * `_xlfn.`, the names of LET and LAMBDA with `_xlpm.`, the own row of a table in words.
 */
export function toStored(formula: string, namespaces: readonly string[]): string {
  let body = formula.replace(/^=/, '');
  for (const name of localNames(body)) {
    body = outsideQuotes(body, (text) =>
      text.replace(
        new RegExp(`(?<![\\p{L}\\p{N}_.!])${escapePattern(name)}(?![\\p{L}\\p{N}_.(!\\[])`, 'giu'),
        `_xlpm.${name}`,
      ),
    );
  }
  body = ownRow(body);
  return outsideQuotes(body, (text) =>
    text.replace(/(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)\(/giu, (whole, name: string) => {
      const upper = name.toUpperCase();
      const [space, ...rest] = upper.split('.');
      if (space !== undefined && rest.length > 0 && namespaces.includes(space))
        return `_xldudf_${space}_${rest.join('_')}(`;
      if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}(`;
      if (futureFunctions.has(upper)) return `_xlfn.${upper}(`;
      return whole;
    }),
  );
}

/** The reverse of `toStored`, with `=`. */
export function fromStored(stored: string): string {
  const body = outsideQuotes(stored.replace(/^=/, ''), (text) =>
    text
      .replace(/_xlfn\._xlws\./gi, '')
      .replace(/_xlfn\./gi, '')
      .replace(/_xlpm\./gi, '')
      .replace(/_xldudf_([\p{L}\p{N}]+)_/giu, (_, space: string) => `${space.toUpperCase()}.`),
  );
  return `=${body}`;
}

/** Names that LET and LAMBDA introduce: every second argument of LET, all but the last of LAMBDA. */
function localNames(body: string): readonly string[] {
  const names = new Set<string>();
  const calls = /(?<![\p{L}\p{N}_.])(LET|LAMBDA)\(/giu;
  for (let call = calls.exec(body); call !== null; call = calls.exec(body)) {
    const args = argumentsFrom(body, calls.lastIndex);
    args.slice(0, -1).forEach((arg, index) => {
      const candidate = arg.trim();
      const isName = call[1]?.toUpperCase() === 'LAMBDA' || index % 2 === 0;
      if (isName && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(candidate)) names.add(candidate);
    });
  }
  return [...names];
}

/** Texts of the arguments of a call whose opening bracket ends at `start`. */
function argumentsFrom(body: string, start: number): readonly string[] {
  const args: string[] = [];
  let depth = 0;
  let quoted = false;
  let current = '';
  for (const character of body.slice(start)) {
    if (character === '"') quoted = !quoted;
    if (!quoted) {
      if ('({['.includes(character)) depth += 1;
      if (')}]'.includes(character)) depth -= 1;
      if (depth < 0) break;
      if (character === ',' && depth === 0) {
        args.push(current);
        current = '';
        continue;
      }
    }
    current += character;
  }
  return [...args, current];
}

/** `tbl[@Wert]` is typed, `tbl[[#This Row],[Wert]]` is stored. */
function ownRow(body: string): string {
  return body
    .split(/("(?:[^"]|"")*")/)
    .map((text, index) =>
      index % 2 === 1
        ? text
        : text.replace(/\[@\[([^\]]+)\]\]/g, '[[#This Row],[$1]]').replace(/\[@([^[\]]+)\]/g, '[[#This Row],[$1]]'),
    )
    .join('');
}

/** Texts, quoted sheet names and column names in brackets stay as they are. */
function outsideQuotes(body: string, change: (text: string) => string): string {
  return body
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/)
    .map((text, index) => (index % 2 === 1 ? text : change(text)))
    .join('');
}

function escapePattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
