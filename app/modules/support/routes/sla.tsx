import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  Form,
  LinkButton,
  PageHeader,
  Stat,
  VisuallyHidden,
} from '~/ui';
import { SlaTargets } from '../components/sla-targets';
import { policyChoices } from '../sla/choices.server';
import { slaReport } from '../sla/report.server';
import { listPolicies } from '../sla/rulebook.server';
import { movePolicy } from '../sla/save-policy.server';
import { moveSchema } from '../sla/schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'sla.manage');
  const tenantId = ctx.tenant.id;
  const [policies, { calendars, clients, tags }, report] = await readTenant(ctx, (trx) =>
    Promise.all([
      listPolicies(trx, tenantId),
      policyChoices(trx, tenantId),
      slaReport(trx, tenantId),
    ]),
  );
  const base = `/app/${ctx.tenant.slug}`;
  return {
    base: `${base}/support/sla`,
    tickets: `${base}/support/tickets`,
    calendarsHref: ctx.can('tenant.manage') ? `${base}/settings/calendar` : null,
    report,
    policies: policies.map((policy) => ({
      ...policy,
      calendar: calendars.find(({ id }) => id === policy.calendarId)?.name ?? null,
      clients: clients.flatMap(({ id, name }) => (policy.clientIds.includes(id) ? [name] : [])),
      tags: tags.flatMap(({ id, name }) => (policy.tagIds.includes(id) ? [name] : [])),
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'sla.manage');
  const form = await parseForm(request, moveSchema);
  if (!form.value) return invalid(form);
  await movePolicy(ctx, form.value.id, form.value.direction);
  return redirectWithToast(`/app/${ctx.tenant.slug}/support/sla`, {
    key: 'support:sla.toast.moved',
  });
}

export default function SlaPage() {
  const { base, tickets, calendarsHref, policies, report } = useLoaderData<typeof loader>();
  const { t } = useTranslation('support');
  const add = (
    <LinkButton href={`${base}/new`} variant="primary" icon="plus">
      {t('sla.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('sla.title')}
        description={t('sla.lead')}
        actions={
          <>
            {calendarsHref && <LinkButton href={calendarsHref}>{t('sla.calendars')}</LinkButton>}
            {policies.length > 0 && add}
          </>
        }
      />
      <div className="stack-lg">
        {policies.length === 0 ? (
          <EmptyState icon="clock" title={t('sla.none')} action={add}>
            {t('sla.noneHint')}
          </EmptyState>
        ) : (
          <Report report={report} tickets={tickets} />
        )}
        {policies.map((policy, at) => (
          <PolicyCard
            key={policy.id}
            policy={policy}
            base={base}
            isFirst={at === 0}
            isLast={at === policies.length - 1}
          />
        ))}
      </div>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** How promises were kept, in a few numbers that lead to the tickets. */
function Report({ report, tickets }: Pick<Page, 'report' | 'tickets'>) {
  const { t } = useTranslation('support');
  const format = useFormat();
  const kept = ({ ended, late }: { ended: number; late: number }) => ({
    value: ended === 0 ? '–' : format.percent((ended - late) / ended),
    note: t('sla.report.of', { count: ended }),
  });
  return (
    <Card title={t('sla.report.title')}>
      <div className="stats">
        <Stat
          label={t('queue.due.missed')}
          value={format.number(report.missedNow)}
          href={`${tickets}?due=missed&sort=due`}
        />
        <Stat
          label={t('queue.due.today')}
          value={format.number(report.dueToday)}
          href={`${tickets}?due=today&sort=due`}
        />
        <Stat label={t('sla.clock.first_response')} {...kept(report.first)} />
        <Stat label={t('sla.clock.next_response')} {...kept(report.next)} />
        <Stat label={t('sla.clock.resolution')} {...kept(report.resolution)} />
      </div>
    </Card>
  );
}

function PolicyCard({
  policy,
  base,
  isFirst,
  isLast,
}: {
  policy: Page['policies'][number];
  base: string;
  isFirst: boolean;
  isLast: boolean;
}) {
  const { t } = useTranslation('support');
  const format = useFormat();
  const forWhom = [
    ...policy.priorities.map((each) => t(`platform:priority.${each}`)),
    ...(policy.clients.length > 0 ? [format.list(policy.clients)] : []),
    ...policy.tags,
  ];
  return (
    <Card
      title={
        <span className="row">
          <bdi>{policy.name}</bdi>
          {!policy.isActive && <Badge>{t('sla.off')}</Badge>}
        </span>
      }
      actions={
        <Form className="row">
          <input type="hidden" name="id" value={policy.id} />
          {!isFirst && (
            <Button size="sm" variant="quiet" name="direction" value="up">
              {t('sla.up')} <VisuallyHidden>{policy.name}</VisuallyHidden>
            </Button>
          )}
          {!isLast && (
            <Button size="sm" variant="quiet" name="direction" value="down">
              {t('sla.down')} <VisuallyHidden>{policy.name}</VisuallyHidden>
            </Button>
          )}
          <LinkButton size="sm" href={`${base}/${policy.id}`}>
            {t('sla.edit_')}
          </LinkButton>
        </Form>
      }
    >
      <div className="stack">
        <p>
          {forWhom.length > 0 ? t('sla.for', { whom: forWhom.join(' · ') }) : t('sla.forAll')}{' '}
          {policy.calendar ? t('sla.inHours', { calendar: policy.calendar }) : t('sla.always')}
        </p>
        <SlaTargets targets={policy.targets} caption={policy.name} />
      </div>
    </Card>
  );
}
