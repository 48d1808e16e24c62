import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireHub } from '~/platform/rbac/guard.server';
import {
  Badge,
  Breadcrumbs,
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
} from '~/ui';
import { changeFlag } from '../actions/flag.server';
import { FlagFields, useFlagLabels } from '../components/flag-fields';
import { FlagOverrides } from '../components/flag-overrides';
import { listFlags, listOverrides } from '../queries/flags.server';
import type { FlagInput } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'flags.read');
  const key = params.key ?? '';
  return readTenant(ctx, async (trx) => {
    const [flags, overrides] = await Promise.all([listFlags(trx), listOverrides(trx, key)]);
    const flag = flags.find((candidate) => candidate.key === key);
    if (!flag) throw notFound();
    return { flag, overrides, canManage: ctx.can('flags.manage') };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'flags.manage');
  return await changeFlag(ctx, params.key ?? '', request);
}

export default function FlagPage() {
  const { flag, overrides, canManage } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  const reply = useActionData<typeof action>()?.lastResult;
  const sent = String(reply?.initialValue?.intent ?? '');
  return (
    <>
      <Breadcrumbs items={[{ label: t('flags.title'), href: '/hub/flags' }]} />
      <PageHeader
        title={<span className="ltr">{flag.key}</span>}
        description={flag.description}
        status={flag.is_stale && <Badge tone="warn">{t('flags.stale')}</Badge>}
      />
      <div className="stack-lg">
        {canManage && <Changes reply={sent === 'save' ? reply : undefined} />}
        <FlagOverrides
          overrides={overrides}
          canManage={canManage}
          reply={sent === 'override' ? reply : undefined}
        />
        {canManage && (
          <Card title={t('flags.remove')}>
            <Form method="post" intent="remove">
              <p className="muted">{t('flags.removeHint')}</p>
              <FormActions>
                <ConfirmButton
                  variant="danger"
                  label={t('flags.remove')}
                  question={t('flags.removeQuestion', { key: flag.key })}
                  confirm={t('flags.remove')}
                />
              </FormActions>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}

function Changes({ reply }: { reply: SubmissionResult<string[]> | undefined }) {
  const { flag } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  const [form, fields] = useForm<Omit<FlagInput, 'key'>>({
    id: 'flag',
    lastResult: reply,
    defaultValue: {
      description: flag.description,
      enabled: flag.enabled ? 'on' : '',
      percentage: String(flag.percentage),
      environments: flag.environments,
      removeBy: flag.remove_by ?? '',
    },
  });
  return (
    <Card title={t('flags.forWhom')}>
      <Form {...getFormProps(form)} intent="save">
        <ErrorSummary form={form} labels={useFlagLabels()} />
        <FlagFields fields={fields} />
        <FormActions>
          <Button variant="primary">{t('flags.save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
