import { z } from 'zod';
import type { Trx } from '~/platform/db/kysely.server';
import { notFound } from '~/platform/rbac/guard.server';
import { findRule, type Rule } from './queries/rules.server';

/** The rule an address names; 404 when there is none. */
export async function ruleOf(trx: Trx, tenantId: string, param: string | undefined): Promise<Rule> {
  const id = z.guid().safeParse(param).data;
  const rule = id ? await findRule(trx, tenantId, id) : undefined;
  if (!rule) throw notFound();
  return rule;
}
