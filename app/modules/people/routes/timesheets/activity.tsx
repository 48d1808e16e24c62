import { useForm } from '@conform-to/react';
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
import {
  Breadcrumbs,
  Button,
  Card,
  CheckboxField,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  TextField,
} from '~/ui';
import { deleteActivity, saveActivity } from '../../commands/save-activity.server';
import { listActivities } from '../../queries/timesheets.server';
import { activitySchema } from '../../schema.timesheets';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.manage');
  const here = `/app/${ctx.tenant.slug}/people/timesheets/settings`;
  if (params.activity === 'new') return { here, activity: null };
  const id = uuidParam(params.activity);
  const activities = await readTenant(ctx, (trx) => listActivities(trx, ctx.tenant.id));
  const activity = activities.find((known) => known.id === id);
  if (!activity) throw notFound();
  return { here, activity };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.manage');
  const id =
    params.activity === 'new' ? null : await requireRecord(ctx, 'activities', params.activity);
  const here = `/app/${ctx.tenant.slug}/people/timesheets/settings`;
  const posted = await readForm(request);
  if (id && posted.get('intent') === 'delete') {
    try {
      await deleteActivity(ctx, id);
    } catch (error) {
      return invalid(await checkForm(posted, z.object({}), ctx.t), error);
    }
    return redirectWithToast(here, { key: 'people:timesheets.toast.activityDeleted' });
  }
  const form = await checkForm(posted, activitySchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await saveActivity(ctx, id, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(here, { key: 'people:timesheets.toast.activitySaved' });
}

export default function ActivityPage() {
  const { here, activity } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const [form, fields] = useForm({
    id: 'activity',
    lastResult: reply?.lastResult,
    defaultValue: activity
      ? {
          ...activity,
          billable: activity.billable ? 'on' : '',
          active: activity.active ? 'on' : '',
        }
      : { name: '', position: 100, billable: '', active: 'on' },
  });
  const labels = {
    name: t('timesheets.activity.name'),
    position: t('timesheets.activity.position'),
  };
  return (
    <>
      <Breadcrumbs items={[{ label: t('timesheets.settings.title'), href: here }]} />
      <PageHeader title={activity?.name ?? t('timesheets.activity.new')} />
      <Card>
        <Form id={form.id}>
          <ErrorSummary form={form} labels={labels} />
          <TextField field={fields.name} label={labels.name} />
          <CheckboxField
            field={fields.billable}
            label={t('timesheets.activity.billable')}
            hint={t('timesheets.activity.billableHint')}
          />
          <CheckboxField
            field={fields.active}
            label={t('timesheets.activity.active')}
            hint={t('timesheets.activity.activeHint')}
          />
          <TextField
            field={fields.position}
            label={labels.position}
            hint={t('timesheets.activity.positionHint')}
            inputMode="numeric"
            short
          />
          <FormActions>
            <Button variant="primary">{t('timesheets.settings.save')}</Button>
          </FormActions>
        </Form>
      </Card>
      {activity && (
        <Form className="row mt-4">
          <ConfirmButton
            name="intent"
            value="delete"
            label={t('timesheets.activity.delete')}
            question={t('timesheets.activity.deleteQuestion', { name: activity.name })}
            confirm={t('timesheets.activity.delete')}
          />
        </Form>
      )}
    </>
  );
}
