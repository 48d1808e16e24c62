import { type DateStyle, useFormat } from '~/platform/i18n';

/** Minor units as money, never broken over two lines. */
export function Money({ minor, currency }: { minor: number; currency: string }) {
  return <span className="num whitespace-nowrap">{useFormat().money(minor, currency)}</span>;
}

/** Minutes as “7h 30m”. */
export function Duration({ minutes }: { minutes: number }) {
  return <time dateTime={`PT${minutes}M`}>{useFormat().duration(minutes)}</time>;
}

/**
 * A day (`2026-03-29`) or an instant. `show`: `date` (default for days), `dateTime` (default for
 * instants), `time`, or `relative` with `now` from the context's clock.
 */
export function Time({
  value,
  show,
  style,
  now,
}: {
  value: Date | string;
  show?: 'date' | 'dateTime' | 'time' | 'relative';
  style?: DateStyle;
  now?: Date;
}) {
  const format = useFormat();
  const iso = value instanceof Date ? value.toISOString() : value;
  const day = iso.length === 10;
  const kind = show ?? (day ? 'date' : 'dateTime');
  if (kind === 'relative' && now) {
    return (
      <time dateTime={iso} title={day ? format.date(value, 'full') : format.dateTime(value)}>
        {format.relative(value, now)}
      </time>
    );
  }
  const text =
    kind === 'time'
      ? format.time(value)
      : kind === 'dateTime' && !day
        ? format.dateTime(value)
        : format.date(value, style);
  return <time dateTime={iso}>{text}</time>;
}
