import { useFormat, useTranslation } from '~/platform/i18n';
import { ChartFrame } from './frame';

const RADIUS = 42;
const AROUND = 2 * Math.PI * RADIUS;

/** Shares of a whole, five at most, with the total in the middle and every value in the legend. */
export function Donut({
  title,
  parts,
  formatValue,
}: {
  title: string;
  parts: { label: string; value: number }[];
  formatValue?: (value: number) => string;
}) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const write = formatValue ?? ((value: number) => format.number(value));
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  let before = 0;
  return (
    <ChartFrame
      title={title}
      labels={parts.map((part) => part.label)}
      series={[{ name: t('chart.value'), values: parts.map((part) => part.value) }]}
      write={write}
      legend={false}
    >
      <div className="donut">
        <svg viewBox="0 0 120 120" role="img" aria-label={title}>
          {parts.map((part, index) => {
            const share = total ? part.value / total : 0;
            const offset = -before * AROUND;
            before += share;
            return (
              <circle
                key={part.label}
                className={`stroke s${index + 1} donut-arc`}
                cx="60"
                cy="60"
                r={RADIUS}
                strokeDasharray={`${Math.max(0, share * AROUND - 1.5)} ${AROUND}`}
                strokeDashoffset={offset}
                transform="rotate(-90 60 60)"
              />
            );
          })}
          <text className="v" x="60" y="65" textAnchor="middle">
            {write(total)}
          </text>
        </svg>
        <ul className="legend">
          {parts.map((part, index) => (
            <li key={part.label} className={`s${index + 1}`}>
              <span>{part.label}</span>
              <strong className="num">{write(part.value)}</strong>
            </li>
          ))}
        </ul>
      </div>
    </ChartFrame>
  );
}
