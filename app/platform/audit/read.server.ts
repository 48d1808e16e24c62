import { type Claims, type DbContext, withTenant } from '~/platform/db/tenant.server';
import { recordAudit } from './record.server';

export interface SensitiveRead {
  /** `resource.verb` in the past tense: file.downloaded, leave.viewed. */
  action: string;
  recordType: string;
  /** All that one page showed: they are one entry, not one each. */
  recordIds: readonly string[];
  /** What else explains it, such as the filter of an export. No personal data. */
  details?: Record<string, unknown>;
}

/**
 * Writes down that somebody looked (L1), before they see it: where the trail cannot be written, nothing is
 * shown. One transaction and one entry for a page, however many records it holds; none for an empty one.
 */
export async function recordRead(ctx: DbContext, read: SensitiveRead): Promise<void> {
  const { action, recordType, recordIds, details } = read;
  if (recordIds.length === 0) return;
  const [only] = recordIds;
  const isOne = recordIds.length === 1 && only !== undefined;
  await withTenant(reader(ctx), (trx) =>
    recordAudit(trx, {
      action,
      recordType,
      recordId: isOne ? only : '',
      ...(isOne && !details
        ? {}
        : { after: { ...details, ...(isOne ? {} : { records: recordIds }) } }),
    }),
  );
}

/** Who looks as another (`act`) is the one who read; and their transactions as the other cannot write. */
function reader(ctx: DbContext): DbContext {
  const { act, ...claims }: Claims & { act?: { by: string } | undefined } = ctx.claims;
  return act ? { ...ctx, claims: { ...claims, sub: act.by } } : ctx;
}
