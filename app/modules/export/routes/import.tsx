import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { supabaseAdmin } from '~/platform/auth/supabase.server';
import { readTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { forbidden, requireTenant } from '~/platform/rbac/guard.server';
import {
  Alert,
  Breadcrumbs,
  Button,
  Card,
  EmptyState,
  FileField,
  Form,
  FormActions,
  PageHeader,
} from '~/ui';
import { withArchive } from '../archive/receive.server';
import { requestImport, rowInTheWay } from '../commands/request-import.server';
import { SignInAgain } from '../components/sign-in-again';
import { isFresh } from '../queries/fresh.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const back = `/app/${ctx.tenant.slug}/settings/data`;
  const isOwner = ctx.role.key === 'owner';
  if (!isOwner) return { back, isOwner, fresh: false, inTheWay: null };
  const [fresh, inTheWay] = await Promise.all([readTenant(ctx, isFresh), rowInTheWay(ctx)]);
  return { back, isOwner, fresh, inTheWay };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  if (ctx.role.key !== 'owner') throw forbidden('owner');
  return withArchive(request, async ({ path, problem }) => {
    try {
      if (problem) throw new BusinessError(`export:error.${problem}`);
      await requestImport(ctx, path, supabaseAdmin().storage);
    } catch (error) {
      if (!(error instanceof BusinessError)) throw error;
      return data({ error: ctx.t(error.key, error.values) }, { status: 422 });
    }
    return redirectWithToast(`/app/${ctx.tenant.slug}/settings/data`, {
      key: 'export:import.requested',
      kind: 'info',
    });
  });
}

export default function ImportPage() {
  const { back, isOwner, fresh, inTheWay } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  const { t } = useTranslation('export');
  return (
    <>
      <Breadcrumbs items={[{ label: t('title'), href: back }]} />
      <PageHeader title={t('import.title')} description={t('import.text')} />
      {!isOwner && <EmptyState title={t('ownersOnly')}>{t('ownersOnlyText')}</EmptyState>}
      {isOwner && inTheWay && <Alert tone="warn" title={t('error.notEmpty')} />}
      {isOwner && !inTheWay && !fresh && <SignInAgain next={`${back}/import`} />}
      {isOwner && !inTheWay && fresh && (
        <Card title={t('import.archive')}>
          <Form multipart>
            <FileField
              field={{ id: 'archive', name: 'archive', ...(error && { errors: [error] }) }}
              label={t('import.file')}
              hint={t('import.fileHint')}
              accept=".zip"
            />
            <FormActions>
              <Button variant="primary">{t('import.start')}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </>
  );
}
