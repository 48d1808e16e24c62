import { dirOf, useFormat, useLocale } from '~/platform/i18n';
import { ChartFrame } from './frame';
import { niceMax, ticks } from './scale';
import type { ChartProps } from './types';

const WIDTH = 440;
const HEIGHT = 220;
const TOP = 12;
const BOTTOM = 26;
const GUTTER = 46;

/** Bars in groups, drawn on the server. In right-to-left pages time runs from the right. */
export function BarChart({ title, labels, series, formatValue }: ChartProps) {
  const format = useFormat();
  const rtl = dirOf(useLocale()) === 'rtl';
  const write = formatValue ?? ((value: number) => format.number(value));
  const max = niceMax(Math.max(0, ...series.flatMap((item) => item.values)));
  const plot = WIDTH - GUTTER;
  const group = plot / Math.max(1, labels.length);
  const bar = Math.min(36, (group * 0.7) / Math.max(1, series.length));
  const y = (value: number) => TOP + (1 - value / max) * (HEIGHT - TOP - BOTTOM);
  const x = (position: number) => (rtl ? plot - position : GUTTER + position);
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
          <g key={item.name} className={`fill s${index + 1}`}>
            {item.values.map((value, at) => {
              const start = group * at + (group - bar * series.length) / 2 + bar * index;
              return (
                <rect
                  key={labels[at]}
                  x={rtl ? x(start) - bar : x(start)}
                  y={y(value)}
                  width={Math.max(1, bar - 2)}
                  height={Math.max(0, y(0) - y(value))}
                  rx="2"
                />
              );
            })}
          </g>
        ))}
        {labels.map(
          (label, at) =>
            at % every === 0 && (
              <text key={label} x={x(group * (at + 0.5))} y={HEIGHT - 8} textAnchor="middle">
                {label}
              </text>
            ),
        )}
      </svg>
    </ChartFrame>
  );
}
