import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Alert, Button, Card, ErrorSummary, Form, FormActions, TextField } from '~/ui';
import { type BrandReply, brandAction } from '../actions/brand.server';
import { BrandPreview } from '../components/brand-preview';
import { LogoForm } from '../components/logo-form';
import { SettingsPage } from '../components/settings-tabs';
import { findSettings } from '../queries/settings.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const { senderName } = await readTenant(ctx, (trx) => findSettings(trx, ctx.tenant.id));
  const { slug, name, brandColor, accentColor, logoLight, logoDark } = ctx.tenant;
  return {
    base: `/app/${slug}/settings`,
    brand: { name, brandColor, accentColor, logoLight, logoDark, senderName },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return brandAction(await requireTenant(request, params, 'tenant.manage'), request);
}

export default function BrandPage() {
  const { base, brand } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as BrandReply | undefined;
  const { t } = useTranslation('company');
  const theme = reply?.lastResult.initialValue?.theme;
  const [form, fields] = useForm({
    id: 'brand',
    lastResult: theme ? undefined : reply?.lastResult,
    defaultValue: {
      brandColor: brand.brandColor ?? '',
      accentColor: brand.accentColor ?? '',
      senderName: brand.senderName ?? '',
    },
  });
  const labels = Object.fromEntries(
    (['brandColor', 'accentColor', 'senderName'] as const).map((name) => [
      name,
      t(`field.${name}`),
    ]),
  );
  return (
    <SettingsPage base={base} current="brand">
      {reply?.nearest && <Nearest reply={reply} />}
      <Card title={t('brand.title')}>
        <div className="stack">
          <BrandPreview {...brand} />
          <Form {...getFormProps(form)} intent="brand">
            <ErrorSummary form={form} labels={labels} />
            <TextField
              field={fields.brandColor}
              label={labels.brandColor}
              hint={t('brand.hint')}
              optional
              ltr
              short
            />
            <TextField
              field={fields.accentColor}
              label={labels.accentColor}
              hint={t('brand.accentHint')}
              optional
              ltr
              short
            />
            <TextField
              field={fields.senderName}
              label={labels.senderName}
              hint={t('brand.senderHint', { name: brand.name })}
              optional
            />
            <FormActions>
              <Button variant="primary">{t('save')}</Button>
            </FormActions>
          </Form>
        </div>
      </Card>
      {(['light', 'dark'] as const).map((ground) => (
        <LogoForm
          key={ground}
          theme={ground}
          file={ground === 'light' ? brand.logoLight : brand.logoDark}
          lastResult={theme === ground ? reply?.lastResult : undefined}
        />
      ))}
    </SettingsPage>
  );
}

/** What keeps the colours from being used, and the nearest ones that can be, a press away. */
function Nearest({ reply }: { reply: BrandReply }) {
  const { t } = useTranslation('company');
  const { brandColor, accentColor } = reply.nearest ?? {};
  const senderName = reply.lastResult.initialValue?.senderName;
  return (
    <Alert tone="warn" title={t('brand.nearestTitle')}>
      <div className="stack">
        <ul>
          {reply.problems?.map(({ field, where, ...values }) => (
            <li key={`${field} ${where}`}>{t(`error.contrast.${where}`, values)}</li>
          ))}
        </ul>
        <BrandPreview brandColor={brandColor} accentColor={accentColor} name={t('brand.nearest')} />
        <Form className="row" intent="brand">
          <input type="hidden" name="brandColor" value={brandColor ?? ''} />
          <input type="hidden" name="accentColor" value={accentColor ?? ''} />
          <input
            type="hidden"
            name="senderName"
            value={typeof senderName === 'string' ? senderName : ''}
          />
          <Button>{t('brand.useNearest')}</Button>
        </Form>
      </div>
    </Alert>
  );
}
