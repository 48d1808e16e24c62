import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { kindsFor } from '~/platform/notifications/registry.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { savePreferences } from './commands/save-preferences.server';
import { listPath } from './list.server';
import { readChoices } from './queries/notices.server';
import { preferencesForm } from './schema';

/** Every kind the person may get, with what they chose or what it does by itself. */
export async function loadPreferences(ctx: TenantContext) {
  const choices = await readTenant(ctx, (trx) => readChoices(trx, ctx));
  const kinds = kindsFor(ctx.role.audience).map(({ name, inApp, email }) => {
    const [module, kind] = name.split(':');
    return {
      name,
      label: ctx.t(`${module}:notification.${kind}.label`),
      in_app: choices.get(`in_app ${name}`) ?? inApp,
      email: choices.get(`email ${name}`) ?? email,
    };
  });
  return {
    title: `${ctx.t('notifications:preferences.title')} · ${ctx.tenant.name}`,
    listHref: listPath(ctx),
    company: ctx.tenant.name,
    kinds,
  };
}

/** Saves what is ticked. */
export async function actOnPreferences(ctx: TenantContext, request: Request) {
  const form = await parseForm(request, preferencesForm);
  if (!form.value) return invalid(form);
  await savePreferences(ctx, form.value);
  const url = `${listPath(ctx)}/preferences`;
  return redirectWithToast(url, { key: 'notifications:toast.saved' });
}
