import type { Formatters, Translate } from '~/platform/i18n';

/** Values of a notice's message. */
export type NoticeValues = Record<string, string | number>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * The words of a notice for one reader: `people:leave_approved` is `people:notification.leave_approved`
 * with `.subject`, `.body` and `.action`. Days (YYYY-MM-DD) and instants (ISO 8601) among the values are
 * written in the reader's form here, because each reader has another one.
 */
export function noticeText(
  t: Translate,
  format: Formatters,
  kind: string,
  values: NoticeValues,
): { subject: string; body: string; action: string } {
  const [module, name] = kind.split(':');
  const key = `${module}:notification.${name}`;
  const shown = shownValues(format, values);
  return {
    subject: t(`${key}.subject`, shown),
    body: t(`${key}.body`, shown),
    action: t(`${key}.action`, shown),
  };
}

/** The values as one reader sees them. */
export function shownValues(format: Formatters, values: NoticeValues): NoticeValues {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, show(format, value)]),
  );
}

function show(format: Formatters, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (DAY.test(value)) return format.date(value);
  return INSTANT.test(value) ? format.dateTime(value) : value;
}
