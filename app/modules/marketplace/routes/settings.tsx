import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { settingFields, settingsForm } from '~/platform/modules/settings';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Button, Card, ErrorSummary, Form, FormActions, PageHeader } from '~/ui';
import { saveSettings } from '../commands/save-settings.server';
import { SettingControl } from '../components/setting-control';
import { findOffer } from '../queries/catalogue.server';
import { revisionSchema, shownSettings } from '../schema';
import { installable, wordsOf } from '../view.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'modules.manage');
  const manifest = installable(params.module ?? '');
  if (!manifest?.settings || !ctx.has(manifest.id)) throw notFound();
  const offer = await readTenant(ctx, (trx) =>
    findOffer(trx, ctx.tenant.id, ctx.tenant.plan, manifest.id),
  );
  if (!offer?.subscription) throw notFound();
  const { name } = wordsOf(manifest, offer, ctx.t);
  const { settings, revision } = offer.subscription;
  const at = (field: string) => `${manifest.id}:settings.${field}`;
  return {
    base: `/app/${ctx.tenant.slug}/marketplace`,
    module: manifest.id,
    name,
    values: shownSettings(manifest.settings, settings, revision),
    fields: settingFields(manifest.settings).map((field) => ({
      ...field,
      label: ctx.t(at(`${field.name}.label`)),
      hint: ctx.t(at(`${field.name}.hint`)),
      options: field.options.map((value) => ({
        value,
        label: ctx.t(at(`${field.name}.${value}`)),
      })),
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'modules.manage');
  const manifest = installable(params.module ?? '');
  if (!manifest?.settings || !ctx.has(manifest.id)) throw notFound();
  const posted = await readForm(request);
  const revision = revisionSchema.safeParse(posted.get('revision'));
  const form = await checkForm(posted, settingsForm(manifest.settings), ctx.t);
  if (!form.value) return invalid(form);
  try {
    await saveSettings(ctx, manifest, form.value, revision.data ?? 0);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/marketplace/${manifest.id}/settings`, {
    key: 'marketplace:done.settings',
  });
}

export default function ModuleSettingsPage() {
  const { base, module, name, fields, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('marketplace');
  const [form, controls] = useForm<Record<string, string>>({
    id: 'settings',
    lastResult: reply?.lastResult,
    defaultValue: values,
  });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('list.title'), href: base },
          { label: name, href: `${base}/${module}` },
        ]}
      />
      <PageHeader title={t('settings.of', { name })} description={t('settings.description')} />
      <Card>
        <Form {...getFormProps(form)}>
          <ErrorSummary
            form={form}
            labels={Object.fromEntries(fields.map((field) => [field.name, field.label]))}
          />
          <input type="hidden" name="revision" value={values.revision} />
          {fields.map((field) => {
            const control = controls[field.name];
            return control && <SettingControl key={field.name} control={control} field={field} />;
          })}
          <FormActions>
            <Button variant="primary">{t('action.save')}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
