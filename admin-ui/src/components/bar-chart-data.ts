export interface BarSeries {
  readonly id: string;
  readonly label: string;
  /** Of the bars, and of the square beside the label. */
  readonly tone: 'main' | 'faint' | 'good' | 'bad';
}

export interface BarItem {
  /** On the axis, short: `2 Mar`. */
  readonly label: string;
  /** By the id of a series: how high the bar is. For drawing alone, where a number is exact enough. */
  readonly values: Readonly<Record<string, number>>;
  /** By the id of a series: the figure as it is to be read. */
  readonly shown: Readonly<Record<string, string>>;
}

export interface BarChartProps {
  /** What the chart is of. */
  readonly label: string;
  /** Of what the bars stand on: "Day". */
  readonly axis: string;
  readonly series: readonly BarSeries[];
  readonly items: readonly BarItem[];
}
