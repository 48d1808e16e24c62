import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { eventTypes } from '~/platform/events/registry.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Button, PageHeader } from '~/ui';
import { changeRule } from '../commands/save-rule.server';
import { RuleForm } from '../components/rule-form';
import { ruleOf } from '../params.server';
import { ruleChoices } from '../queries/choices.server';
import { editRuleSchema, type RuleInput } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'automations.manage');
  return readTenant(ctx, async (trx) => {
    const rule = await ruleOf(trx, ctx.tenant.id, params.rule);
    return {
      rule,
      eventKey: eventTypes.get(rule.eventType)?.labelKey ?? null,
      base: `/app/${ctx.tenant.slug}/automation`,
      choices: await ruleChoices(trx, ctx.tenant.id, rule.eventType),
    };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'automations.manage');
  const rule = await readTenant(ctx, (trx) => ruleOf(trx, ctx.tenant.id, params.rule));
  const form = await parseForm(request, editRuleSchema);
  if (!form.value) return invalid(form);
  try {
    await changeRule(ctx, rule.id, rule.eventType, form.value.version, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/automation/${rule.id}`, {
    key: 'automation:toast.saved',
  });
}

export default function EditRulePage() {
  const { rule, eventKey, base, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('automation');
  const [form, fields] = useForm<RuleInput>({
    id: 'rule',
    lastResult: reply?.lastResult,
    defaultValue: { name: rule.name, conditions: rule.conditions, actions: rule.actions },
  });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), href: base },
          { label: rule.name, href: `${base}/${rule.id}` },
        ]}
      />
      <PageHeader
        title={t('rule.edit')}
        description={t('rule.when', { event: eventKey ? t(eventKey) : rule.eventType })}
      />
      <RuleForm form={form} fields={fields} choices={choices}>
        <input type="hidden" name="version" value={rule.version} />
        <Button variant="primary">{t('form.save')}</Button>
      </RuleForm>
    </>
  );
}
