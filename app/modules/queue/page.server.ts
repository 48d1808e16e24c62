import type { Trx } from '~/platform/db/kysely.server';
import type { DbContext } from '~/platform/db/tenant.server';
import { parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { changeQueue } from './commands/change-jobs.server';
import { listJobs, listTasks, type Whose } from './queries/jobs.server';
import { changeSchema, jobsHref, readJobFilter } from './schema';

const PAGE_SIZE = 50;

/** What both pages show: a company's own, and the hub's. */
export async function loadJobs(trx: Trx, whose: Whose, request: Request, base: string) {
  const filter = readJobFilter(new URL(request.url).searchParams);
  const [tasks, found] = await Promise.all([
    listTasks(trx, whose),
    listJobs(trx, whose, filter, PAGE_SIZE),
  ]);
  const jobs = found.slice(0, PAGE_SIZE);
  const last = jobs.at(-1);
  return {
    base,
    filter,
    tasks,
    jobs,
    firstHref: filter.before === null ? null : jobsHref(base, filter),
    nextHref: found.length > PAGE_SIZE && last ? jobsHref(base, filter, { before: last.id }) : null,
  };
}

/** Does what was posted and leads back to the same list. */
export async function answerChange(
  ctx: DbContext,
  whose: Whose,
  request: Request,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { value } = await parseForm(request, changeSchema);
  const { key, count } = value
    ? await changeQueue(ctx, whose, value)
    : { key: 'nothing' as const, count: 0 };
  return redirectWithToast(`${pathname}${search}`, {
    key: `queue:done.${key}`,
    values: { count },
    kind: count > 0 ? 'ok' : 'info',
  });
}
