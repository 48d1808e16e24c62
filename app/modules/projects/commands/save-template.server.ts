import type { z } from 'zod';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { ConflictError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { saveTemplateSchema, templateSchema } from '../schema.plans';
import { planOf } from '../templates/read-project.server';
import { refusals } from './refusals';

function tell(trx: Trx, what: 'created' | 'changed' | 'deleted', id: string, name: string) {
  return emit(trx, { type: `project_template.${what}`, recordId: id, payload: { name } });
}

/** Keeps what a project holds as a template, under a new name; with `replaces`, in the place of an older one. */
export function saveTemplate(
  ctx: TenantContext,
  project: { id: string; startsOn: string | null },
  input: z.output<typeof saveTemplateSchema>,
): Promise<{ id: string }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const { name, description, countsIn, replaces } = input;
        const roles = new Map(
          input.roles.flatMap((role, index) => {
            const person = input.people[index];
            return person && role ? [[person, role] as const] : [];
          }),
        );
        const how = { countsIn, roles, today: ctx.today() };
        const values = {
          name,
          description: description ?? null,
          counts_in: countsIn,
          plan: JSON.stringify(await planOf(trx, ctx.tenant.id, project, how)),
        };
        if (replaces) {
          const changed = await trx
            .updateTable('project_templates')
            .set(values)
            .where('tenant_id', '=', ctx.tenant.id)
            .where('id', '=', replaces)
            .returning('id')
            .executeTakeFirst();
          if (!changed) throw notFound();
          await tell(trx, 'changed', changed.id, name);
          return changed;
        }
        const made = await trx
          .insertInto('project_templates')
          .values({ tenant_id: ctx.tenant.id, ...values })
          .returning('id')
          .executeTakeFirstOrThrow();
        await tell(trx, 'created', made.id, name);
        return made;
      }),
    ),
  );
}

/** Changes what a template is called and how it counts, as the person saw it. */
export function updateTemplate(
  ctx: TenantContext,
  id: string,
  { version, name, description, countsIn }: z.output<typeof templateSchema>,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const changed = await trx
        .updateTable('project_templates')
        .set({ name, description: description ?? null, counts_in: countsIn })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('id')
        .executeTakeFirst();
      if (!changed) throw new ConflictError('projects:error.conflict');
      await tell(trx, 'changed', id, name);
    }),
  );
}

/** Throws a template away; projects made from it stay. */
export function deleteTemplate(ctx: TenantContext, id: string): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const gone = await trx
        .deleteFrom('project_templates')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .returning('name')
        .executeTakeFirst();
      if (!gone) throw notFound();
      await tell(trx, 'deleted', id, gone.name);
    }),
  );
}
