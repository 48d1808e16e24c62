import { getPool } from '../db/pool.server';
import { env } from '../env.server';
import { onShutdown, onStopping } from '../http/shutdown.server';
import { logger } from '../observability/logger.server';
import { beatPresence } from '../presence/presence.server';
import { CHANNEL, readChange } from './changes';
import { type Connection, Hub, type Judge } from './hub.server';
import { Listener } from './listener.server';

const BEAT_EVERY = 15_000;

// On globalThis: in development modules are loaded anew on each change, the connections stay.
const shared = globalThis as { __mainstayLive?: Hub };

/** This process's streams; listening begins with the first. */
export function liveHub(): Hub {
  if (!shared.__mainstayLive) {
    const hub = new Hub(judge);
    shared.__mainstayLive = hub;
    const listener = new Listener({
      name: 'mainstay-live',
      url: env.LIVE_DATABASE_URL ?? env.DATABASE_URL,
      channel: CHANNEL,
      onMessage: (payload) => {
        const change = readChange(payload);
        if (change) hub.tell(change);
      },
      onReturn: () => hub.tellAll(),
    });
    listener.start();
    const timer = setInterval(() => {
      hub.beat();
      beatPresence(hub.present).catch((error: unknown) =>
        logger.error({ err: error }, 'presence is not kept'),
      );
      hub.review().catch((error: unknown) => logger.error({ err: error }, 'live review failed'));
    }, BEAT_EVERY).unref();
    // Open streams would keep the server from ever being done.
    onStopping('live updates', () => {
      clearInterval(timer);
      hub.closeAll();
    });
    onShutdown('live listener', () => listener.stop());
  }
  return shared.__mainstayLive;
}

/** One question for all streams, asked by the login itself. */
const judge: Judge = async (connections: Connection[]) => {
  const asked = connections.map(({ claims }, n) => ({ n, claims }));
  const { rows } = await getPool().query<{ n: number; sees_tickets: boolean }>(
    'select n, sees_tickets from private.live_standing($1::jsonb)',
    [JSON.stringify(asked)],
  );
  return new Map(rows.map(({ n, sees_tickets }) => [n, { seesTickets: sees_tickets }]));
};
