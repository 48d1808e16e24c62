import { dirOf, useFormat, useLocale } from '~/platform/i18n';
import { niceMax, ticks } from './scale';
import type { ChartProps } from './types';

const WIDTH = 440;
const HEIGHT = 220;
const TOP = 12;
const BOTTOM = 26;
const GUTTER = 46;

/** Where things stand on a chart with values up its side; in right-to-left pages time runs from the right. */
export function useScale({ series, formatValue }: Pick<ChartProps, 'series' | 'formatValue'>) {
  const format = useFormat();
  const rtl = dirOf(useLocale()) === 'rtl';
  const max = niceMax(Math.max(0, ...series.flatMap((item) => item.values)));
  const plot = WIDTH - GUTTER;
  return {
    rtl,
    max,
    plot,
    write: formatValue ?? ((value: number) => format.number(value)),
    y: (value: number) => TOP + (1 - value / max) * (HEIGHT - TOP - BOTTOM),
    /** From a distance along the time axis. */
    x: (along: number) => (rtl ? plot - along : GUTTER + along),
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
  };
}
type Scale = ReturnType<typeof useScale>;

/** The lines and numbers of the values. */
export function ValueAxis({ rtl, max, plot, write, y }: Scale) {
  return ticks(max).map((value) => (
    <g key={value}>
      <line
        className="axis"
        x1={rtl ? 0 : GUTTER}
        x2={rtl ? plot : WIDTH}
        y1={y(value)}
        y2={y(value)}
      />
      <text
        x={rtl ? plot + 8 : GUTTER - 8}
        y={y(value) + 4}
        textAnchor="end"
        direction={rtl ? 'rtl' : undefined}
      >
        {write(value)}
      </text>
    </g>
  ));
}

/** The words below, as many as there is room for. */
export function LabelAxis({ labels, at }: { labels: string[]; at: (index: number) => number }) {
  const every = Math.ceil(labels.length / 8);
  return labels.map(
    (label, index) =>
      index % every === 0 && (
        <text key={label} x={at(index)} y={HEIGHT - 8} textAnchor="middle">
          {label}
        </text>
      ),
  );
}
