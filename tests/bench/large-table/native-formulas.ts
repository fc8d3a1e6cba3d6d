import { dayOf, jobcenterName, lastYear, largeTargets, type Cell, type LargeTarget } from './large-table';

/**
 * What a skilled user would write instead of ZIELTABELLE, as short as it can be: two to four SUMIFS or AVERAGEIFS per target
 * and the arithmetic on them. It looks neither for missing months nor for markers, knows one Ladestand only and gives no
 * reasons, so it has less to do than ZIELTABELLE.
 */
export interface FormulaCell {
  readonly formula: string;
}
export type NativeCell = Cell | FormulaCell;

/** Columns of a block: Jobcenter, Berichtsmonat, Kennzahl, Geschlecht, Zielwert, Ist, Vorjahr and the seven results. */
export const nativeColumns = 11;
/** Zero-based columns that are compared with ZIELTABELLE. */
export const actualColumn = 5;
export const verdictColumn = 10;

/** Rows of formulas for one Jobcenter. `firstRow` as people count; `dataRows` without headers. */
export function nativeBlock(
  sheet: string,
  dataRows: number,
  firstRow: number,
  jobcenter: number,
  month: number,
): readonly (readonly NativeCell[])[] {
  return largeTargets.map((target, index) => {
    const row = firstRow + index;
    const lead: readonly Cell[] = [
      jobcenterName(jobcenter),
      dayOf(lastYear, month),
      target.code,
      target.sex,
      target.value,
    ];
    return [...lead, ...results(target, sheet, dataRows + 1, row)];
  });
}

function results(target: LargeTarget, sheet: string, lastRow: number, row: number): readonly NativeCell[] {
  if (target.code === '') return ['', '', '', '', '', 'offen'];
  const column = (letter: string): string => `'${sheet}'!$${letter}$2:$${letter}$${lastRow}`;
  const look = (call: string, quantity: string, from: string, to: string): string =>
    `${call}(${column('H')},${column('A')},$A${row},${column('B')},"${quantity}",${column('C')},"Monat",${column('D')},$D${row},${column('E')},">="&${from},${column('E')},"<="&${to})`;
  const value = (year: string, last: string): string => {
    const january = `DATE(${year},1,1)`;
    if (target.form === 'Anzahl') return look('SUMIFS', 'INT', january, last);
    switch (target.code) {
      case 'K2':
        return `${look('SUMIFS', 'INT', january, last)}/${look('AVERAGEIFS', 'ELB', `DATE(${year},0,1)`, `EDATE(${last},-1)`)}`;
      case 'K3':
        return look('AVERAGEIFS', 'LZB', january, last);
      case 'K1E2':
        return look('AVERAGEIFS', 'ELB', january, last);
      default:
        return look('SUMIFS', 'LLU', january, last);
    }
  };
  const at = (letter: string): string => `$${letter}${row}`;
  const side = target.direction === 'niedrig' ? '<=' : '>=';
  const degree = target.direction === 'niedrig' ? `${at('I')}/${at('F')}` : `${at('F')}/${at('I')}`;
  const figures: NativeCell[] = [
    { formula: `=${value(`YEAR($B${row})`, `$B${row}`)}` },
    { formula: `=${value(`YEAR($B${row})-1`, `EDATE($B${row},-12)`)}` },
    { formula: `=${at('F')}/${at('G')}-1` },
  ];
  switch (target.form) {
    case 'Veränderung':
      return [
        ...figures,
        { formula: `=${at('G')}*(1+${at('E')})` },
        { formula: `=${degree}` },
        { formula: `=IF(ROUND(ROUND(${at('H')},11),3)${side}ROUND(${at('E')},3),"erreicht","nicht erreicht")` },
      ];
    case 'Anzahl':
      return [
        ...figures,
        { formula: `=${at('E')}` },
        { formula: `=${degree}` },
        { formula: `=IF(${at('F')}${side}${at('E')},"erreicht","nicht erreicht")` },
      ];
    default:
      return [...figures, '', '', 'Beobachtung'];
  }
}
