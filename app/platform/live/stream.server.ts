import { z } from 'zod';
import { readTenant } from '../db/tenant.server';
import { isStopping } from '../http/shutdown.server';
import { requestStore } from '../http/store.server';
import { openRecord } from '../presence/presence.server';
import type { TenantContext } from '../rbac/context.server';
import { type Connection, PER_PERSON } from './hub.server';
import { liveHub } from './live.server';
import { firstIdOf, milliseconds } from './since';

/** So much unread text means that nobody reads it. */
const UNREAD_LIMIT = 64;
const encoder = new TextEncoder();

/**
 * The stream of one page: that something of a kind changed, for the page to ask again under its own
 * rights. A page that was away says what it saw last (Last-Event-ID) and hears at once what it missed.
 */
export async function liveStream(ctx: TenantContext, request: Request): Promise<Response> {
  if (isStopping()) return busy();
  const [missed, place] = await Promise.all([
    hasMissed(ctx, lastSeen(request)),
    openRecord(ctx, new URL(request.url).searchParams.get('on')),
  ]);
  let connection: Connection | undefined;
  const hub = liveHub();
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const one = { ...connect(ctx, controller), ...place };
        if (!hub.add(one)) {
          place.left?.();
          return controller.close();
        }
        connection = one;
        one.send(`retry: 1000\n: open\n\n${missed ? 'data: notifications\n\n' : ''}`);
        request.signal.addEventListener('abort', () => hub.remove(one));
      },
      cancel: () => {
        if (connection) hub.remove(connection);
      },
    },
    { highWaterMark: UNREAD_LIMIT },
  );
  if (!connection) return busy();
  const headers = {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  };
  return new Response(body, { headers });
}

function connect(
  ctx: TenantContext,
  controller: ReadableStreamDefaultController<Uint8Array>,
): Connection {
  return {
    tenantId: ctx.tenant.id,
    userId: ctx.user.id,
    claims: ctx.claims,
    seesTickets: ctx.can('tickets.read'),
    seesTasks: ctx.role.audience === 'staff' && ctx.can('projects.read'),
    isStaff: ctx.role.audience === 'staff',
    send: (text) => {
      if ((controller.desiredSize ?? 0) <= 0) return false;
      try {
        controller.enqueue(encoder.encode(text));
        return true;
      } catch {
        return false;
      }
    },
    close: () => {
      try {
        controller.close();
      } catch {
        // The browser was quicker.
      }
    },
  };
}

/** Too many pages of one person, or a process that is about to stop: come back later. */
function busy(): Response {
  requestStore().responseHeaders.set('Retry-After', '30');
  const reason = isStopping() ? 'stopping' : `at most ${PER_PERSON} at a time`;
  return new Response(`${reason}\n`, { status: isStopping() ? 503 : 429 });
}

function lastSeen(request: Request): string | undefined {
  const { searchParams } = new URL(request.url);
  const given = request.headers.get('Last-Event-ID') ?? searchParams.get('after');
  if (given !== null) return z.guid().safeParse(given).data;
  const since = milliseconds.safeParse(searchParams.get('since')).data;
  return since === undefined ? undefined : firstIdOf(since);
}

async function hasMissed(ctx: TenantContext, after: string | undefined): Promise<boolean> {
  if (!after) return false;
  const row = await readTenant(ctx, (trx) =>
    trx
      .selectFrom('notifications')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('user_id', '=', ctx.user.id)
      .where('id', '>', after)
      .select('id')
      .limit(1)
      .executeTakeFirst(),
  );
  return row !== undefined;
}
