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
import { Alert, Breadcrumbs, Button, ConfirmButton, Facts, Form, PageHeader } from '~/ui';
import { resendInvitation, revokeInvitation } from '../commands/invite-member.server';
import { listOpenInvitations } from '../queries/members.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'members.manage');
  const open = await readTenant(ctx, (trx) => listOpenInvitations(trx, ctx.tenant.id));
  const invitation = open.find((candidate) => candidate.id === params.invitation);
  if (!invitation) throw notFound();
  return { base: `/app/${ctx.tenant.slug}/members`, invitation };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'members.manage');
  const id = await requireRecord(ctx, 'invitations', params.invitation);
  const form = await checkForm(
    await readForm(request),
    z.object({ intent: z.enum(['resend', 'revoke']) }),
    ctx.t,
  );
  if (!form.value) return invalid(form);
  const { intent } = form.value;
  try {
    await (intent === 'resend' ? resendInvitation(ctx, id) : revokeInvitation(ctx, id));
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/members`, {
    key: intent === 'resend' ? 'members:invite.resent' : 'members:invite.revoked',
  });
}

export default function InvitationPage() {
  const { base, invitation } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('members');
  const format = useFormat();
  const label = useRbacLabels();
  const problem = reply?.lastResult.error?.['']?.[0];
  return (
    <>
      <Breadcrumbs items={[{ label: t('list.title'), href: base }]} />
      <PageHeader title={t('invite.of', { name: invitation.name })} />
      {problem && <Alert tone="danger" title={problem} />}
      <Facts
        items={[
          { label: t('field.email'), value: <span className="ltr">{invitation.email}</span> },
          {
            label: t('field.role'),
            value: label.role({ key: invitation.roleKey, name: invitation.roleName }),
          },
          { label: t('invite.expires'), value: format.dateTime(invitation.expiresAt) },
        ]}
      />
      <Form className="row">
        <Button name="intent" value="resend">
          {t('invite.resend')}
        </Button>
        <ConfirmButton
          name="intent"
          value="revoke"
          label={t('invite.revoke')}
          question={t('invite.revokeQuestion', { name: invitation.name })}
          confirm={t('invite.revoke')}
        />
      </Form>
    </>
  );
}
