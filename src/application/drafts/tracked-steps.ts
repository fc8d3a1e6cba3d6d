import type { CellValue, ReadTable } from '../ports';
import { sameName } from '../table-catalogue';
import { stepStatusWords } from '../../domain/steps';
import type { TrackedStep } from './draft-services';

const { done } = stepStatusWords;

/** Lines of `tblSchritte`, columns found by their headers. A line without year, number or text says nothing and is left out. */
export function trackedSteps({ headers, rows }: ReadTable): readonly TrackedStep[] {
  const at = (name: string): number => headers.findIndex((header) => sameName(header, name));
  const columns = { year: at('Jahr'), body: at('Jobcenter'), target: at('Ziel-Nr'), kind: at('Art') };
  const [textColumn, statusColumn] = [at('Text'), at('Status')];
  const word = (row: readonly CellValue[], column: number): string => String(row[column] ?? '').trim();
  return rows.flatMap((row): TrackedStep[] => {
    const [year, targetNo] = [Number(word(row, columns.year)), Number(word(row, columns.target))];
    const text = word(row, textColumn);
    if (!Number.isInteger(year) || year === 0 || !Number.isInteger(targetNo) || targetNo === 0 || text === '')
      return [];
    return [
      {
        year,
        jobcenter: word(row, columns.body),
        targetNo,
        kind: sameName(word(row, columns.kind), 'Kriterium') ? 'criterion' : 'step',
        text,
        done: sameName(word(row, statusColumn), done),
      },
    ];
  });
}
