import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listClients } from '~/modules/crm/queries/clients.server';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { teamNames } from '~/platform/tenancy/staff.server';
import { Card, EmptyState } from '~/ui';
import { raiseRule, removeFromDesk, saveRule, switchRule } from '../commands/desk-setup.server';
import { RuleForm, RuleRow } from '../components/assignment-rules';
import { DeskPage } from '../components/desk-tabs';
import { listRules, listTags } from '../queries/desk.server';
import { supportStaff } from '../queries/staff.server';
import { assignmentRuleSchema } from '../schema';

const change = z.object({ id: z.uuid(), do: z.enum(['on', 'off', 'raise', 'remove']) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const tenantId = ctx.tenant.id;
  const chosen = new URL(request.url).searchParams.get('rule');
  const [rules, tags, staff, teams, { clients }] = await readTenant(ctx, (trx) =>
    Promise.all([
      listRules(trx, tenantId),
      listTags(trx, tenantId),
      supportStaff(trx),
      teamNames(trx, tenantId),
      listClients(trx, tenantId, { search: '', archived: false, after: '' }, 200),
    ]),
  );
  return {
    rules,
    edited: rules.find(({ id }) => id === chosen) ?? null,
    tags,
    staff: staff.filter((person) => person.isActive),
    teams,
    clients: clients.map(({ id, name }) => ({ id, name })),
    base: `/app/${ctx.tenant.slug}/support`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const posted = await readForm(request);
  const page = `/app/${ctx.tenant.slug}/support/desk/rules`;
  if (posted.has('do')) {
    const form = await checkForm(posted, change, ctx.t);
    if (!form.value) return invalid(form);
    const { id, do: what } = form.value;
    if (what === 'remove') await removeFromDesk(ctx, 'assignment_rules', id);
    else if (what === 'raise') await raiseRule(ctx, id);
    else await switchRule(ctx, id, what === 'on');
    return redirectWithToast(page, { key: 'support:desk.saved' });
  }
  const form = await checkForm(posted, assignmentRuleSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await saveRule(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(page, { key: 'support:desk.saved' });
}

export default function DeskRulesPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('support');
  return (
    <DeskPage current="rules" base={page.base}>
      <div className="split">
        <Card flush>
          {page.rules.length === 0 && (
            <EmptyState icon="ticket" title={t('desk.rules.empty')}>
              {t('desk.rules.emptyHint')}
            </EmptyState>
          )}
          <ol className="rows">
            {page.rules.map((rule, index) => (
              <RuleRow key={rule.id} rule={rule} isFirst={index === 0} base={page.base} />
            ))}
          </ol>
        </Card>
        <RuleForm key={page.edited?.id} lastResult={reply?.lastResult} {...page} />
      </div>
    </DeskPage>
  );
}
