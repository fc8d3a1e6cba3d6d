import type { DrawnChart } from '../application/ports';
import { success } from '../domain/result';
import { runExcel } from './run-excel';
import type { ExcelBatch } from './run-excel';

/** Names of the sheets in `'Bericht 1'!$B$2:$B$9` or in several areas with commas between them. */
export function sheetsOfSource(source: string): readonly string[] {
  const found = source.matchAll(/'((?:[^']|'')+)'!|([^\s'!=(),;:]+)!/gu);
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? '');
}

async function charts(names: readonly string[], { context, sync }: ExcelBatch) {
  const found = names.map((sheet) => ({
    sheet,
    charts: context.workbook.worksheets.getItem(sheet).charts.load('items/name,items/series/items/name'),
  }));
  await sync();
  return found.flatMap(({ sheet, charts: { items } }) => items.map((chart) => ({ sheet, chart })));
}

function tellsSources(): boolean {
  return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', '1.15');
}

/**
 * The charts of some sheets with the sheets that their series come from; two round trips. Excel tells that from ExcelApi 1.15
 * on, and not of every kind of chart: then it is unknown, and nothing else fails over it.
 */
export async function readChartSources(sheets: readonly string[]): Promise<readonly DrawnChart[]> {
  const known = tellsSources()
    ? await runExcel<readonly DrawnChart[], never>(async (batch) => {
        const asked = (await charts(sheets, batch)).map(({ sheet, chart }) => ({
          sheet,
          name: chart.name,
          sources: chart.series.items.flatMap((series) => [
            series.getDimensionDataSourceString('Values'),
            series.getDimensionDataSourceString('Categories'),
          ]),
        }));
        if (asked.length > 0) await batch.sync();
        return success(
          asked.map(({ sheet, name, sources }) => ({
            sheet,
            name,
            from: [...new Set(sources.flatMap(({ value }) => sheetsOfSource(value)))],
          })),
        );
      })
    : null;
  if (known?.ok === true) return known.value;
  const there = await runExcel<readonly DrawnChart[], never>(async (batch) =>
    success((await charts(sheets, batch)).map(({ sheet, chart }) => ({ sheet, name: chart.name, from: null }))),
  );
  return there.ok ? there.value : [];
}
