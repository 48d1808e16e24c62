import { LabelAxis, useScale, ValueAxis } from './axes';
import { ChartFrame } from './frame';
import type { ChartProps } from './types';

const INSET = 10;

/** Lines over time, drawn on the server; the second and third are dashed as well as coloured. */
export function LineChart({ title, labels, series, hrefs, formatValue }: ChartProps) {
  const scale = useScale({ series, formatValue });
  const { plot, y } = scale;
  const step = plot / Math.max(1, labels.length - 1);
  const x = (at: number) => scale.x(INSET + (step * at * (plot - 2 * INSET)) / plot);

  return (
    <ChartFrame title={title} labels={labels} series={series} hrefs={hrefs} write={scale.write}>
      <svg viewBox={scale.viewBox} role="img" aria-label={title}>
        <ValueAxis {...scale} />
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
        <LabelAxis labels={labels} at={x} />
      </svg>
    </ChartFrame>
  );
}
