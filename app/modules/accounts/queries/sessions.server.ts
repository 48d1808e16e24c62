import { sql } from 'kysely';
import { readTenant } from '~/platform/db/tenant.server';
import type { UserContext } from '~/platform/rbac/guard.server';

export interface SignedInSession {
  id: string;
  userAgent: string;
  ip: string | null;
  createdAt: Date;
  seenAt: Date;
  isCurrent: boolean;
}

/** Where the person is signed in: this session first, then the latest used. */
export async function listSessions(ctx: UserContext): Promise<SignedInSession[]> {
  const { rows } = await readTenant(ctx, (trx) =>
    sql<SignedInSession>`
      select id, user_agent as "userAgent", ip, created_at as "createdAt", seen_at as "seenAt",
        is_current as "isCurrent"
      from private.my_sessions()`.execute(trx),
  );
  return rows;
}

export interface ViewOfMe {
  id: string;
  company: string;
  viewer: string;
  startedAt: Date;
  endedAt: Date | null;
}

/** Who has looked at a company as the person, the latest first. */
export async function listViewsOfMe(ctx: UserContext): Promise<ViewOfMe[]> {
  const { rows } = await readTenant(ctx, (trx) =>
    sql<ViewOfMe>`
      select id, tenant as company, viewer, started_at as "startedAt", ended_at as "endedAt"
      from private.views_of_me()`.execute(trx),
  );
  return rows;
}
