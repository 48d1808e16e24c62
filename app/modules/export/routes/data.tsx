import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { forbidden, requireTenant } from '~/platform/rbac/guard.server';
import {
  Alert,
  Breadcrumbs,
  Button,
  Card,
  CheckboxField,
  EmptyState,
  Form,
  FormActions,
  LinkButton,
  PageHeader,
} from '~/ui';
import { exportLink, requestExport } from '../commands/request-export.server';
import { ExportCard } from '../components/export-card';
import { ImportState } from '../components/import-state';
import { SignInAgain } from '../components/sign-in-again';
import { isFresh } from '../queries/fresh.server';
import { latestImport, listExports } from '../queries/transfers.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage', {
    // What is theirs stays theirs, also when the trial is over.
    afterTrial: true,
  });
  const isOwner = ctx.role.key === 'owner';
  const base = `/app/${ctx.tenant.slug}/settings`;
  if (!isOwner) return { base, isOwner, fresh: false, exports: [], latest: null, now: ctx.now() };
  const [exports, latest, fresh] = await readTenant(ctx, (trx) =>
    Promise.all([listExports(trx, ctx.tenant.id), latestImport(trx, ctx.tenant.id), isFresh(trx)]),
  );
  return { base, isOwner, fresh, exports, latest: latest ?? null, now: ctx.now() };
}

const exportSchema = z.object({ withFiles: z.boolean().default(false) });

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage', {
    // What is theirs stays theirs, also when the trial is over.
    afterTrial: true,
  });
  if (ctx.role.key !== 'owner') throw forbidden('owner');
  const posted = await readForm(request);
  if (posted.get('intent') === 'download') {
    const form = await checkForm(posted, z.object({ id: z.uuid() }), ctx.t);
    if (!form.value) return invalid(form);
    try {
      return redirectTo(await exportLink(ctx, form.value.id));
    } catch (error) {
      return invalid(form, error);
    }
  }
  const form = await checkForm(posted, exportSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await requestExport(ctx, form.value.withFiles);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/settings/data`, {
    key: 'export:requested',
    kind: 'info',
  });
}

export default function DataPage() {
  const { base, isOwner, fresh, exports, latest, now } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.lastResult.error?.['']?.[0];
  const { t } = useTranslation('export');
  return (
    <>
      <Breadcrumbs items={[{ label: t('back'), href: base }]} />
      <PageHeader title={t('title')} description={t('description')} />
      {problem && <Alert tone="danger" title={problem} />}
      {!isOwner && <EmptyState title={t('ownersOnly')}>{t('ownersOnlyText')}</EmptyState>}
      {isOwner && (
        <div className="stack-lg">
          <Card title={t('export.title')}>
            <p>{t('export.text')}</p>
            {fresh ? (
              <Form>
                <CheckboxField
                  field={{ id: 'withFiles', name: 'withFiles', initialValue: 'on' }}
                  label={t('export.withFiles')}
                  hint={t('export.withFilesHint')}
                />
                <FormActions>
                  <Button variant="primary">{t('export.start')}</Button>
                </FormActions>
              </Form>
            ) : (
              <SignInAgain next={`${base}/data`} />
            )}
          </Card>
          {exports.map((one) => (
            <ExportCard key={one.id} item={one} now={now} />
          ))}
          <Card title={t('import.title')}>
            <div className="stack">
              <p>{t('import.text')}</p>
              {latest && <ImportState item={latest} />}
              <p>
                <LinkButton href={`${base}/data/import`}>{t('import.open')}</LinkButton>
              </p>
            </div>
          </Card>
        </div>
      )}
    </>
  );
}
