import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { timeZones } from '~/platform/tenancy/places';
import {
  Breadcrumbs,
  Button,
  Card,
  CheckboxField,
  ConfirmButton,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextField,
} from '~/ui';
import { deleteCalendar, saveCalendar } from '../commands/save-calendar.server';
import { textOfHours } from '../hours';
import { holidayListNames, listCalendars } from '../queries/settings.server';
import { calendarSchema } from '../schema';

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const OFFICE = '09:00-17:00';

function idOf(param: string | undefined): string | null {
  if (param === 'new') return null;
  const id = z.uuid().safeParse(param).data;
  if (!id) throw notFound();
  return id;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const id = idOf(params.calendar);
  const [calendars, lists] = await readTenant(ctx, (trx) =>
    Promise.all([listCalendars(trx, ctx.tenant.id), holidayListNames(trx, ctx.tenant.id)]),
  );
  const calendar = calendars.find((one) => one.id === id);
  if (id && !calendar) throw notFound();
  const { timeZone, weekStart } = ctx.tenant;
  return {
    back: `/app/${ctx.tenant.slug}/settings/calendar`,
    weekStart,
    timeZone,
    zones: timeZones,
    lists: lists.map((list) => ({ value: list.id, label: list.name })),
    first: calendars.length === 0,
    calendar: calendar
      ? { ...calendar, days: calendar.days.map((shifts) => textOfHours(shifts)) }
      : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'tenant.manage');
  const id =
    params.calendar === 'new'
      ? null
      : await requireRecord(ctx, 'working_calendars', params.calendar);
  const back = `/app/${ctx.tenant.slug}/settings/calendar`;
  const posted = await readForm(request);
  const form = await checkForm(posted, calendarSchema, ctx.t);
  try {
    if (id && posted.get('intent') === 'delete') {
      await deleteCalendar(ctx, id);
      return redirectWithToast(back, { key: 'company:calendar.deleted' });
    }
    if (!form.value) return invalid(form);
    await saveCalendar(ctx, id, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(back, { key: 'company:saved' });
}

export default function CalendarPage() {
  const { back, calendar, weekStart, timeZone, zones, lists, first } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('company');
  const names = useFormat().weekdays('long');
  const [form, fields] = useForm({
    id: 'calendar',
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: {
      name: calendar?.name ?? '',
      timeZone: calendar?.timeZone ?? '',
      holidayListId: calendar?.holidayListId ?? '',
      isDefault: (calendar ? calendar.isDefault : first) ? 'on' : '',
      ...Object.fromEntries(
        DAYS.map((day) => [`day${day}`, calendar?.days[day] ?? (day > 0 && day < 6 ? OFFICE : '')]),
      ),
    } as Record<string, string>,
  });
  const labels: Record<string, string> = {
    name: t('field.calendarName'),
    timeZone: t('field.timeZone'),
    holidayListId: t('field.holidayList'),
    isDefault: t('field.isDefault'),
    ...Object.fromEntries(DAYS.map((day) => [`day${day}`, names[day] ?? ''])),
  };
  const field = (name: string) => fields[name] as NonNullable<(typeof fields)[string]>;
  return (
    <>
      <Breadcrumbs items={[{ label: t('tab.calendar'), href: back }]} />
      <PageHeader title={calendar?.name ?? t('calendar.new')} />
      <Card>
        <Form {...getFormProps(form)}>
          <ErrorSummary form={form} labels={labels} />
          <TextField field={field('name')} label={labels.name} />
          <Fieldset legend={t('calendar.hours')}>
            <p className="muted small">{t('calendar.hoursHint')}</p>
            {DAYS.map((_, at) => (at + weekStart) % 7).map((day) => (
              <TextField
                key={day}
                field={field(`day${day}`)}
                label={labels[`day${day}`]}
                optional
                ltr
              />
            ))}
          </Fieldset>
          <SelectField
            field={field('timeZone')}
            label={labels.timeZone}
            emptyLabel={t('calendar.companyZone', { zone: timeZone })}
            options={zones.map((value) => ({ value, label: value }))}
          />
          <SelectField
            field={field('holidayListId')}
            label={labels.holidayListId}
            hint={t('calendar.holidayHint')}
            emptyLabel={t('calendar.noHolidays')}
            options={lists}
          />
          <CheckboxField
            field={field('isDefault')}
            label={labels.isDefault}
            hint={t('calendar.defaultHint')}
          />
          <FormActions>
            <Button variant="primary">{t('save')}</Button>
            {calendar && (
              <ConfirmButton
                name="intent"
                value="delete"
                variant="quiet"
                label={t('calendar.delete')}
                question={t('calendar.deleteQuestion', { name: calendar.name })}
                confirm={t('calendar.delete')}
              />
            )}
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
