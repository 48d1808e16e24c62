import type { Trx } from '~/platform/db/kysely.server';
import type { Locale } from '~/platform/i18n';
import { resources } from '~/platform/i18n/resources.server';
import type { OwnWords } from '~/platform/mail/template';
import { namesOf } from '~/platform/notifications/own-words';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** Which notices the company says in its own words, in which languages. */
export async function ownWordsByKind(trx: Trx, ctx: TenantContext): Promise<Map<string, Locale[]>> {
  const rows = await trx
    .selectFrom('notification_templates')
    .where('tenant_id', '=', ctx.tenant.id)
    .select(['kind', 'locale'])
    .orderBy('locale')
    .execute();
  const found = new Map<string, Locale[]>();
  for (const { kind, locale } of rows) {
    found.set(kind, [...(found.get(kind) ?? []), locale as Locale]);
  }
  return found;
}

/** The company's own words for one notice in one language. */
export async function ownWords(
  trx: Trx,
  ctx: TenantContext,
  kind: string,
  locale: Locale,
): Promise<OwnWords | null> {
  const row = await trx
    .selectFrom('notification_templates')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('kind', '=', kind)
    .where('locale', '=', locale)
    .select(['subject', 'intro', 'sms', 'sms_template as smsTemplate'])
    .executeTakeFirst();
  return row ?? null;
}

/** The product's own message of a notice, as it is written (ICU). */
export function productMessage(kind: string, part: 'subject' | 'body', locale: Locale): string {
  const [module = '', name = ''] = kind.split(':');
  let node: unknown = resources[locale][module];
  for (const step of ['notification', name, part]) {
    node = (node as Record<string, unknown> | undefined)?.[step];
  }
  return typeof node === 'string' ? node : '';
}

/** The values a company's words may use: those of the product's words, and the company's name. */
export function knownValues(kind: string): string[] {
  const used = (['subject', 'body'] as const).flatMap((part) =>
    namesOf(productMessage(kind, part, 'en')),
  );
  return [...new Set([...used, 'company'])].sort();
}
