import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { HubContext } from '~/platform/rbac/guard.server';
import { overrideFlag, removeFlag, saveFlag } from '../commands/save-flag.server';
import { clearOverrideSchema, flagChangesSchema, flagSchema, overrideSchema } from '../schema';

/** What the forms of a flag's page do, by their intent. */
export async function changeFlag(ctx: HubContext, key: string, request: Request) {
  const posted = await readForm(request);
  const page = `/hub/flags/${key}`;
  const whom = (value: { whom: 'tenant' | 'person'; address: string }) =>
    value.whom === 'tenant' ? { tenant: value.address } : { email: value.address };
  switch (posted.get('intent')) {
    case 'remove': {
      const form = await checkForm(posted, flagSchema.pick({}), ctx.t);
      try {
        await removeFlag(ctx, key);
      } catch (error) {
        return invalid(form, error);
      }
      return redirectWithToast('/hub/flags', { key: 'hub:flags.removed' });
    }
    case 'override': {
      const form = await checkForm(posted, overrideSchema, ctx.t);
      if (!form.value) return invalid(form);
      try {
        await overrideFlag(ctx, key, whom(form.value), form.value.enabled === 'on');
      } catch (error) {
        return invalid(form, error);
      }
      return redirectWithToast(page, { key: 'hub:flags.saved' });
    }
    case 'clear': {
      const form = await checkForm(posted, clearOverrideSchema, ctx.t);
      if (!form.value) return invalid(form);
      await overrideFlag(ctx, key, whom(form.value), null);
      return redirectWithToast(page, { key: 'hub:flags.saved' });
    }
    default: {
      const form = await checkForm(posted, flagChangesSchema, ctx.t);
      if (!form.value) return invalid(form);
      try {
        await saveFlag(ctx, { key, ...form.value }, false);
      } catch (error) {
        return invalid(form, error);
      }
      return redirectWithToast(page, { key: 'hub:flags.saved' });
    }
  }
}
