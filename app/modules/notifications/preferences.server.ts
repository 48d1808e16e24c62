import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { kindsOf, offeredChannels } from '~/platform/notifications/registry.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { readablePhone } from '~/platform/sms/phone.server';
import { canText } from '~/platform/sms/transport.server';
import { savePreferences } from './commands/save-preferences.server';
import { saveTimes } from './commands/save-times.server';
import { groupKinds } from './groups.server';
import { listPath } from './list.server';
import { readChoices, readPhone, readTimes } from './queries/preferences.server';
import { preferencesForm, timesForm } from './schema';

/** Every kind the person may get, with what they chose or what it does by itself, and their times. */
export async function loadPreferences(ctx: TenantContext) {
  const [choices, times, phone] = await readTenant(ctx, (trx) =>
    Promise.all([readChoices(trx, ctx), readTimes(trx, ctx), readPhone(trx, ctx)]),
  );
  const kinds = kindsOf(ctx).map(({ name, module, in_app, email, sms }) => ({
    name,
    module,
    label: ctx.t(`${name.replace(':', ':notification.')}.label`),
    in_app: choices.get(`in_app ${name}`) ?? in_app,
    email: choices.get(`email ${name}`) ?? email,
    sms: choices.get(`sms ${name}`) ?? sms,
  }));
  const listHref = listPath(ctx);
  return {
    title: `${ctx.t('notifications:preferences.title')} · ${ctx.tenant.name}`,
    listHref,
    company: ctx.tenant.name,
    channels: offeredChannels(),
    groups: groupKinds(ctx, kinds),
    times,
    timeZone: ctx.user.timeZone,
    phone: canText()
      ? {
          href: `${listHref}/phone`,
          number: phone.number && readablePhone(phone.number),
          ready: phone.consent === 'granted' && !phone.stopped,
        }
      : null,
  };
}

/** Saves what is ticked, or the times. */
export async function actOnPreferences(ctx: TenantContext, request: Request) {
  const posted = await readForm(request);
  const url = `${listPath(ctx)}/preferences`;
  if (posted.get('intent') === 'times') {
    const form = await checkForm(posted, timesForm, ctx.t);
    if (!form.value) return invalid(form);
    await saveTimes(ctx, form.value);
    return redirectWithToast(url, { key: 'notifications:toast.saved' });
  }
  const form = await checkForm(posted, preferencesForm, ctx.t);
  if (!form.value) return invalid(form);
  await savePreferences(ctx, form.value);
  return redirectWithToast(url, { key: 'notifications:toast.saved' });
}
