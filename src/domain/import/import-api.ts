import type { ImportMapping, ColumnRole } from './import-mapping';
import type { AppliedImport } from './applied-import';
import type { ImportAnswer, ImportQuestion } from './import-question';
import type { ImportContext, ImportReading } from './import-reading';
import type { SheetCells } from './sheet-cells';
import type { Sliced } from './sliced';

/** The functions of this folder, as they will be exported one by one. */
export interface ImportDomain {
  recogniseLayout(sheets: readonly SheetCells[], context: ImportContext): ImportReading;
  recogniseLayoutSliced(sheets: readonly SheetCells[], context: ImportContext): Sliced<ImportReading>;
  applyMapping(sheets: readonly SheetCells[], mapping: ImportMapping, context: ImportContext): AppliedImport;
  applyMappingSliced(
    sheets: readonly SheetCells[],
    mapping: ImportMapping,
    context: ImportContext,
  ): Sliced<AppliedImport>;
  /** The mapping with one answer in it. */
  withAnswer(mapping: ImportMapping, answer: ImportAnswer): ImportMapping;
  /** The mapping with every proposal taken; questions without one stay. */
  withProposals(mapping: ImportMapping, questions: readonly ImportQuestion[]): ImportMapping;
  /** The mapping with a column taken for something else; what its header says about the values stays. */
  withColumnRole(mapping: ImportMapping, table: number, column: string, role: ColumnRole): ImportMapping;
  /** Whether a saved mapping knows every table of the sheets; months, footnotes and order do not matter. */
  mappingFits(mapping: ImportMapping, sheets: readonly SheetCells[]): boolean;
}
