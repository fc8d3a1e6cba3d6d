import { jobcenterKey, type Measure } from '../figure-table';
import type { ReportingMonth } from '../months';
import type { FigureCode } from '../quantities';
import { figurePart, naturalMeasure, type FigurePart } from './figure-parts';
import { Headings } from './headings';
import { ownEntry, type ColumnMapping, type TableMapping } from './import-mapping';
import type { ImportRow, Refusal } from './import-row';
import { LabelColumns } from './label-columns';
import { labelKey, labelText } from './label-text';
import type { AskedQuestion, QuestionList } from './question-list';
import { readFigureValue, type RefusalReason, type UnitDeclarations } from './read-figure-value';
import type { RowLabels } from './row-labels';
import { formatAt, placeOf, type SheetValue } from './sheet-cells';
import type { Sliced } from '../sliced';
import type { TableColumn } from './table-columns';
import { columnMapping, type PlacedTable } from './table-job';
import { titleFacts, type TitleFacts } from './title-facts';
import { loadByRule, shiftedMonth, valueDimensions, type ValueDimensions } from './value-dimensions';

/** Where what was read goes. */
export interface ApplyOutput {
  readonly rows: ImportRow[];
  readonly refused: Refusal[];
  readonly questions: QuestionList;
  readonly months: Set<ReportingMonth>;
  blankCells: number;
}

export interface TableContext {
  /** Position of the mapping, for questions. */
  readonly index: number;
  readonly mapping: TableMapping;
  readonly jobcenters: readonly string[];
  /** Proposals for what a file leaves open. */
  readonly proposed: {
    readonly jobcenter: string | null;
    readonly month: ReportingMonth | null;
  };
}

interface ValueColumn {
  readonly column: TableColumn;
  readonly mapping: ColumnMapping;
  readonly units: Omit<UnitDeclarations, 'row' | 'title'>;
}

const rowsPerSlice = 250;
/** Wartezeit of the official statistics (domain reference 3.1). */
const usualWaitingPeriod = 3;

/** Applies the mapping of one kind of table to one table. */
export class TableReader {
  private readonly facts: TitleFacts;
  private readonly values: readonly ValueColumn[];
  private readonly labels: LabelColumns;
  private readonly headings = new Headings();
  private readonly headerTexts: ReadonlySet<string>;
  private readonly headerCells: ReadonlySet<string>;

  constructor(
    private readonly placed: PlacedTable,
    private readonly context: TableContext,
    private readonly output: ApplyOutput,
  ) {
    const { cells, table, columns } = placed;
    this.facts = titleFacts(cells, table, context.jobcenters);
    this.labels = new LabelColumns(placed, context.mapping, this.facts.year);
    this.values = columns.flatMap((column) => {
      const mapping = columnMapping(context.mapping, column.key);
      if (mapping === null || !isValueRole(mapping.role)) return [];
      const { rateUnit, amountUnit, notation } = mapping;
      const units = { header: column.features.unit, rateUnit, amountUnit, notation };
      return [{ column, mapping, units }];
    });
    this.headerCells = new Set(table.headerRows.flatMap((row) => (cells.rows[row] ?? []).map(labelText)));
    this.headerTexts = new Set(table.headerRows.map((row) => this.rowText(row)));
  }

  *read(): Sliced<null> {
    const { first, end } = this.placed.table;
    for (const { key } of this.placed.columns)
      if (columnMapping(this.context.mapping, key)?.role === null) this.askForRole(key);
    for (let row = first; row < end; row += 1) {
      this.readRow(row);
      if (row % rowsPerSlice === 0) yield (row - first) / (end - first);
    }
    return null;
  }

