import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addMonths, monthOr } from '~/platform/calendar/dates';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { type CalendarSlot, MonthCalendar } from '~/ui';
import { ProjectHead } from '../components/project-tabs';
import { findProject } from '../queries/projects.server';
import { datesIn } from '../queries/tasks.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = uuidParam(params.id);
  const today = ctx.today();
  const month = monthOr(new URL(request.url).searchParams.get('month'), today.slice(0, 7));
  const [project, dates] = await readTenant(ctx, (trx) =>
    Promise.all([findProject(trx, ctx.tenant.id, id), datesIn(trx, ctx.tenant.id, id, month)]),
  );
  if (!project) throw notFound();
  return {
    project,
    dates,
    month,
    today,
    weekStart: ctx.tenant.weekStart,
    list: `/app/${ctx.tenant.slug}/projects`,
  };
}

export default function CalendarPage() {
  const { project, dates, month, today, weekStart, list } = useLoaderData<typeof loader>();
  const base = `${list}/${project.id}/calendar`;
  const slots: Record<string, CalendarSlot[]> = {};
  for (const { id, kind, title, day, isDone } of dates) {
    const late = !isDone && day < today;
    const slot: CalendarSlot = {
      key: id,
      label: title,
      tone: isDone ? 'ok' : late ? 'danger' : kind === 'milestone' ? 'info' : 'neutral',
      href: kind === 'task' ? `${list}/tasks/${id}` : `${list}/${project.id}#milestones`,
    };
    slots[day] = [...(slots[day] ?? []), slot];
  }
  return (
    <>
      <ProjectHead list={list} project={project} current="calendar" />
      <MonthCalendar
        month={month}
        today={today}
        weekStart={weekStart}
        slots={slots}
        previousHref={`${base}?month=${monthAfter(month, -1)}`}
        nextHref={`${base}?month=${monthAfter(month, 1)}`}
        todayHref={base}
      />
    </>
  );
}

function monthAfter(month: string, count: number): string {
  return addMonths(`${month}-01`, count).slice(0, 7);
}
