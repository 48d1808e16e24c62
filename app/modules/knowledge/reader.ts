import type { DbContext } from '~/platform/db/tenant.server';
import type { Locale } from '~/platform/i18n';

/** Somebody who reads articles: staff, a client, or a visitor of the public pages. */
export interface Reader {
  db: DbContext;
  tenantId: string;
  /** Their language; where an article has none in it, the company's, then English, then any. */
  locale: Locale;
  fallback: string;
}

/** A member of the company as a reader. */
export function memberReader(
  ctx: DbContext & { tenant: { id: string; locale: string }; user: { locale: Locale } },
): Reader {
  return { db: ctx, tenantId: ctx.tenant.id, locale: ctx.user.locale, fallback: ctx.tenant.locale };
}

/** Somebody without a name on the public pages as a reader. */
export function visitorReader(visitor: {
  db: DbContext;
  locale: Locale;
  company: { id: string; locale: string };
}): Reader {
  const { db, locale, company } = visitor;
  return { db, tenantId: company.id, locale, fallback: company.locale };
}
