import { sql } from 'kysely';
import { type DbContext, withAnon } from '~/platform/db/tenant.server';
import { requestStore } from '~/platform/http/store.server';
import type { Locale } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import type { Translate } from '~/platform/i18n/translate';
import { getLocale } from '~/platform/preferences/preferences.server';
import { notFound } from '~/platform/rbac/guard.server';
import type { HostTenant } from './hosts.server';

/** A company as its public pages know it. */
export interface PublicCompany extends HostTenant {
  id: string;
  country: string;
  locale: string;
  timeZone: string;
}

/** Somebody without a name on a company's public pages: reads what is public there and nothing else. */
export interface VisitorContext {
  company: PublicCompany;
  locale: Locale;
  t: Translate;
  db: DbContext;
}

/**
 * The guard of a company's public pages, /site/:tenant/. Who is signed in does not matter: everybody sees the
 * same. 404 for companies that show nothing to everybody, as for those that are not there.
 */
export async function requireVisitor(
  request: Request,
  params: { tenant?: string | undefined },
): Promise<VisitorContext> {
  const { rows } = await withAnon((trx) =>
    sql<{
      company: PublicCompany | null;
    }>`select private.public_company(${params.tenant ?? ''}) as company`.execute(trx),
  );
  const company = rows[0]?.company;
  if (!company) throw notFound();
  const locale = getLocale(request, { user: requestStore().locale });
  return {
    company,
    locale,
    t: getT(locale),
    db: { claims: { role: 'anon', app_metadata: { tenant_id: company.id } } },
  };
}
