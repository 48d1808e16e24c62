import { data } from '@remix-run/node';
import { readTenant } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { isLocale, type Locale } from '~/platform/i18n';
import { problemOf } from '~/platform/notifications/own-words';
import { kindNamed } from '~/platform/notifications/registry.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { canText } from '~/platform/sms/transport.server';
import { resetTemplate, saveTemplate } from './commands/save-template.server';
import { previewNotice } from './preview.server';
import { knownValues, ownWords, productMessage } from './queries/templates.server';
import { templateForm } from './schema';
import { kindFromPath, kindToPath } from './templates';

/** The kind of an address; throws 404 where no module of the company has it. */
export function requireKind(ctx: TenantContext, path: string | undefined): string {
  const kind = kindNamed(kindFromPath(path));
  if (!kind || !ctx.has(kind.module)) throw notFound();
  return kind.name;
}

/** The language of an address; the company's where it names none. */
export function localeOf(ctx: TenantContext, request: Request): Locale {
  const wanted = new URL(request.url).searchParams.get('locale') ?? ctx.tenant.locale;
  return isLocale(wanted) ? wanted : 'en';
}

/** One notice in one language: the company's words, the product's, and what becomes of them. */
export async function loadTemplate(ctx: TenantContext, kind: string, locale: Locale) {
  const own = await readTenant(ctx, (trx) => ownWords(trx, ctx, kind, locale));
  const { subject, text, sms } = await previewNotice(ctx, kind, locale, own);
  const base = `/app/${ctx.tenant.slug}/notifications/templates`;
  const label = ctx.t(`${kind.replace(':', ':notification.')}.label`);
  return {
    title: `${label} · ${ctx.tenant.name}`,
    base,
    here: `${base}/${kindToPath(kind)}`,
    label,
    locale,
    own: own ?? { subject: null, intro: null, sms: null, smsTemplate: null },
    isOwn: own !== null,
    product: {
      subject: productMessage(kind, 'subject', locale),
      intro: productMessage(kind, 'body', locale),
    },
    values: knownValues(kind),
    shown: { subject, text, sms },
    hasSms: canText(),
    hasFlows: env.MSG91_AUTH_KEY !== undefined,
  };
}

/** Saves the words of a language, or takes them back. */
export async function actOnTemplate(ctx: TenantContext, kind: string, request: Request) {
  const posted = await readForm(request);
  const form = await checkForm(posted, schemaFor(kind), ctx.t);
  if (!form.value) {
    if (!isLocale(posted.get('locale'))) throw data(null, { status: 400 });
    return invalid(form);
  }
  const { locale } = form.value;
  const reset = posted.get('intent') === 'reset';
  if (reset) await resetTemplate(ctx, kind, locale);
  else await saveTemplate(ctx, kind, form.value);
  const url = `/app/${ctx.tenant.slug}/notifications/templates/${kindToPath(kind)}`;
  return redirectWithToast(`${url}?locale=${locale}`, {
    key: `notifications:templates.toast.${reset ? 'reset' : 'saved'}`,
  });
}

/** Words that would fail when they are sent are refused where they are typed. */
function schemaFor(kind: string) {
  const known = knownValues(kind);
  return templateForm.superRefine((typed, check) => {
    for (const field of ['subject', 'intro', 'sms'] as const) {
      const all = field === 'sms' ? [...known, 'text', 'link'] : known;
      const problem = problemOf(typed[field] ?? '', all);
      if (!problem) continue;
      check.addIssue({
        code: 'custom',
        path: [field],
        message: `notifications:templates.error.${problem.problem}`,
        params: { name: problem.problem === 'unknown' ? problem.name : '' },
      });
    }
  });
}
