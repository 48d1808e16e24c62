import { sql } from 'kysely';
import { forgetSession, openSession } from '~/platform/auth/session.server';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { UserContext } from '~/platform/rbac/guard.server';
import type { CompleteDraft, Draft } from '../onboarding';
import { isSlugFree, suggestSlug } from '../queries/onboarding.server';

/** Saves a step's answers, so that the wizard goes on where it was left, on any device. */
export async function saveAnswers(ctx: UserContext, answers: Partial<Draft>): Promise<void> {
  await withTenant(ctx, (trx) =>
    sql`update public.profiles
      set onboarding = coalesce(onboarding, '{}') || ${JSON.stringify(answers)}::jsonb
      where user_id = ${ctx.user.id}`.execute(trx),
  );
}

/** Saves name and address; an address left empty is made of the name. */
export async function saveCompany(
  ctx: UserContext,
  { name, slug }: { name: string; slug?: string | undefined },
): Promise<void> {
  if (slug && !(await isSlugFree(ctx, slug))) {
    throw new BusinessError('accounts:onboarding.error.slugTaken', { field: 'slug' });
  }
  await saveAnswers(ctx, { name, slug: slug ?? (await suggestSlug(ctx, name)) });
}

/** The last step: the company exists, the person owns it, the draft is gone. */
export async function registerCompany(
  ctx: UserContext,
  { name, slug, country, currency, timeZone, template }: CompleteDraft,
): Promise<void> {
  await explainConstraints(
    {
      tenants_slug_key: { key: 'accounts:onboarding.error.slugTaken' },
      tenants_slug_check: { key: 'accounts:onboarding.error.slugTaken' },
      tenants_time_zone: { key: 'accounts:onboarding.error.timeZone' },
      tenants_per_owner: { key: 'accounts:onboarding.error.tooMany' },
    },
    () =>
      withTenant(ctx, (trx) =>
        sql`select private.register_tenant(${slug}, ${name}, ${country}, ${currency}, ${timeZone},
          ${ctx.user.locale}, ${template}, ${ctx.user.name.slice(0, 120)})`.execute(trx),
      ),
  );
  forgetSession();
}

/** After a refusal: the same form, posted twice, may have made the company a moment ago. */
export async function isMemberOf(request: Request, slug: string): Promise<boolean> {
  forgetSession();
  const session = await openSession(request, '');
  return session?.tenants.some((tenant) => tenant.slug === slug) ?? false;
}
