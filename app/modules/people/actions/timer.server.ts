import { z } from 'zod';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { safeRedirect } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { formatters } from '~/platform/i18n';
import type { TenantContext } from '~/platform/rbac/context.server';
import { logTime } from '../commands/book-time.server';
import { discardTimer, startTimer, stopTimer } from '../commands/run-timer.server';
import { logTimeSchema, startTimerSchema, stopTimerSchema } from '../schema.timer';

/** The forms about time, on the timer's page and on the pages of tasks, to which `returnTo` leads back. */
export async function timerAction(request: Request, ctx: TenantContext) {
  const posted = await readForm(request);
  const back = safeRedirect(posted.get('returnTo'), `/app/${ctx.tenant.slug}/people/timer`);
  const { duration } = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
  switch (posted.get('intent')) {
    case 'stop': {
      const form = await checkForm(posted, stopTimerSchema, ctx.t);
      if (!form.value) return invalid(form);
      try {
        const { minutes } = await stopTimer(ctx, { ...form.value, minutes: form.value.hours });
        const values = { time: duration(minutes) };
        return redirectWithToast(back, { key: 'people:timer.toast.stopped', values });
      } catch (error) {
        return invalid(form, error);
      }
    }
    case 'discard': {
      const form = await checkForm(posted, z.object({}), ctx.t);
      if (!form.value) return invalid(form);
      await discardTimer(ctx);
      return redirectWithToast(back, { key: 'people:timer.toast.discarded' });
    }
    case 'log': {
      const form = await checkForm(posted, logTimeSchema, ctx.t);
      if (!form.value) return invalid(form);
      try {
        await logTime(ctx, { ...form.value, minutes: form.value.hours });
      } catch (error) {
        return invalid(form, error);
      }
      const values = { time: duration(form.value.hours) };
      return redirectWithToast(back, { key: 'people:timer.toast.logged', values });
    }
    default: {
      const form = await checkForm(posted, startTimerSchema, ctx.t);
      if (!form.value) return invalid(form);
      try {
        await startTimer(ctx, form.value);
      } catch (error) {
        return invalid(form, error);
      }
      return redirectWithToast(back, { key: 'people:timer.toast.started' });
    }
  }
}
