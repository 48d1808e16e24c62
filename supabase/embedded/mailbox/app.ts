import { Hono } from 'hono';
import type pg from 'pg';
import { z } from 'zod';
import { many, one } from '../http/database.ts';
import { callerOf } from '../http/request.ts';
import type { Keys } from '../keys.ts';
import { createReceiving } from './receiving.ts';

const message = z.object({
  to: z.string().min(1),
  from: z.string().default(''),
  subject: z.string().default(''),
  html: z.string().nullish(),
  text: z.string().nullish(),
  headers: z.record(z.string(), z.string()).default({}),
  channel: z.enum(['email', 'sms']).default('email'),
});

interface MessageRow {
  id: string;
  created_at: Date;
  to_address: string;
  from_address: string;
  subject: string;
  html: string | null;
  text: string | null;
  headers: Record<string, string>;
  channel: 'email' | 'sms';
  idempotency_key: string | null;
}

/** The mailbox (/mailbox/v1): where mail and SMS land while no provider is set. Service key only. */
export function createMailboxApp(pool: pg.Pool, keys: Keys): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => {
    const claims = await callerOf(c, keys);
    if (claims?.role !== 'service_role') return c.json({ message: 'Service key required' }, 401);
    return next();
  });

  app.route('/', createReceiving(pool));

  app.post('/messages', async (c) => {
    const input = message.safeParse(await c.req.json().catch(() => null));
    if (!input.success) return c.json({ message: z.prettifyError(input.error) }, 400);
    const { to, from, subject, html, text, headers, channel } = input.data;
    const key = c.req.header('idempotency-key') ?? null;
    const values = [to, from, subject, html ?? null, text ?? null, JSON.stringify(headers)];
    const stored =
      (await one<{ id: string }>(
        pool,
        `insert into mailbox.messages
           (to_address, from_address, subject, html, text, headers, channel, idempotency_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (idempotency_key) do nothing returning id`,
        [...values, channel, key],
      )) ??
      (await one<{ id: string }>(
        pool,
        'select id from mailbox.messages where idempotency_key = $1',
        [key],
      ));
    return c.json({ id: stored?.id });
  });

  app.get('/messages', async (c) => {
    const limit = Math.min(500, Math.max(1, Number(c.req.query('limit')) || 50));
    const rows = await many<MessageRow>(
      pool,
      `select * from mailbox.messages
       where $1::text is null or lower(to_address) = lower($1)
       order by created_at desc, id desc limit $2`,
      [c.req.query('to') || null, limit],
    );
    return c.json({ messages: rows });
  });

  app.get('/messages/:id', async (c) => {
    const id = z.uuid().safeParse(c.req.param('id'));
    const row = id.success
      ? await one<MessageRow>(pool, 'select * from mailbox.messages where id = $1', [id.data])
      : undefined;
    return row ? c.json(row) : c.json({ message: 'Not found' }, 404);
  });
  return app;
}
