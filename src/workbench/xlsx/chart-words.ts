/** How a file names what the object model of Excel calls otherwise. Charts of other kinds stay out of files. */
export const groups = {
  Line: { element: 'lineChart', grouping: 'standard' },
  LineMarkers: { element: 'lineChart', grouping: 'standard' },
  LineStacked: { element: 'lineChart', grouping: 'stacked' },
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
} as const;
export type GroupType = keyof typeof groups;

export function isWritable(type: string): type is GroupType {
  return Object.hasOwn(groups, type);
}

export const dashes: Readonly<Record<string, string>> = {
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDot',
  RoundDot: 'sysDot',
};

export const markers: Readonly<Record<string, string>> = {
  None: 'none',
  Circle: 'circle',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Plus: 'plus',
};

export const blanks: Readonly<Record<string, string>> = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' };
export const legendPlaces: Readonly<Record<string, string>> = { Top: 't', Left: 'l', Right: 'r', Corner: 'tr' };
export const tickLabels: Readonly<Record<string, string>> = { High: 'high', Low: 'low', None: 'none' };
