import { data } from '@remix-run/node';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { readablePhone } from '~/platform/sms/phone.server';
import { canText } from '~/platform/sms/transport.server';
import { allowSms, confirmPhone, removePhone, startPhone } from './commands/phone.server';
import { listPath } from './list.server';
import { readPhone } from './queries/preferences.server';
import { codeForm, phoneForm } from './schema';

/** The number of the person, and where they stand with it. */
export async function loadPhone(ctx: TenantContext, request: Request) {
  if (!canText()) throw notFound();
  const phone = await readTenant(ctx, (trx) => readPhone(trx, ctx));
  const isOther = new URL(request.url).searchParams.has('other');
  return {
    title: `${ctx.t('notifications:phone.title')} · ${ctx.tenant.name}`,
    base: listPath(ctx),
    company: ctx.tenant.name,
    number: phone.number && readablePhone(phone.number),
    waiting: phone.waiting && !isOther ? readablePhone(phone.waiting) : null,
    granted: phone.consent === 'granted' && !phone.stopped,
    stopped: phone.stopped,
    since: phone.since,
  };
}

const intents = z.enum(['start', 'confirm', 'allow', 'stop', 'remove']);

/** One step with the number. */
export async function actOnPhone(ctx: TenantContext, request: Request) {
  if (!canText()) throw notFound();
  const posted = await readForm(request);
  const intent = intents.safeParse(posted.get('intent')).data;
  if (!intent) throw data(null, { status: 400 });
  const url = `${listPath(ctx)}/phone`;
  if (intent === 'start' || intent === 'confirm') return await prove(ctx, posted, intent, url);
  const form = await checkForm(posted, z.object({}), ctx.t);
  try {
    if (intent === 'remove') await removePhone(ctx);
    else await allowSms(ctx, intent === 'allow');
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(url, { key: `notifications:phone.toast.${intent}` });
}

async function prove(
  ctx: TenantContext,
  posted: FormData,
  intent: 'start' | 'confirm',
  url: string,
) {
  if (intent === 'start') {
    const form = await checkForm(posted, phoneForm, ctx.t);
    if (!form.value) return invalid(form);
    try {
      await startPhone(ctx, form.value.phone);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectTo(url);
  }
  const form = await checkForm(posted, codeForm, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await confirmPhone(ctx, form.value.code);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(url, { key: 'notifications:phone.toast.confirmed' });
}
