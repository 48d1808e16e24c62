import { z } from 'zod';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import {
  addMilestone,
  reachMilestone,
  removeMilestone,
} from '../commands/change-milestones.server';
import { postUpdate } from '../commands/post-update.server';
import { milestoneSchema, updateSchema } from '../schema';

const milestoneButton = z.object({ id: z.uuid(), do: z.enum(['reach', 'reopen', 'remove']) });

/** The forms of a project's page: status update, new milestone, a milestone's buttons. */
export async function projectAction(request: Request, ctx: TenantContext, id: string) {
  const posted = await readForm(request);
  const page = `/app/${ctx.tenant.slug}/projects/${id}`;
  switch (posted.get('intent')) {
    case 'update': {
      const form = await checkForm(posted, updateSchema, ctx.t);
      if (!form.value) return invalid(form);
      try {
        const update = await postUpdate(ctx, id, form.value);
        return redirectWithToast(`${page}#u-${update.id}`, { key: 'projects:update.posted' });
      } catch (error) {
        return invalid(form, error);
      }
    }
    case 'add-milestone': {
      const form = await checkForm(posted, milestoneSchema, ctx.t);
      if (!form.value) return invalid(form);
      try {
        await addMilestone(ctx, id, form.value);
      } catch (error) {
        return invalid(form, error);
      }
      return redirectWithToast(`${page}#milestones`, { key: 'projects:milestone.added' });
    }
    default: {
      const form = await checkForm(posted, milestoneButton, ctx.t);
      if (!form.value) return invalid(form);
      const what = form.value.do;
      try {
        if (what === 'remove') await removeMilestone(ctx, id, form.value.id);
        else await reachMilestone(ctx, id, form.value.id, what === 'reach');
      } catch (error) {
        return invalid(form, error);
      }
      return redirectWithToast(`${page}#milestones`, { key: 'projects:milestone.changed' });
    }
  }
}
