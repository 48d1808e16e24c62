import type { LoaderFunctionArgs } from '@remix-run/node';
import { sql } from 'kysely';
import { readTenant } from '~/platform/db/tenant.server';
import { showPicture } from '~/platform/files/inline.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { notFound } from '~/platform/rbac/guard.server';
import { requireVisitor } from '~/platform/tenancy/company.server';

/** A picture of a public article, for everybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(request, params);
  const id = uuidParam(params.id);
  const { rows } = await readTenant(visitor.db, (trx) =>
    sql<{ path: string | null }>`select private.public_picture(${id}) as path`.execute(trx),
  );
  const path = rows[0]?.path;
  if (!path) throw notFound();
  return await showPicture(path, 'large', 'public');
}