  private askForRole(column: string): void {
    const { columns, table } = this.placed;
    const [first] = columns.filter(({ key }) => key === column);
    // The only column that nobody understood is the one that names the figures, if nothing else does.
    const open = new Set(
      columns.filter(({ key }) => columnMapping(this.context.mapping, key)?.role === null).map(({ key }) => key),
    );
    const named =
      this.facts.figure !== null ||
      this.context.mapping.figure !== null ||
      this.context.mapping.columns.some(
        ({ role, figure }) => role === 'figure' || (isValueRole(role) && figure !== null),
      );
    const proposal =
      open.size === 1 && !named && !table.numberColumns.includes(first?.index ?? -1) ? 'figure' : 'ignore';
    this.ask(
      { code: 'columnRole', table: this.context.index, column, proposal },
      table.first,
      first?.index ?? 0,
      table.end - table.first,
    );
  }

  /** The same header once more, as long tables print it on every page. */
  private isRepeatedHeader(row: number, cell: SheetValue | undefined): boolean {
    if (typeof cell !== 'string' || !this.headerCells.has(cell.trim())) return false;
    return this.headerTexts.has(this.rowText(row));
  }

  private rowText(row: number): string {
    return (this.placed.cells.rows[row] ?? []).map((cell) => labelKey(labelText(cell))).join('|');
  }

  private refuse(row: number, column: number, reason: RefusalReason): void {
    this.output.refused.push({ ...placeOf(this.placed.cells, row, column), ...reason });
  }

  private ask(question: AskedQuestion, row: number, column: number, cells = 1): void {
    this.output.questions.ask(question, placeOf(this.placed.cells, row, column), cells);
  }

  private readRow(row: number): void {
    const cells = this.placed.cells.rows[row] ?? [];
    const filled = this.values.filter(({ column }) => isFilled(cells[column.index]));
    const first = filled[0];
    if (first === undefined) {
      this.readHeading(row, cells);
      return;
    }
    if (this.isRepeatedHeader(row, cells[first.column.index])) return;
    const reading = this.labels.read(row);
    const table = this.context.index;
    switch (reading.kind) {
      case 'ignored':
        return;
      case 'refused':
        this.refuse(row, reading.column, reading.reason);
        return;
      case 'unknownFigure': {
        const { label, text, column } = reading;
        this.ask({ code: 'figureName', table, label, text, proposal: null }, row, column, filled.length);
        return;
      }
      case 'labels':
        this.output.blankCells += this.values.length - filled.length;
        for (const value of filled) this.readCell(row, value, reading.labels, cells[value.column.index] ?? null);
    }
  }

  /** A row without figures: a heading such as 'Frauen' or 'Jobcenter Musterland', a note, or nothing. */
  private readHeading(row: number, cells: readonly SheetValue[]): void {
    const texts = cells.map(labelText).filter((text) => text !== '');
    const [text, another] = texts;
    if (text === undefined) return;
    this.labels.pass(row);
    if (another === undefined) this.headings.read(text, this.context.jobcenters);
  }

  private readCell(row: number, value: ValueColumn, labels: RowLabels, cell: SheetValue): void {
    if (cell === null) return;
    const { column, mapping } = value;
    const { headings, facts } = this;
    const what = valueDimensions({ labels, column, mapping, headings, facts, table: this.context.mapping });
    const isComplete = this.askForMissing(row, column.index, what);
    const { figure, measure, month } = what;
    if (month !== null) this.output.months.add(month);
    if (figure === null) return;
    // Where the art is still to be said, everything else is asked as if it were the usual one.
    const part = partOf(mapping, figure, measure ?? naturalMeasure(figure));
    if (part === null) {
      this.refuse(row, column.index, { code: 'partUndefined' });
      return;
    }
    const read = this.readValue(row, value, labels, cell, part, part.figure !== figure);
    if (read === null || !isComplete || month === null) return;
    this.addRow(row, column.index, what, month, part, read);
  }

