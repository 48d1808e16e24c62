import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  LinkButton,
  PageHeader,
  TextField,
} from '~/ui';
import { timesheetArea } from '../../area.timesheets.server';
import { saveOvertimePolicy } from '../../commands/save-overtime-policy.server';
import { ActivityTable } from '../../components/timesheets/activity-table';
import { TimesheetTabs } from '../../components/timesheets/timesheet-tabs';
import { listActivities, overtimePolicy } from '../../queries/timesheets.server';
import { overtimePolicySchema } from '../../schema.timesheets';
import { defaultPolicy } from '../../timesheets/overtime';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.manage');
  const [activities, policy] = await readTenant(ctx, (trx) =>
    Promise.all([listActivities(trx, ctx.tenant.id), overtimePolicy(trx, ctx.tenant.id)]),
  );
  return {
    area: timesheetArea(ctx),
    activities,
    policy: policy ?? { ...defaultPolicy, version: 0 },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.manage');
  const form = await parseForm(request, overtimePolicySchema);
  if (!form.value) return invalid(form);
  try {
    await saveOvertimePolicy(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/people/timesheets/settings`, {
    key: 'people:timesheets.toast.policySaved',
  });
}

export default function TimesheetSettingsPage() {
  const { area, activities, policy } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const format = useFormat();
  const here = `${area.base}/timesheets/settings`;
  const [form, fields] = useForm({
    id: 'policy',
    lastResult: reply?.lastResult,
    defaultValue: {
      version: policy.version,
      after: format.clock(policy.afterMinutes),
      multiplier: policy.multiplier,
    },
  });
  const labels = {
    after: t('timesheets.settings.after'),
    multiplier: t('timesheets.settings.multiplier'),
  };
  return (
    <>
      <PageHeader title={t('timesheets.settings.title')} />
      <TimesheetTabs area={area} current="settings" />
      <div className="stack-lg">
        <Card title={t('timesheets.settings.overtime')}>
          <Form id={form.id}>
            <input type="hidden" name="version" value={String(fields.version.initialValue ?? 0)} />
            <ErrorSummary form={form} labels={labels} />
            <div className="cols">
              <TextField
                field={fields.after}
                label={labels.after}
                hint={t('timesheets.settings.afterHint')}
                short
              />
              <TextField
                field={fields.multiplier}
                label={labels.multiplier}
                hint={t('timesheets.settings.multiplierHint')}
                inputMode="decimal"
                suffix="×"
                short
              />
            </div>
            <FormActions>
              <Button variant="primary">{t('timesheets.settings.save')}</Button>
            </FormActions>
          </Form>
        </Card>
        <Card
          title={t('timesheets.activity.many')}
          flush
          actions={
            <LinkButton size="sm" icon="plus" href={`${here}/activities/new`}>
              {t('timesheets.activity.add')}
            </LinkButton>
          }
        >
          <ActivityTable activities={activities} here={here} />
        </Card>
      </div>
    </>
  );
}
