import { LabelAxis, useScale, ValueAxis } from './axes';
import { ChartFrame } from './frame';
import type { ChartProps } from './types';

/** Bars in groups, drawn on the server. In right-to-left pages time runs from the right. */
export function BarChart({ title, labels, series, hrefs, formatValue }: ChartProps) {
  const scale = useScale({ series, formatValue });
  const { rtl, plot, x, y } = scale;
  const group = plot / Math.max(1, labels.length);
  const bar = Math.min(36, (group * 0.7) / Math.max(1, series.length));

  return (
    <ChartFrame title={title} labels={labels} series={series} hrefs={hrefs} write={scale.write}>
      <svg viewBox={scale.viewBox} role="img" aria-label={title}>
        <ValueAxis {...scale} />
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
        <LabelAxis labels={labels} at={(index) => x(group * (index + 0.5))} />
      </svg>
    </ChartFrame>
  );
}
