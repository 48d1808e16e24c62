import { sql } from 'kysely';
import { withTenant } from '~/platform/db/tenant.server';
import type { Locale } from '~/platform/i18n';
import { notFound } from '~/platform/rbac/guard.server';
import type { Reader } from '../reader';

/**
 * Whether an article helped: once for each reader, who may change their mind. `visitor` tells readers without
 * an account apart. 404 for an article that is not for them.
 */
export async function vote(
  reader: Reader,
  article: { id: string; locale: Locale },
  given: { helpful: boolean; comment?: string | undefined; visitor?: string },
): Promise<void> {
  const { rows } = await withTenant(reader.db, (trx) =>
    sql<{
      changed: boolean | null;
    }>`select private.vote_on_article(${article.id}::uuid, ${article.locale},
      ${given.helpful}, ${given.comment ?? null}, ${given.visitor ?? null}) as changed`.execute(
      trx,
    ),
  );
  if (rows[0]?.changed == null) throw notFound();
}
