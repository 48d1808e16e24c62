import type { z } from 'zod';
import { withTenant } from '~/platform/db/tenant.server';
import type { Locale } from '~/platform/i18n';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { templateForm } from '../schema';

/** Stores a company's own words for a notice; without any the product's are used. */
export async function saveTemplate(
  ctx: TenantContext,
  kind: string,
  { locale, subject, intro, sms, smsTemplate }: z.output<typeof templateForm>,
): Promise<void> {
  if (!subject && !intro && !sms && !smsTemplate) return resetTemplate(ctx, kind, locale);
  const words = {
    subject: subject ?? null,
    intro: intro ?? null,
    sms: sms ?? null,
    sms_template: smsTemplate ?? null,
  };
  await withTenant(ctx, (trx) =>
    trx
      .insertInto('notification_templates')
      .values({ tenant_id: ctx.tenant.id, kind, locale, ...words })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'kind', 'locale']).doUpdateSet(words),
      )
      .execute(),
  );
}

/** Back to the product's words. */
export async function resetTemplate(
  ctx: TenantContext,
  kind: string,
  locale: Locale,
): Promise<void> {
  await withTenant(ctx, (trx) =>
    trx
      .deleteFrom('notification_templates')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('kind', '=', kind)
      .where('locale', '=', locale)
      .execute(),
  );
}
