import { LocaleType, UniverInstanceType } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingGerman from '@univerjs/preset-sheets-conditional-formatting/locales/de-DE';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreGerman from '@univerjs/preset-sheets-core/locales/de-DE';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationGerman from '@univerjs/preset-sheets-data-validation/locales/de-DE';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableGerman from '@univerjs/preset-sheets-table/locales/de-DE';
import { createUniver, mergeLocales } from '@univerjs/presets';
import { blankWorkbook, workbookId } from './blank-workbook';
import { englishSeparators } from './german-input';
import { speakGerman } from './german-interceptors';
import { type GridOptions, type WorkbenchGrid, createUniverGrid } from './univer-grid';

export interface PageGrid {
  readonly grid: WorkbenchGrid;
  readonly univerAPI: ReturnType<typeof createUniver>['univerAPI'];
}

export interface PageGridAppearance {
  /** Univer's own buttons for formats and functions; the formula bar stands without them too. */
  readonly toolbar: boolean;
  readonly dark: boolean;
}

/**
 * The grid with Univer's user interface inside `container`, in German. Everything runs in this page: none of the presets
 * used here asks a server. The styles are the four `@univerjs/presets/lib/styles/preset-sheets-*.css` of these presets.
 */
export function createPageGrid(
  container: HTMLElement,
  functions?: GridOptions['functions'],
  appearance: PageGridAppearance = { toolbar: true, dark: false },
): PageGrid {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.DE_DE,
    darkMode: appearance.dark,
    locales: {
      [LocaleType.DE_DE]: mergeLocales(coreGerman, conditionalFormattingGerman, dataValidationGerman, tableGerman),
    },
    presets: [
      UniverSheetsCorePreset({ container, toolbar: appearance.toolbar }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsTablePreset(),
    ],
  });
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, blankWorkbook());
  const grid = createUniverGrid({
    univer,
    unitId: workbookId,
    ...(functions && { functions }),
    isEditing: () => univerAPI.getActiveWorkbook()?.isCellEditing() ?? false,
  });
  // Univer tidies the numbers of a typed formula before anyone else sees it and makes 0,53 of a 0,053 at its end.
  const lexer = univer.__getInjector().get(LexerTreeBuilder);
  const split = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => split(englishSeparators(formula));
  speakGerman(univer.__getInjector());
  return { grid, univerAPI };
}
