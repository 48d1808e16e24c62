import { Buffer } from 'node:buffer';
import { type Context, Hono } from 'hono';
import type pg from 'pg';
import { z } from 'zod';
import { one } from '../http/database.ts';

const attachment = z.object({ name: z.string(), type: z.string(), content: z.base64() });

const received = z.object({
  from: z.string().min(3),
  to: z.array(z.string()).min(1),
  cc: z.array(z.string()).default([]),
  subject: z.string().default(''),
  text: z.string().default(''),
  messageId: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  attachments: z.array(attachment).default([]),
});

/** Mail that came in, served as Resend's receiving API serves it: `Resend` with another base address reads it. */
export function createReceiving(pool: pg.Pool): Hono {
  const app = new Hono();

  app.post('/received', async (c) => {
    const mail = received.safeParse(await c.req.json().catch(() => null));
    if (!mail.success) return c.json({ message: z.prettifyError(mail.error) }, 400);
    const row = await one<{ id: string }>(
      pool,
      'insert into mailbox.received (mail) values ($1) returning id',
      [JSON.stringify(mail.data)],
    );
    return c.json({ id: row?.id });
  });

  app.get('/emails/receiving/:id', async (c) => {
    const mail = await find(pool, c);
    if (!mail) return missing(c);
    const { from, to, cc, subject, text, messageId, headers, attachments } = mail;
    return c.json({
      object: 'email',
      id: c.req.param('id'),
      ...{ from, to, cc, subject, text, headers, html: null, bcc: [], reply_to: [] },
      received_for: to,
      message_id: messageId,
      attachments: attachments.map((each, index) => partOf(each, index)),
    });
  });

  app.get('/emails/receiving/:id/attachments/:part', async (c) => {
    const part = Number(c.req.param('part'));
    const file = (await find(pool, c))?.attachments[part];
    if (!file) return missing(c);
    const { origin, pathname, search } = new URL(c.req.url);
    const url = new URL(`${origin}${pathname}/content${search}`);
    url.searchParams.set('apikey', c.req.header('authorization')?.replace(/^bearer /i, '') ?? '');
    return c.json({ object: 'attachment', ...partOf(file, part), download_url: url.href });
  });

  app.get('/emails/receiving/:id/attachments/:part/content', async (c) => {
    const file = (await find(pool, c))?.attachments[Number(c.req.param('part'))];
    if (!file) return missing(c);
    return c.body(Buffer.from(file.content, 'base64'), 200, { 'Content-Type': file.type });
  });
  return app;
}

async function find(pool: pg.Pool, c: Context) {
  const id = z.uuid().safeParse(c.req.param('id'));
  if (!id.success) return undefined;
  const row = await one<{ mail: unknown }>(
    pool,
    'select mail from mailbox.received where id = $1',
    [id.data],
  );
  return row && received.parse(row.mail);
}

function partOf({ name, type, content }: z.output<typeof attachment>, index: number) {
  return {
    id: String(index),
    filename: name,
    size: Buffer.byteLength(content, 'base64'),
    content_type: type,
    content_disposition: 'attachment',
    content_id: null,
  };
}

function missing(c: Context) {
  return c.json({ statusCode: 404, name: 'not_found', message: 'Not found' }, 404);
}
