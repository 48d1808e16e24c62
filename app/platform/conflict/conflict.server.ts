import { data } from '@remix-run/node';
import { sql } from 'kysely';
import type { ZodType } from 'zod';
import { readTenant } from '../db/tenant.server';
import { ConflictError } from '../http/errors';
import { type FormReply, invalid, type ParsedForm } from '../http/form.server';
import type { TenantContext } from '../rbac/guard.server';

/** Who was faster, and when; null for both when the trail does not say. */
export interface Conflict {
  by: string | null;
  at: Date | null;
}

/** What an edit is answered with: `conflict` is there when somebody else was faster. */
export type EditReply = FormReply & { conflict?: Conflict };

/**
 * Answers an edit that was not accepted: 409 and who was faster when the record has changed since it was shown,
 * otherwise 422 as `invalid` does. The page shows `<ConflictChoices>` for the former.
 */
export async function refuseEdit<Schema extends ZodType>(
  ctx: TenantContext,
  form: ParsedForm<Schema>,
  error: unknown,
  record: { table: string; id: string },
) {
  const reply = invalid(form, error);
  if (!(error instanceof ConflictError)) return data<EditReply>(reply.data, { status: 422 });
  const { rows } = await readTenant(ctx, (trx) =>
    sql<Conflict>`select by, at from private.last_change(${record.table}, ${record.id}::uuid)`.execute(
      trx,
    ),
  );
  const conflict = rows[0] ?? { by: null, at: null };
  return data<EditReply>({ ...reply.data, conflict }, { status: 409 });
}
