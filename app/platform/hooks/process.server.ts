import { PermanentError } from '../jobs/errors';
import type { Job } from '../jobs/task.server';
import { placesOf } from '../mail/thread.server';
import { readRef } from '../sms/message';
import { type HookBody, hookBody } from './report';

type Report = Extract<HookBody, { kind: 'report' }>;
type Incoming = Extract<HookBody, { kind: 'mail' }>;

/** Does what follows from a provider's stored message. Doing it twice, or late, changes nothing more. */
export async function processHook(job: Job, hookId: string): Promise<void> {
  const { rows } = await job.pool.query<{ body: unknown; received_at: Date }>(
    'select body, received_at from private.take_hook($1)',
    [hookId],
  );
  const [hook] = rows;
  if (!hook) return;
  const body = hookBody.safeParse(hook.body);
  if (!body.success)
    throw new PermanentError('The stored message is not what this version expects');
  if (body.data.kind === 'mail') await takeIn(job, body.data);
  else if (body.data.kind === 'keyword') {
    await note(job, body.data.phone, body.data.keyword === 'stop', 'keyword', hook.received_at);
  } else {
    await report(job, body.data, hook.received_at);
  }
  await job.pool.query('select private.settle_hook($1)', [hookId]);
}

async function report(job: Job, body: Report, at: Date): Promise<void> {
  const place = readRef(body.ref);
  const { rows } = await job.pool.query<{ found: boolean }>(
    'select private.report_delivery($1, $2, $3, $4, $5) as found',
    [place?.tenant, place?.delivery, body.messageId, body.state, body.reason],
  );
  if (body.optedOut) await note(job, body.optedOut, true, 'provider', at);
  if (rows[0]?.found) return;
  // By the provider's id it may be unknown because our note of the sending is still on its way.
  const early = !place && job.attempt < Math.min(job.maxAttempts, 5);
  if (early) throw new Error('No message of this id is known yet');
  job.log.warn({ messageId: body.messageId }, 'a report of a message we do not know');
}

/** For each company it was sent to: its words are fetched and read by a job of that company. */
async function takeIn(job: Job, mail: Incoming): Promise<void> {
  for (const { recipient, thread, company } of placesOf(mail.recipients)) {
    const { rows } = await job.pool.query<{ taken: boolean }>(
      'select private.take_in_mail($1, $2, $3, $4, $5, $6, $7) as taken',
      [company, thread, mail.providerId, recipient, mail.from, mail.subject, mail.messageId],
    );
    if (!rows[0]?.taken) job.log.warn({ recipient }, 'a mail for an address nobody has');
  }
}

async function note(
  job: Job,
  phone: string,
  stopped: boolean,
  source: 'keyword' | 'provider',
  at: Date,
): Promise<void> {
  await job.pool.query('select private.note_keyword($1, $2, $3, $4)', [phone, stopped, source, at]);
}
