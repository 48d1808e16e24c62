import { isUsableDay } from '~/platform/calendar/dates';
import { isUuid } from '~/platform/db/is-uuid';
import { type Zoom, zooms } from './layout';

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
    from: isUsableDay(from) ? from : '',
    group: group === 'all' || group === 'none' || isUuid(group) ? group : '',
    after: /^\d{4}(-\d{2}-\d{2})?\.\d{7}$/.test(text('after')) ? text('after') : '',
    task: isUuid(text('task')) ? text('task') : '',
  };
}
