import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { eventTypes, recordPath } from '~/platform/events/registry.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Badge, Breadcrumbs, LinkButton, PageHeader, Pagination, Time } from '~/ui';
import { actions } from '../actions.server';
import type { Step } from '../commands/run-rule.server';
import { switchRule } from '../commands/save-rule.server';
import { RuleTools } from '../components/rule-tools';
import { RuleWords } from '../components/rule-words';
import { RunTable } from '../components/run-table';
import { ruleOf } from '../params.server';
import { ruleChoices } from '../queries/choices.server';
import { listRuns } from '../queries/rules.server';

const PAGE_SIZE = 30;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'automations.manage');
  const { id: tenantId, slug } = ctx.tenant;
  const asked = z.guid().safeParse(new URL(request.url).searchParams.get('before'));
  return readTenant(ctx, async (trx) => {
    const rule = await ruleOf(trx, tenantId, params.rule);
    const [runs, choices] = await Promise.all([
      listRuns(trx, tenantId, rule.id, asked.data ?? '', PAGE_SIZE),
      ruleChoices(trx, tenantId, rule.eventType),
    ]);
    return {
      rule,
      choices,
      isLater: asked.success,
      nextBefore: runs.length > PAGE_SIZE ? runs[PAGE_SIZE - 1]?.id : undefined,
      eventKey: eventTypes.get(rule.eventType)?.labelKey ?? null,
      base: `/app/${slug}/automation`,
      runs: runs.slice(0, PAGE_SIZE).map(({ steps, recordType, recordId, ...run }) => ({
        ...run,
        recordHref: recordPath(slug, recordType, recordId),
        steps: (steps as unknown as Step[]).map((step) => ({
          ...step,
          labelKey: actions.get(step.kind)?.labelKey ?? null,
        })),
      })),
    };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'automations.manage');
  const rule = await readTenant(ctx, (trx) => ruleOf(trx, ctx.tenant.id, params.rule));
  const buttons = z.object({ intent: z.enum(['enable', 'disable', 'archive']) });
  const form = await parseForm(request, buttons);
  if (!form.value) return invalid(form);
  const { intent } = form.value;
  await switchRule(ctx, rule.id, intent);
  const base = `/app/${ctx.tenant.slug}/automation`;
  return redirectWithToast(intent === 'archive' ? base : `${base}/${rule.id}`, {
    key: `automation:toast.${intent}`,
  });
}

export default function RulePage() {
  const { rule, choices, runs, eventKey, base, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation('automation');
  const here = `${base}/${rule.id}`;
  return (
    <>
      <Breadcrumbs items={[{ label: t('title'), href: base }]} />
      <PageHeader
        title={<bdi>{rule.name}</bdi>}
        status={
          <Badge tone={rule.enabled ? 'ok' : 'neutral'}>
            {t(rule.enabled ? 'rule.on' : 'rule.off')}
          </Badge>
        }
        actions={
          <>
            <LinkButton href={`${here}/try`} icon="eye">
              {t('try.title')}
            </LinkButton>
            <LinkButton href={`${here}/edit`} icon="edit">
              {t('rule.edit')}
            </LinkButton>
          </>
        }
      />
      <div className="stack-lg">
        <RuleWords
          rule={rule}
          choices={choices}
          eventLabel={eventKey ? t(eventKey) : rule.eventType}
        />
        <p className="muted small">
          {t('rule.savedBy', { number: rule.current, name: rule.savedBy ?? '–' })}{' '}
          <Time value={rule.savedAt} show="dateTime" style="short" />
        </p>
        <RuleTools rule={rule} />
        <h2>{t('run.title')}</h2>
        <RunTable rows={runs} />
        <Pagination
          previousHref={page.isLater ? here : undefined}
          nextHref={page.nextBefore ? `${here}?before=${page.nextBefore}` : undefined}
        />
      </div>
    </>
  );
}
