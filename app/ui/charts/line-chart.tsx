import { dirOf, useFormat, useLocale } from '~/platform/i18n';
import { ChartFrame } from './frame';
import { niceMax, ticks } from './scale';
import type { ChartProps } from './types';

const WIDTH = 440;
const HEIGHT = 220;
const TOP = 12;
const BOTTOM = 26;
const GUTTER = 46;

/** Lines over time, drawn on the server; the second and third are dashed as well as coloured. */
export function LineChart({ title, labels, series, formatValue }: ChartProps) {
  const format = useFormat();
  const rtl = dirOf(useLocale()) === 'rtl';
  const write = formatValue ?? ((value: number) => format.number(value));
  const max = niceMax(Math.max(0, ...series.flatMap((item) => item.values)));
  const plot = WIDTH - GUTTER;
  const step = plot / Math.max(1, labels.length - 1);
  const inset = 10;
  const y = (value: number) => TOP + (1 - value / max) * (HEIGHT - TOP - BOTTOM);
  const x = (at: number) => {
    const along = inset + (step * at * (plot - 2 * inset)) / plot;
    return rtl ? plot - along : GUTTER + along;
  };
  const every = Math.ceil(labels.length / 8);

  return (
    <ChartFrame title={title} labels={labels} series={series} write={write}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {ticks(max).map((value) => (
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
        ))}
        {series.map((item, index) => (
          <g key={item.name} className={`s${index + 1}`}>
            <polyline
              className={`stroke dash-${index + 1}`}
              points={item.values.map((value, at) => `${x(at)},${y(value)}`).join(' ')}
            />
            {item.values.length <= 24 &&
              item.values.map((value, at) => (
                <circle key={labels[at]} className="fill" cx={x(at)} cy={y(value)} r="3.5" />
              ))}
          </g>
        ))}
        {labels.map(
          (label, at) =>
            at % every === 0 && (
              <text key={label} x={x(at)} y={HEIGHT - 8} textAnchor="middle">
                {label}
              </text>
            ),
        )}
      </svg>
    </ChartFrame>
  );
}
