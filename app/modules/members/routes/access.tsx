import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { useTranslation } from '~/platform/i18n';
import { permissions } from '~/platform/modules/registry.server';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { useRbacLabels } from '~/platform/rbac/labels';
import { Alert, Breadcrumbs, Button, Card, Form, PageHeader, SelectField, TextField } from '~/ui';
import { startView } from '../commands/view-as.server';
import { AccessAnswer, PermissionAnswer, Standing } from '../components/access-answer';
import { accessFacts, explainAccess, recordPlace } from '../queries/access.server';
import { findMember } from '../queries/members.server';
import { listPermissions } from '../queries/roles.server';

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'members.view_as');
  const id = z.uuid().safeParse(params.member).data;
  const [member, vocabulary] = await readTenant(ctx, (trx) =>
    Promise.all([id ? findMember(trx, ctx.tenant.id, id) : undefined, listPermissions(trx)]),
  );
  const facts = member && (await accessFacts(ctx, member.userId));
  if (!member || !facts) throw notFound();
  const asked = new URL(request.url).searchParams;
  const record = UUID.exec(asked.get('record') ?? '')?.[0] ?? null;
  const code = permissions.find((one) => one.code === asked.get('permission'))?.code ?? null;
  const table = record ? await recordPlace(ctx, record) : null;
  const answer =
    record && table ? await explainAccess(ctx, member.userId, table, record, facts) : null;
  return {
    base: `/app/${ctx.tenant.slug}/members`,
    member: { id: member.id, name: member.name },
    isMe: member.userId === ctx.user.id,
    facts,
    asked: { record: asked.get('record') ?? '', permission: code },
    // Something was asked for that is no record one sees oneself.
    unknown: Boolean(asked.get('record')) && !answer,
    answer,
    vocabulary,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'members.view_as');
  const id = z.uuid().safeParse(params.member).data;
  const member = id && (await readTenant(ctx, (trx) => findMember(trx, ctx.tenant.id, id)));
  if (!member) throw notFound();
  const form = await checkForm(await readForm(request), z.object({}), ctx.t);
  try {
    await startView(ctx, member.userId);
  } catch (error) {
    return invalid(form, error);
  }
  const home = member.audience === 'client' ? 'portal' : 'app';
  // The banner says it, on this and every page.
  return redirectTo(`/${home}/${ctx.tenant.slug}`);
}

export default function AccessPage() {
  const { base, member, isMe, facts, asked, unknown, answer, vocabulary } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.lastResult.error?.['']?.[0];
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const page = `${base}/${member.id}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('list.title'), href: base },
          { label: member.name, href: page },
        ]}
      />
      <PageHeader title={t('access.title', { name: member.name })} description={t('access.lead')} />
      {problem && <Alert tone="danger" title={problem} />}
      <div className="stack-lg">
        <Standing facts={facts} />
        <Card title={t('access.record')}>
          <div className="stack">
            <form method="get" className="form">
              <TextField
                field={{ id: 'record', name: 'record', initialValue: asked.record }}
                label={t('access.recordField')}
                hint={t('access.recordHint')}
                ltr
              />
              <div className="form-actions">
                <Button variant="primary">{t('access.ask')}</Button>
              </div>
            </form>
            {unknown && <Alert tone="warn" title={t('access.unknown')} />}
            {answer && <AccessAnswer answer={answer} facts={facts} />}
          </div>
        </Card>
        <Card title={t('access.permission')}>
          <div className="stack">
            <form method="get" className="form">
              <SelectField
                field={{
                  id: 'permission',
                  name: 'permission',
                  initialValue: asked.permission ?? '',
                }}
                label={t('access.permissionField')}
                options={vocabulary.map((one) => ({
                  value: one.code,
                  label: label.permission(one),
                }))}
              />
              <div className="form-actions">
                <Button>{t('access.ask')}</Button>
              </div>
            </form>
            {asked.permission && (
              <PermissionAnswer code={asked.permission} facts={facts} vocabulary={vocabulary} />
            )}
          </div>
        </Card>
        {!isMe && (
          <Card title={t('view.title')}>
            <div className="stack">
              <p>{t('view.text', { name: member.name })}</p>
              <Form className="row">
                <Button>{t('view.start', { name: member.name })}</Button>
              </Form>
            </div>
          </Card>
        )}
      </div>
    </>
  );
}
