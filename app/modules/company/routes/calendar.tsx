import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Badge, Card, EmptyState, Facts, LinkButton } from '~/ui';
import { SettingsPage } from '../components/settings-tabs';
import { textOfHours } from '../hours';
import { listCalendars } from '../queries/settings.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  return {
    base: `/app/${ctx.tenant.slug}/settings`,
    timeZone: ctx.tenant.timeZone,
    weekStart: ctx.tenant.weekStart,
    calendars: await readTenant(ctx, (trx) => listCalendars(trx, ctx.tenant.id)),
  };
}

export default function CalendarsPage() {
  const { base, calendars, timeZone, weekStart } = useLoaderData<typeof loader>();
  const { t } = useTranslation('company');
  const names = useFormat().weekdays('long');
  const week = names.map((_, at) => (at + weekStart) % 7);
  const add = (
    <LinkButton href={`${base}/calendar/new`} variant="primary">
      {t('calendar.new')}
    </LinkButton>
  );
  return (
    <SettingsPage base={base} current="calendar">
      <div className="row-between">
        <p>{t('calendar.lead')}</p>
        {calendars.length > 0 && add}
      </div>
      {calendars.length === 0 && (
        <EmptyState title={t('calendar.none')} action={add}>
          {t('calendar.noneText')}
        </EmptyState>
      )}
      {calendars.map((calendar) => (
        <Card
          key={calendar.id}
          title={
            <span className="row">
              {calendar.name}
              {calendar.isDefault && <Badge tone="info">{t('calendar.default')}</Badge>}
            </span>
          }
          actions={
            <LinkButton href={`${base}/calendar/${calendar.id}`}>{t('calendar.edit')}</LinkButton>
          }
        >
          <Facts
            items={[
              ...week.map((day) => ({
                label: names[day] ?? '',
                value: <bdi>{textOfHours(calendar.days[day] ?? []) || t('calendar.closed')}</bdi>,
              })),
              { label: t('field.timeZone'), value: calendar.timeZone ?? timeZone },
              {
                label: t('field.holidayList'),
                value: calendar.holidayList ?? t('calendar.noHolidays'),
              },
            ]}
          />
        </Card>
      ))}
    </SettingsPage>
  );
}