  private readValue(
    row: number,
    { column, mapping, units }: ValueColumn,
    labels: RowLabels,
    cell: Exclude<SheetValue, null>,
    part: FigurePart,
    isPart: boolean,
  ): ImportRow['value'] | null {
    const format = formatAt(this.placed.cells, row, column.index);
    // A unit in percent over quota, numerator and denominator means the quota.
    const ofPart = (unit: UnitDeclarations['row']): UnitDeclarations['row'] =>
      isPart && (unit === 'percent' || unit === 'fraction') ? null : unit;
    const read = readFigureValue(cell, format, part.figure, part.measure, {
      ...units,
      header: ofPart(units.header),
      row: ofPart(labels.unit),
      title: this.headings.unit ?? this.facts.unit,
    });
    if (read.kind === 'value') return read.value;
    if (read.kind === 'refused') this.refuse(row, column.index, read.reason);
    else this.askAboutColumn(read.what, mapping.key, read.text, row, column.index);
    return null;
  }

  private askAboutColumn(
    what: 'unit' | 'amountUnit' | 'notation',
    key: string,
    text: string,
    row: number,
    column: number,
  ): void {
    const table = this.context.index;
    const common = { table, column: key, text };
    if (what === 'unit') this.ask({ code: 'unit', ...common, proposal: null }, row, column);
    else if (what === 'amountUnit') this.ask({ code: 'amountUnit', ...common, proposal: 'euro' }, row, column);
    else this.ask({ code: 'notation', ...common, proposal: null }, row, column);
  }

  /** Asks for everything at once that a value lacks; true if it lacks nothing. */
  private askForMissing(row: number, column: number, what: ValueDimensions): boolean {
    const { index: table, proposed } = this.context;
    const waiting = what.measure === 'progress' ? 0 : usualWaitingPeriod;
    const asked: AskedQuestion[] = [];
    if (what.jobcenter === null) asked.push({ code: 'jobcenter', table, proposal: proposed.jobcenter });
    if (what.figure === null) asked.push({ code: 'figure', table, proposal: null });
    if (what.month === null) asked.push({ code: 'month', table, proposal: proposed.month });
    if (what.measure === null && what.figure !== null) asked.push({ code: 'measure', table, proposal: 'byFigure' });
    if (what.waitingPeriod === null) asked.push({ code: 'waitingPeriod', table, proposal: waiting });
    if (what.dataLoad === null) {
      const months = typeof what.waitingPeriod === 'number' ? what.waitingPeriod : waiting;
      asked.push({ code: 'dataLoad', table, proposal: { kind: 'lag', months } });
    }
    for (const question of asked) this.ask(question, row, column);
    return asked.length === 0;
  }

  private addRow(
    row: number,
    column: number,
    what: ValueDimensions,
    month: ReportingMonth,
    part: FigurePart,
    value: ImportRow['value'],
  ): void {
    const { jobcenter, dataLoad, waitingPeriod, sex } = what;
    if (jobcenter === null || dataLoad === null || waitingPeriod === null) return;
    const told = ownEntry(this.context.mapping.jobcenterNames, jobcenterKey(jobcenter));
    if (told === null) return;
    const shifted = shiftedMonth(month, part.monthOffset);
    if (shifted === null) {
      this.refuse(row, column, { code: 'monthUnreadable', text: '' });
      return;
    }
    const load = loadByRule(dataLoad, shifted);
    if (load !== null && load < shifted) {
      this.refuse(row, column, { code: 'dataLoadBeforeMonth' });
      return;
    }
    this.output.rows.push({
      place: placeOf(this.placed.cells, row, column),
      jobcenter: told ?? jobcenter,
      figure: part.figure,
      measure: part.measure,
      sex,
      month: shifted,
      dataLoad: load,
      waitingPeriod: waitingPeriod === 'unknown' ? null : waitingPeriod,
      value,
    });
  }
}

function isFilled(cell: SheetValue | undefined): boolean {
  return cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

function isValueRole(role: ColumnMapping['role']): boolean {
  return role === 'value' || role === 'numerator' || role === 'denominator';
}

function partOf({ role }: ColumnMapping, figure: FigureCode, measure: Measure): FigurePart | null {
  return role === 'numerator' || role === 'denominator'
    ? figurePart(figure, role, measure)
    : { figure, measure, monthOffset: 0 };
}
