import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  Alert,
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  Form,
  LinkButton,
  PageHeader,
} from '~/ui';
import { leaveArea } from '../../area.server';
import { setUpLeave } from '../../commands/set-up-leave.server';
import { LeaveTabs } from '../../components/leave/leave-tabs';
import { useLeaveWords } from '../../components/leave/words';
import { listHolidayLists, listTypes } from '../../queries/settings.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.manage');
  const [types, lists] = await readTenant(ctx, (trx) =>
    Promise.all([listTypes(trx, ctx.tenant.id), listHolidayLists(trx, ctx.tenant.id)]),
  );
  return { area: leaveArea(ctx), types, lists };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.manage');
  const form = await checkForm(
    await readForm(request),
    z.object({ intent: z.literal('set-up') }),
    ctx.t,
  );
  if (!form.value) return invalid(form);
  try {
    await setUpLeave(ctx);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/people/leave/settings`, {
    key: 'people:leave.toast.setUp',
  });
}

export default function LeaveSettingsPage() {
  const { area, types, lists } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const here = `${area.base}/leave/settings`;
  const problem = reply?.lastResult.error?.['']?.[0];
  return (
    <>
      <PageHeader title={t('leave.settings.title')} description={t('leave.settings.description')} />
      <LeaveTabs area={area} current="settings" />
      <div className="stack-lg">
        {problem && <Alert tone="danger" title={problem} />}
        <Card
          flush={types.length > 0}
          title={t('leave.settings.types')}
          actions={
            <LinkButton size="sm" icon="plus" href={`${here}/types/new`}>
              {t('leave.settings.newType')}
            </LinkButton>
          }
        >
          <TypeTable here={here} types={types} />
        </Card>
        <Card
          flush={lists.length > 0}
          title={t('leave.settings.lists')}
          actions={
            <LinkButton size="sm" icon="plus" href={`${here}/holidays/new`}>
              {t('leave.settings.newList')}
            </LinkButton>
          }
        >
          <ListTable here={here} lists={lists} />
        </Card>
        <p>
          <a href={`${area.base}/employees`}>{t('leave.settings.perEmployee')}</a>
        </p>
      </div>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function TypeTable({ here, types }: { here: string; types: Page['types'] }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const words = useLeaveWords();
  return (
    <DataTable
      caption={t('leave.settings.types')}
      rows={types}
      rowKey={(type) => type.id}
      rowHref={(type) => `${here}/types/${type.id}`}
      sticky={false}
      empty={
        <EmptyState
          icon="leave"
          title={t('leave.settings.noTypes')}
          action={
            <Form intent="set-up" className="row">
              <Button variant="primary">{t('leave.settings.setUp')}</Button>
            </Form>
          }
        >
          {t('leave.settings.noTypesHint')}
        </EmptyState>
      }
      columns={[
        { key: 'name', header: t('leave.type.name'), cell: (type) => type.name },
        {
          key: 'accrual',
          header: t('leave.type.accrual'),
          cell: (type) =>
            type.keepsBalance
              ? t('leave.settings.earns', {
                  accrual: t(`leave.accrual.${type.accrual}`),
                  days: words.days(type.daysPerYear),
                })
              : t('leave.settings.noBalance'),
        },
        {
          key: 'people',
          header: t('leave.settings.people'),
          align: 'end',
          cell: (type) => format.number(type.people),
        },
        {
          key: 'active',
          header: t('leave.list.status'),
          cell: (type) => (
            <Badge tone={type.active ? 'ok' : 'neutral'}>
              {t(type.active ? 'leave.settings.inUse' : 'leave.settings.switchedOff')}
            </Badge>
          ),
        },
      ]}
    />
  );
}

function ListTable({ here, lists }: { here: string; lists: Page['lists'] }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const weekdays = format.weekdays('short');
  return (
    <DataTable
      caption={t('leave.settings.lists')}
      rows={lists}
      rowKey={(list) => list.id}
      rowHref={(list) => `${here}/holidays/${list.id}`}
      sticky={false}
      empty={
        <EmptyState icon="calendar" title={t('leave.settings.noLists')}>
          {t('leave.settings.noListsHint')}
        </EmptyState>
      }
      columns={[
        { key: 'name', header: t('leave.holidays.name'), cell: (list) => list.name },
        {
          key: 'weekends',
          header: t('leave.holidays.weekendDays'),
          cell: (list) => format.list(list.weekendDays.map((day) => weekdays[day] ?? '')),
        },
        {
          key: 'covers',
          header: t('leave.holidays.covers'),
          cell: (list) => format.dateRange(list.coversFrom, list.coversUntil),
        },
        {
          key: 'holidays',
          header: t('leave.holidays.holidays'),
          align: 'end',
          cell: (list) => format.number(list.holidays),
        },
        {
          key: 'who',
          header: t('leave.holidays.who'),
          cell: (list) =>
            list.isDefault
              ? t('leave.holidays.everybodyElse')
              : t('leave.holidays.people', { count: list.people }),
        },
      ]}
    />
  );
}
