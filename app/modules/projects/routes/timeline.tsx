import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { eachDay } from '~/platform/calendar/dates';
import { readTenant } from '~/platform/db/tenant.server';
import { ConflictError } from '~/platform/http/errors';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { reschedule } from '../commands/reschedule.server';
import { ProjectHead } from '../components/project-tabs';
import { Timeline } from '../components/timeline';
import { TimelineDates } from '../components/timeline-dates';
import { companyOffDays } from '../queries/off-days.server';
import { findProject, milestones } from '../queries/projects.server';
import { timelineGroups, timelineTasks, WHOLE } from '../queries/timeline.server';
import { datesSchema } from '../schema.plans';
import { isOff } from '../templates/days';
import { usualDay, windowAt } from '../timeline/layout';
import { readTimelineQuery } from '../timeline/query';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = uuidParam(params.id);
  const tenantId = ctx.tenant.id;
  const today = ctx.today();
  const asked = readTimelineQuery(new URL(request.url).searchParams);
  const [project, points, groups] = await readTenant(ctx, (trx) =>
    Promise.all([
      findProject(trx, tenantId, id),
      milestones(trx, tenantId, id),
      timelineGroups(trx, tenantId, id),
    ]),
  );
  if (!project) throw notFound();
  const open = asked.group || (project.taskCount <= WHOLE ? 'all' : '');
  const days = [
    ...groups.flatMap(({ first, last }) => [first, last]),
    project.startsOn,
    project.dueOn,
  ];
  const known = days.flatMap((day) => day ?? []).sort();
  const span = { first: known[0] ?? null, last: known.at(-1) ?? null };
  const view = windowAt(
    asked.from || usualDay(asked.zoom, today, span),
    asked.zoom,
    ctx.tenant.weekStart,
  );
  const [tasks, off] = await readTenant(ctx, (trx) =>
    Promise.all([
      open
        ? timelineTasks(trx, tenantId, id, { group: open, after: asked.after })
        : { rows: [], hasMore: false },
      companyOffDays(trx, tenantId, view.from, view.until),
    ]),
  );
  return {
    project,
    points,
    groups,
    tasks: tasks.rows,
    hasMore: tasks.hasMore,
    view,
    open,
    today,
    editing: asked.task,
    offDays: eachDay(view.from, view.until).filter((day) => isOff(day, off)),
    canWrite: ctx.can('tasks.write'),
    list: `/app/${ctx.tenant.slug}/projects`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = await requireRecord(ctx, 'projects', params.id, 'tasks.write');
  const form = await parseForm(request, datesSchema);
  if (!form.value) return invalid(form);
  const url = new URL(request.url);
  url.searchParams.delete('task');
  try {
    const { moved } = await reschedule(ctx, id, form.value);
    return redirectWithToast(`${url.pathname}${url.search}`, {
      key: 'projects:timeline.moved',
      values: { count: moved },
    });
  } catch (error) {
    const reply = invalid(form, error);
    return error instanceof ConflictError ? data(reply.data, { status: 409 }) : reply;
  }
}

/** The project over weeks. */
export default function TimelinePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { project, list, view, open } = page;
  const task = page.tasks.find(({ id }) => id === page.editing);
  const close = `?${new URLSearchParams({ zoom: view.zoom, from: view.from, group: open })}`;
  return (
    <>
      <ProjectHead list={list} project={project} current="timeline" />
      <div className="stack-lg tl-page">
        {task && page.canWrite && (
          <TimelineDates task={task} close={close} lastResult={reply?.lastResult} />
        )}
        <Timeline {...page} />
      </div>
    </>
  );
}
