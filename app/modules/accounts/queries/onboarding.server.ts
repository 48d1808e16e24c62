import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { readTenant } from '~/platform/db/tenant.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { formatters } from '~/platform/i18n';
import { modules } from '~/platform/modules/registry.server';
import { requireUser, type UserContext } from '~/platform/rbac/guard.server';
import { type Draft, draftSchema, isReachable, openStep, type Step, slugFrom } from '../onboarding';

/** The person and what they have answered so far. */
export interface Onboarding {
  ctx: UserContext;
  draft: Draft;
}

/** Guard of the wizard's pages: signed in, and the steps before this one answered. */
export async function requireStep(request: Request, step: Step): Promise<Onboarding> {
  const ctx = await requireUser(request);
  const draft = draftSchema.parse(ctx.session.user.onboarding ?? {});
  if (!isReachable(step, draft)) throw redirectTo(`/onboarding/${openStep(draft)}`);
  return { ctx, draft };
}

/** What each template begins with, in words: `{ agency: 'Begins with Clients and People.' }`. */
export async function templateContents(ctx: UserContext): Promise<Record<string, string>> {
  const rows = await readTenant(ctx, (trx) =>
    trx.selectFrom('templates').select(['id', 'modules', 'flags']).execute(),
  );
  const { list } = formatters({ locale: ctx.user.locale });
  const nameOf = (id: string) =>
    ctx.t(
      modules.find((module) => module.id === id)?.nameKey ?? 'accounts:onboarding.template.label',
    );
  return Object.fromEntries(
    rows.map(({ id, modules: brought, flags }) => [
      id,
      [
        ctx.t('accounts:onboarding.template.brings', { modules: list(brought.map(nameOf)) }),
        ...(flags.includes('health') ? [ctx.t('accounts:onboarding.template.safeguard')] : []),
      ].join(' '),
    ]),
  );
}

/** True when no company has this address. */
export async function isSlugFree(ctx: UserContext, slug: string): Promise<boolean> {
  const { rows } = await readTenant(ctx, (trx) =>
    sql<{ free: boolean }>`select private.slug_is_free(${slug}) as free`.execute(trx),
  );
  return rows[0]?.free ?? false;
}

const TRIES = 5;

/** A free address made of the company's name, with a number if need be. */
export async function suggestSlug(ctx: UserContext, name: string): Promise<string> {
  const base = slugFrom(name) || 'company';
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const slug = attempt === 1 && base !== 'company' ? base : `${base}-${attempt + 1}`;
    if (await isSlugFree(ctx, slug)) return slug;
  }
  return `${base}-${randomInt(10_000, 100_000)}`;
}
