import type { SpreadsheetNote } from '../../../application/imports/spreadsheet-port';
import type { FormatMeaning, MergedArea, SheetValue } from '../../../domain/import';
import { mostColumns } from '../limits';
import { RowStore, type Budget, type BudgetFault } from '../row-store';
import { cellAddress, cellName } from './cell-address';
import type { XmlListener } from './xml-scanner';

/** The last row that Excel has. */
const lastRow = 1_048_576;
const mostMerged = 50_000;

interface Counted {
  count: number;
  firstCell: string;
}

/** A date of the strict format ('2026-06-01T00:00:00') as serial number; null if it is none. */
function serialOfIsoDate(text: string): number | null {
  const time = Date.parse(text.includes('T') ? `${text.replace(/Z$/u, '')}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? null : (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Takes the cells out of the XML of a sheet. */
export class SheetListener implements XmlListener {
  fault: BudgetFault | 'damaged' | null = null;
  private readonly store: RowStore;
  private readonly merged: MergedArea[] = [];
  private formulas = 0;
  private readonly uncached: Counted = { count: 0, firstCell: '' };
  private readonly errors: Counted = { count: 0, firstCell: '' };
  private row = -1;
  private column = -1;
  private values: SheetValue[] = [];
  private formatsOfRow: FormatMeaning[] = [];
  private type = '';
  private style = 0;
  private written = '';
  private takesText = false;
  private hasFormula = false;
  private hasValue = false;
  private inReading = false;

  constructor(
    private readonly texts: readonly string[],
    private readonly formats: readonly FormatMeaning[],
    private readonly dateOffset: number,
    budget: Budget,
  ) {
    this.store = new RowStore(budget);
  }

  open(name: string, attributes: () => ReadonlyMap<string, string>): void {
    switch (name) {
      case 'c':
        this.openCell(attributes());
        break;
      case 'v':
        this.takesText = true;
        this.hasValue = true;
        break;
      case 't':
        this.takesText = !this.inReading;
        this.hasValue = true;
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'rPh':
        this.inReading = true;
        break;
      case 'row':
        this.openRow(attributes().get('r'));
        break;
      case 'mergeCell':
        this.addMerged(attributes().get('ref') ?? '');
        break;
    }
  }

  close(name: string): void {
    switch (name) {
      case 'c':
        this.closeCell();
        break;
      case 'v':
      case 't':
        this.takesText = false;
        break;
      case 'rPh':
        this.inReading = false;
        break;
      case 'row':
        this.fault ??= this.store.add(this.row, this.values, this.formatsOfRow);
        break;
    }
  }

  text(text: string): void {
    if (this.takesText) this.written += text;
  }

  sheet(name: string, hidden: boolean): ReturnType<RowStore['sheet']> {
    return this.store.sheet(name, hidden, this.merged);
  }

  notes(sheet: string): readonly SpreadsheetNote[] {
    return [
      ...(this.formulas > 0 ? [{ code: 'formulas' as const, sheet, count: this.formulas }] : []),
      ...(this.uncached.count > 0 ? [{ code: 'formulasWithoutValue' as const, sheet, ...this.uncached }] : []),
      ...(this.errors.count > 0 ? [{ code: 'errorCells' as const, sheet, ...this.errors }] : []),
    ];
  }

  private openRow(reference: string | undefined): void {
    const row = reference === undefined ? this.row + 1 : Number(reference) - 1;
    // Rows stand in their order; a sheet that goes back is not one that a program wrote.
    if (!Number.isInteger(row) || row <= this.row || row >= lastRow) this.fault ??= 'damaged';
    else this.row = row;
    this.column = -1;
    this.values = [];
    this.formatsOfRow = [];
  }

  private openCell(attributes: ReadonlyMap<string, string>): void {
    const reference = attributes.get('r');
    const column = reference === undefined ? this.column + 1 : (cellAddress(reference)?.column ?? -1);
    if (column <= this.column) this.fault ??= 'damaged';
    this.column = column;
    this.type = attributes.get('t') ?? 'n';
    this.style = Number(attributes.get('s') ?? '0');
    this.written = '';
    this.hasFormula = false;
    this.hasValue = false;
  }

  private closeCell(): void {
    const format = this.formats[this.style] ?? 'none';
    const isDate = format === 'date' || this.type === 'd';
    const value = this.hasValue ? this.value(format) : null;
    if (this.hasFormula) {
      this.formulas += 1;
      if (value === null && this.type !== 'str') this.count(this.uncached);
    }
    if (this.type === 'e') this.count(this.errors);
    if (value === null || this.column < 0 || this.column >= mostColumns) return;
    while (this.values.length < this.column) {
      this.values.push(null);
      this.formatsOfRow.push('none');
    }
    this.values.push(value);
    this.formatsOfRow.push(isDate ? 'date' : format);
  }

  private value(format: FormatMeaning): SheetValue {
    const { written } = this;
    switch (this.type) {
      case 's': {
        const text = /^\d+$/.test(written) ? this.texts[Number(written)] : undefined;
        if (text === undefined) this.fault ??= 'damaged';
        return text === undefined || text === '' ? null : text;
      }
      case 'b':
        return written === '1' || written === 'true';
      case 'd':
        return serialOfIsoDate(written) ?? written;
      case 'n': {
        if (written.trim() === '') return null;
        const number = Number(written);
        if (!Number.isFinite(number)) return written;
        return format === 'date' ? number + this.dateOffset : number;
      }
      default:
        return written === '' ? null : written;
    }
  }

  private count(counted: Counted): void {
    if (counted.count === 0) counted.firstCell = cellName(this.row, this.column);
    counted.count += 1;
  }

  private addMerged(reference: string): void {
    const [first = '', last = first] = reference.split(':');
    const [from, to] = [cellAddress(first), cellAddress(last)];
    if (from === null || to === null || this.merged.length >= mostMerged) return;
    this.merged.push({ row: from.row, column: from.column, lastRow: to.row, lastColumn: to.column });
  }
}
