import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

export interface AuditVerb {
  /** `resource.verb`, for example role.permissions_changed. */
  action: string;
  recordType: string;
  recordId: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Records what a person meant, beside the row changes that the triggers record by themselves (L1). */
export async function recordAudit(trx: Trx, verb: AuditVerb): Promise<void> {
  const details = JSON.stringify({ before: verb.before ?? null, after: verb.after ?? null });
  await sql`select private.record_audit(${verb.action}, ${verb.recordType}, ${verb.recordId}, ${details}::jsonb)`.execute(
    trx,
  );
}
