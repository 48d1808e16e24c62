import { isDay } from '~/platform/calendar/dates';
import { type Zoom, zooms } from './layout';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the address of a timeline asks for; anything unknown counts as not given. */
export function readTimelineQuery(query: URLSearchParams): {
  zoom: Zoom;
  from: string;
  /** The one group that is open: a milestone, 'none' for the rest, or 'all'; '' leaves it to the page. */
  group: string;
  after: string;
  /** The task whose days are being changed. */
  task: string;
} {
  const text = (name: string) => query.get(name) ?? '';
  const from = text('from');
  const group = text('group');
  return {
    zoom: zooms.find((zoom) => zoom === text('zoom')) ?? 'month',
    from: isDay(from) && from >= '1990-01-01' && from <= '2190-01-01' ? from : '',
    group: group === 'all' || group === 'none' || UUID.test(group) ? group : '',
    after: /^\d{4}(-\d{2}-\d{2})?\.\d{7}$/.test(text('after')) ? text('after') : '',
    task: UUID.test(text('task')) ? text('task') : '',
  };
}
