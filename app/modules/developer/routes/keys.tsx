import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { LinkButton, PageHeader, Pagination } from '~/ui';
import { revokeKey } from '../commands/revoke-key.server';
import { KeyTable } from '../components/key-table';
import { listKeys } from '../queries/keys.server';
import { revokeSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'apikeys.manage');
  const after = z.uuid().safeParse(new URL(request.url).searchParams.get('after')).data ?? '';
  const page = await readTenant(ctx, (trx) => listKeys(trx, ctx.tenant.id, after));
  return { ...page, after, now: ctx.now(), base: `/app/${ctx.tenant.slug}/api-keys` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'apikeys.manage');
  const form = await parseForm(request, revokeSchema);
  if (!form.value) return invalid(form);
  await revokeKey(ctx, form.value.revoke);
  return redirectWithToast(`/app/${ctx.tenant.slug}/api-keys`, { key: 'developer:revoked' });
}

export default function KeysPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('developer');
  const last = page.keys.at(-1);
  return (
    <>
      <PageHeader
        title={t('keys.title')}
        description={t('keys.description')}
        actions={
          <>
            <LinkButton href="/developers" variant="secondary">
              {t('reference.link')}
            </LinkButton>
            <LinkButton href={`${page.base}/new`} variant="primary">
              {t('new.title')}
            </LinkButton>
          </>
        }
      />
      <KeyTable keys={page.keys} now={page.now} />
      <Pagination
        previousHref={page.after ? page.base : undefined}
        nextHref={page.hasMore && last ? `${page.base}?after=${last.id}` : undefined}
      />
    </>
  );
}
