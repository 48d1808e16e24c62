import { randomUUID } from 'node:crypto';
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { eventTypes } from '~/platform/events/registry.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Button, PageHeader } from '~/ui';
import { createRule } from '../commands/save-rule.server';
import { EventChoice } from '../components/event-choice';
import { RuleForm } from '../components/rule-form';
import { ruleChoices } from '../queries/choices.server';
import { newRuleSchema, type RuleInput } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'automations.manage');
  const event = eventTypes.get(new URL(request.url).searchParams.get('event') ?? '');
  return {
    base: `/app/${ctx.tenant.slug}/automation`,
    events: [...eventTypes.values()].map(({ type, labelKey }) => ({ type, labelKey })),
    event: event ? { type: event.type, labelKey: event.labelKey } : null,
    choices: event
      ? await readTenant(ctx, (trx) => ruleChoices(trx, ctx.tenant.id, event.type))
      : null,
    key: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'automations.manage');
  const event = eventTypes.get(new URL(request.url).searchParams.get('event') ?? '');
  if (!event) throw notFound();
  const form = await parseForm(request, newRuleSchema);
  if (!form.value) return invalid(form);
  try {
    const id = await createRule(ctx, event.type, form.value);
    return redirectWithToast(`/app/${ctx.tenant.slug}/automation/${id}`, {
      key: 'automation:toast.saved',
    });
  } catch (error) {
    return invalid(form, error);
  }
}

export default function NewRulePage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('automation');
  return (
    <>
      <Breadcrumbs items={[{ label: t('title'), href: page.base }]} />
      <PageHeader
        title={t('rule.new')}
        description={page.event ? t('rule.when', { event: t(page.event.labelKey) }) : undefined}
      />
      {page.choices ? (
        <NewRule choices={page.choices} idempotencyKey={page.key} />
      ) : (
        <EventChoice events={page.events} />
      )}
    </>
  );
}

function NewRule({
  choices,
  idempotencyKey,
}: {
  choices: Awaited<ReturnType<typeof ruleChoices>>;
  idempotencyKey: string;
}) {
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('automation');
  const [form, fields] = useForm<RuleInput>({
    id: 'rule',
    lastResult: reply?.lastResult,
    defaultValue: { name: '', conditions: [], actions: [] },
  });
  return (
    <RuleForm form={form} fields={fields} choices={choices} idempotencyKey={idempotencyKey}>
      <Button variant="primary">{t('form.save')}</Button>
    </RuleForm>
  );
}
