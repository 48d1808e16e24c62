import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

/** A file, and what it hangs on. */
export interface RecentFile {
  id: string;
  name: string;
  within: string | null;
  addedOn: string;
}

/** The newest files that the caller may see, as search knows them. */
export async function recentFiles(trx: Trx, tenantId: string, most: number): Promise<RecentFile[]> {
  const { rows } = await sql<RecentFile>`
    select d.record_id as id, d.title as name, w.title as within, d.changed_on as "addedOn"
    from private.newest_documents('files', ${most}) n
    join search_documents d on d.tenant_id = ${tenantId} and d.kind = 'files' and d.record_id = n.record_id
    left join search_documents w on w.tenant_id = ${tenantId} and w.kind = d.within_kind and w.record_id = d.within_id
    order by d.changed_on desc, d.record_id desc`.execute(trx);
  return rows;
}
