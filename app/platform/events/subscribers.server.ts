import type { Trx } from '~/platform/db/kysely.server';
import { notificationSubscriber } from '~/platform/notifications/subscriber.server';
import type { DispatchedEvent } from './event';

/**
 * Somebody events are fanned out to. `handle` runs in the dispatcher's transaction as the tenant: what it
 * writes commits together with the note that this subscriber has had the event, so it happens once. What
 * must leave the database is recorded there and sent by a job. It never waits on HTTP.
 */
export interface Subscriber {
  /** Its name in event_outcomes. */
  name: string;
  /** Types of events it has something to do for, all when absent; where the tenant decides, asked once for many events. */
  listensTo?: ReadonlySet<string> | ((types: string[], trx: Trx) => Promise<ReadonlySet<string>>);
  handle(event: DispatchedEvent, trx: Trx): Promise<void>;
}

const files = import.meta.glob<Subscriber>('/app/modules/*/subscriber.server.ts', {
  eager: true,
  import: 'subscriber',
});

/** Notifications, and whoever exports `subscriber` from its subscriber.server.ts. */
export const subscribers: readonly Subscriber[] = [
  notificationSubscriber(),
  ...Object.values(files),
];
