import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { type CalendarSlot, MonthCalendar } from '~/ui';
import { ProjectHead } from '../components/project-tabs';
import { findProject } from '../queries/projects.server';
import { datesIn } from '../queries/tasks.server';

const monthSchema = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = uuidParam(params.id);
  const today = ctx.today();
  const asked = monthSchema.safeParse(new URL(request.url).searchParams.get('month'));
  const month = asked.data ?? today.slice(0, 7);
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
        previousHref={`${base}?month=${shift(month, -1)}`}
        nextHref={`${base}?month=${shift(month, 1)}`}
        todayHref={base}
      />
    </>
  );
}

/** The month so many months later; `2026-01` and -1 are `2025-12`. */
function shift(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
