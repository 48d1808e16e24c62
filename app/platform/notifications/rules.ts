import type { Audience } from '~/platform/auth/session.server';
import type { Trx } from '~/platform/db/kysely.server';
import type { DispatchedEvent } from '../events/event';
import type { NoticeValues } from './text';

export type { DispatchedEvent } from '../events/event';

/** Tell one person one thing. */
export interface Notice {
  userId: string;
  /** Key of the module's `kinds`; the words are `<module>:notification.<kind>.subject`, `.body`, `.action`. */
  kind: string;
  /** Values of the words. Pass days and instants as ISO text: each reader sees them in their own form. */
  params?: NoticeValues;
  /** Where it leads, below the reader's shell: `/support/tickets/<id>`. */
  path: string;
  /** Its mail is part of this record's conversation: an answer by mail lands there. */
  thread?: { id: string; inReplyTo?: string | null };
  /** Overrides whether mail is sent unless the person chose otherwise. */
  email?: boolean;
  /** May disturb: passes quiet hours and digests. Overrides what the kind says. */
  urgent?: boolean;
  /** Tell them even if they did it themselves. */
  self?: boolean;
}

/** Runs in the dispatcher's transaction as the tenant: read, and name people who may see the record. */
export type NotificationRule = (event: DispatchedEvent, trx: Trx) => Promise<Notice[]>;

/** A module's rules, by event type: `export const notifications` of its notifications.server.ts. */
export type NotificationRules = Record<string, NotificationRule>;

/** A kind of notice, as the preferences page offers it (label: `<module>:notification.<kind>.label`). */
export interface NotificationKind {
  /** Who ever gets it. */
  audiences: readonly Audience[];
  /** Shown in the product unless switched off; true when left out. */
  inApp?: boolean;
  /** Sent by mail unless switched off; true when left out. */
  email?: boolean;
  /** Sent by SMS unless switched off, to proven numbers; false when left out. */
  sms?: boolean;
  /** May disturb: passes quiet hours and digests; false when left out. */
  urgent?: boolean;
}

/** A module's kinds: `export const kinds` of its notifications.server.ts. */
export type NotificationKinds = Record<string, NotificationKind>;
