import { randomUUID } from 'node:crypto';
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, Button, Card, ConfirmButton, PageHeader } from '~/ui';
import { PolicyForm, type PolicyValues } from '../components/sla-policy-form';
import { policyChoices } from '../sla/choices.server';
import { listPolicies, type Policy } from '../sla/rulebook.server';
import { changePolicy, createPolicy, deletePolicy } from '../sla/save-policy.server';
import { policyBody, policyForm, textOfMinutes } from '../sla/schema';
import { clocks } from '../sla/words';
import { priorities } from '../status';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'sla.manage');
  const id = params.policy === 'new' ? null : z.uuid().safeParse(params.policy).data;
  if (id === undefined) throw notFound();
  const [policies, choices] = await readTenant(ctx, (trx) =>
    Promise.all([listPolicies(trx, ctx.tenant.id), policyChoices(trx, ctx.tenant.id)]),
  );
  const policy = policies.find((each) => each.id === id) ?? null;
  if (id && !policy) throw notFound();
  const { calendars } = choices;
  return {
    base: `/app/${ctx.tenant.slug}/support/sla`,
    policy: policy && { id: policy.id, name: policy.name, version: policy.version },
    values: policy
      ? valuesOf(policy)
      : { ...blank, calendarId: calendars.find(({ isDefault }) => isDefault)?.id ?? '' },
    choices,
    key: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'sla.manage');
  const id =
    params.policy === 'new' ? null : await requireRecord(ctx, 'sla_policies', params.policy);
  const base = `/app/${ctx.tenant.slug}/support/sla`;
  const posted = await readForm(request);
  if (id && posted.get('intent') === 'delete') {
    await deletePolicy(ctx, id);
    return redirectWithToast(base, { key: 'support:sla.toast.deleted' });
  }
  const form = await checkForm(posted, policyForm, ctx.t);
  if (!form.value) return invalid(form);
  const { version, idempotencyKey, ...value } = form.value;
  const input = policyBody.parse({ ...nulls, ...value });
  try {
    if (id) await changePolicy(ctx, id, version, input);
    else await createPolicy(ctx, input, idempotencyKey);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(base, { key: 'support:sla.toast.saved' });
}

/** What was left empty in the form. */
const nulls = {
  calendarId: null,
  warnPercent: null,
  escalateAssigneeId: null,
  escalateTeamId: null,
};

const blank: PolicyValues = {
  name: '',
  isActive: 'on',
  calendarId: '',
  pauses: ['waiting'],
  priorities: [],
  clientIds: [],
  tagIds: [],
  targets: {
    urgent: { first_response: '1:00', next_response: '1:00', resolution: '4:00' },
    high: { first_response: '2:00', next_response: '2:00', resolution: '8:00' },
    normal: { first_response: '4:00', next_response: '4:00', resolution: '24:00' },
    low: { first_response: '8:00', next_response: '8:00', resolution: '40:00' },
  },
  warnPercent: '80',
  warnNotify: ['assignee'],
  breachNotify: ['assignee', 'managers'],
  escalateAfter: '',
  escalateNotify: ['managers'],
  escalateRaise: '',
  escalateAssigneeId: '',
  escalateTeamId: '',
};

function valuesOf(policy: Policy): PolicyValues {
  const { name, pauses, clientIds, tagIds, warnNotify, breachNotify, escalateNotify } = policy;
  return {
    ...{ name, pauses, clientIds, tagIds, warnNotify, breachNotify, escalateNotify },
    isActive: policy.isActive ? 'on' : '',
    calendarId: policy.calendarId ?? '',
    priorities: policy.priorities,
    targets: Object.fromEntries(
      priorities.map((priority) => [
        priority,
        Object.fromEntries(
          clocks.map((clock) => [clock, textOfMinutes(policy.targets[priority][clock])]),
        ),
      ]),
    ),
    warnPercent: policy.warnPercent === null ? '' : String(policy.warnPercent),
    escalateAfter: textOfMinutes(policy.escalateAfter),
    escalateRaise: policy.escalateRaise ? 'on' : '',
    escalateAssigneeId: policy.escalateAssigneeId ?? '',
    escalateTeamId: policy.escalateTeamId ?? '',
  };
}

export default function PolicyPage() {
  const { base, policy, values, choices, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('support');
  const [form, fields] = useForm<PolicyValues>({
    id: 'policy',
    lastResult: reply?.lastResult,
    defaultValue: values,
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('sla.title'), href: base }]} />
      <PageHeader title={policy ? <bdi>{policy.name}</bdi> : t('sla.new')} />
      <Card>
        <PolicyForm
          form={form}
          fields={fields}
          choices={choices}
          {...(!policy && { idempotencyKey: key })}
        >
          {policy && <input type="hidden" name="version" value={policy.version} />}
          <Button variant="primary">{t('sla.save')}</Button>
          {policy && (
            <ConfirmButton
              name="intent"
              value="delete"
              variant="quiet"
              label={t('sla.delete')}
              question={t('sla.deleteQuestion', { name: policy.name })}
              confirm={t('sla.delete')}
            />
          )}
        </PolicyForm>
      </Card>
    </>
  );
}
