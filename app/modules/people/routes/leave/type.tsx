import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Alert, Breadcrumbs, Button, ConfirmButton, Form, PageHeader } from '~/ui';
import { leaveArea } from '../../area.server';
import { entitleEverybody } from '../../commands/entitle-employee.server';
import { deleteLeaveType, saveLeaveType } from '../../commands/save-leave-type.server';
import { newType, type TypeDefaults, TypeForm } from '../../components/leave/type-form';
import { findType } from '../../queries/settings.server';
import { leaveTypeSchema } from '../../schema.leave';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.manage');
  const area = leaveArea(ctx);
  if (params.type === 'new') return { area, type: null };
  const id = uuidParam(params.type);
  const type = await readTenant(ctx, (trx) => findType(trx, ctx.tenant.id, id));
  if (!type) throw notFound();
  return { area, type };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.manage');
  const settings = `/app/${ctx.tenant.slug}/people/leave/settings`;
  const id = params.type === 'new' ? null : await requireRecord(ctx, 'leave_types', params.type);
  const posted = await readForm(request);
  const intent = posted.get('intent');
  if (id && (intent === 'delete' || intent === 'everybody')) {
    const form = await checkForm(posted, z.object({}), ctx.t);
    try {
      const count = intent === 'everybody' ? await entitleEverybody(ctx, id) : 0;
      if (intent === 'delete') await deleteLeaveType(ctx, id);
      return redirectWithToast(settings, {
        key: `people:leave.toast.${intent === 'delete' ? 'typeDeleted' : 'entitled'}`,
        values: { count },
      });
    } catch (error) {
      return invalid(form, error);
    }
  }
  const form = await checkForm(posted, leaveTypeSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await saveLeaveType(ctx, id, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(settings, {
    key: 'people:leave.toast.typeSaved',
    values: { name: form.value.name },
  });
}

export default function LeaveTypePage() {
  const { area, type } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const settings = `${area.base}/leave/settings`;
  return (
    <>
      <Breadcrumbs items={[{ label: t('leave.settings.title'), href: settings }]} />
      <PageHeader
        title={type ? type.name : t('leave.settings.newType')}
        actions={
          type && (
            <Form className="row">
              <Button name="intent" value="everybody" icon="users">
                {t('leave.type.everybody')}
              </Button>
              <ConfirmButton
                name="intent"
                value="delete"
                label={t('common.delete')}
                question={t('leave.type.deleteQuestion', { name: type.name })}
                confirm={t('common.delete')}
              />
            </Form>
          )
        }
      />
      {type && <Alert>{t('leave.type.changeNote')}</Alert>}
      <TypeForm
        lastResult={reply?.lastResult}
        defaults={(type ?? newType) satisfies TypeDefaults}
        cancelHref={settings}
      />
    </>
  );
}
