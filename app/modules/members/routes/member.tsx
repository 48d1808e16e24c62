import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { useRbacLabels } from '~/platform/rbac/labels';
import { requireRecord } from '~/platform/rbac/record.server';
import {
  Badge,
  Breadcrumbs,
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  LinkButton,
  PageHeader,
  SelectField,
} from '~/ui';
import { changeMember } from '../commands/change-member.server';
import { findMember } from '../queries/members.server';
import { listRoles } from '../queries/roles.server';
import { changeMemberSchema, memberStatusSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'members.manage');
  const id = z.uuid().safeParse(params.member).data;
  const found = await readTenant(ctx, async (trx) => ({
    member: id ? await findMember(trx, ctx.tenant.id, id) : undefined,
    roles: await listRoles(trx, ctx.tenant.id),
  }));
  const { member } = found;
  if (!member) throw notFound();
  const roles = found.roles.filter((role) => role.audience === member.audience);
  return {
    base: `/app/${ctx.tenant.slug}/members`,
    member,
    roles,
    isMe: member.userId === ctx.user.id,
    mayAsk: ctx.can('members.view_as'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'members.manage');
  const id = await requireRecord(ctx, 'memberships', params.member);
  const posted = await readForm(request);
  const intent = posted.get('intent');
  const page = `/app/${ctx.tenant.slug}/members/${id}`;
  if (intent === 'role') {
    const form = await checkForm(posted, changeMemberSchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      await changeMember(ctx, id, form.value);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(page, { key: 'members:member.roleChanged' });
  }
  const form = await checkForm(posted, memberStatusSchema, ctx.t);
  if (!form.value) return invalid(form);
  const status = form.value.intent === 'reactivate' ? 'active' : 'deactivated';
  try {
    await changeMember(ctx, id, { status });
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(page, { key: `members:member.${status}` });
}

export default function MemberPage() {
  const { base, member, roles, isMe, mayAsk } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('members');
  const format = useFormat();
  const label = useRbacLabels();
  const [form, fields] = useForm({
    id: 'member',
    lastResult: reply?.lastResult,
    defaultValue: { roleId: member.roleId },
  });
  const active = member.status === 'active';
  return (
    <>
      <Breadcrumbs items={[{ label: t('list.title'), href: base }]} />
      <PageHeader
        title={member.name}
        status={<Badge tone={active ? 'ok' : 'neutral'}>{t(`status.${member.status}`)}</Badge>}
        actions={
          mayAsk && (
            <LinkButton href={`${base}/${member.id}/access`}>{t('member.access')}</LinkButton>
          )
        }
      />
      <div className="stack-lg">
        <Facts
          items={[
            { label: t('field.email'), value: <span className="ltr">{member.email}</span> },
            { label: t('member.since'), value: format.date(member.createdAt) },
          ]}
        />
        <Card title={t('field.role')}>
          <Form {...getFormProps(form)} intent="role">
            <ErrorSummary form={form} labels={{ roleId: t('field.role') }} />
            <SelectField
              field={fields.roleId}
              label={t('field.role')}
              hint={isMe ? t('member.isMe') : t('member.roleHint')}
              options={roles.map((role) => ({ value: role.id, label: label.role(role) }))}
            />
            <FormActions>
              <Button variant="primary">{t('member.changeRole')}</Button>
            </FormActions>
          </Form>
        </Card>
        <Form>
          {active ? (
            <ConfirmButton
              name="intent"
              value="deactivate"
              label={t('member.deactivate')}
              question={t('member.deactivateQuestion', { name: member.name })}
              confirm={t('member.deactivate')}
            />
          ) : (
            <Button name="intent" value="reactivate">
              {t('member.reactivate')}
            </Button>
          )}
        </Form>
      </div>
    </>
  );
}
