import type { ReactNode } from 'react';
import { cx } from './cx';

export interface TimelineItem {
  key: string;
  title: ReactNode;
  /** A `<Time>`. */
  time?: ReactNode;
  body?: ReactNode;
  tone?: 'info' | 'ok' | 'danger';
}

/** What happened to a record, in order. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={item.key} className={cx(item.tone && `tl-${item.tone}`)}>
          <div>
            {item.title} {item.time}
          </div>
          {item.body && <div>{item.body}</div>}
        </li>
      ))}
    </ol>
  );
}
