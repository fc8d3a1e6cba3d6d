import type { CellArea } from './workbook-plan';

/** Cells of one row or one column; null stands for the sheet of the chart. */
export interface ChartSource {
  readonly sheet: string | null;
  readonly area: CellArea;
}

export type LineDash = 'solid' | 'dash' | 'dot';

/**
 * How a series is drawn. Series differ by more than colour, and the same kind of figure looks the same in every chart: actual
 * solid and dark, plan outlined, previous year grey, forecast hollow with a dashed outline (the object model of Excel has no
 * hatching). Colours are `#RRGGBB`, widths are points.
 */
export type ChartSeriesStyle =
  | {
      /** A line, also between the columns of a column chart. */
      readonly kind: 'line';
      readonly color: string;
      readonly width: number;
      readonly dash: LineDash;
      readonly marker: 'none' | 'circle' | 'square' | 'diamond' | 'triangle';
      /** Colour inside the markers: white makes them hollow. */
      readonly markerFill?: string;
    }
  | {
      readonly kind: 'bar';
      /** White makes it hollow. */
      readonly fill: string;
      readonly outline: { readonly color: string; readonly width: number; readonly dash: LineDash } | null;
    };

export interface ChartSeriesPlan {
  readonly name: string;
  readonly values: ChartSource;
  readonly style: ChartSeriesStyle;
}

export interface ChartAxisPlan {
  readonly title: string | null;
  /** US code; null keeps that of the cells. */
  readonly numberFormat: string | null;
  readonly min?: number;
  readonly max?: number;
  readonly majorUnit?: number;
}

/**
 * A native chart. Excel's object model has no alternative text for charts in any requirement set (as of ExcelApi 1.21), and
 * screen readers say a chart's title: so what it shows stands in words in a cell of the sheet, beside or below the chart.
 */
export interface ChartPlan {
  /** Unique on its sheet. */
  readonly name: string;
  readonly kind: 'line' | 'column' | 'bar';
  readonly title: string;
  readonly categories: ChartSource;
  /** At least one; cells without a value are not drawn. */
  readonly series: readonly [ChartSeriesPlan, ...ChartSeriesPlan[]];
  readonly categoryAxis: Omit<ChartAxisPlan, 'min' | 'max' | 'majorUnit'>;
  readonly valueAxis: ChartAxisPlan;
  readonly legend: 'bottom' | 'right' | 'top' | 'none';
  /**
   * Where lines have no figure: a gap, unless named. `bridged` joins the neighbours, as Excel does across #NV by itself; a line
   * never falls to 0.
   */
  readonly missing?: 'gap' | 'bridged';
  /** Cells that the chart covers. */
  readonly area: CellArea;
  /** Cell that says in words what the chart shows; the plan of the sheet fills it. */
  readonly describedIn: { readonly row: number; readonly column: number };
}
