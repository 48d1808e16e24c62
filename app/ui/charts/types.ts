export interface Series {
  name: string;
  values: number[];
}

export interface ChartProps {
  title: string;
  /** Names of the points along the axis. */
  labels: string[];
  /** At most five; more belong in a table. */
  series: Series[];
  /** Where a number of the table behind the chart leads, by point and series. */
  hrefs?: (string | undefined)[][] | undefined;
  /** How a value is written; plain number by default. */
  formatValue?: (value: number) => string;
}
