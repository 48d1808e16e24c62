import { data } from '@remix-run/node';
import { readTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { redirectWithToast } from '~/platform/http/toast.server';
import { formatters } from '~/platform/i18n';
import type { TenantContext } from '~/platform/rbac/context.server';
import { copyWeek } from '../commands/copy-week.server';
import { saveWeek, WeekConflict } from '../commands/save-week.server';
import { WeekOutOfTurn } from '../commands/submit-week.server';
import { takeBackWeek } from '../commands/take-back-week.server';
import type { WeekReply } from '../components/timesheets/week-form';
import { myWeek } from '../queries/timesheet-page.server';
import {
  BLANK_LINES,
  type CellErrors,
  checkLines,
  emptyLine,
  MAX_LINES,
  readLines,
  type TypedLine,
} from '../timesheets/form';
import type { Line } from '../timesheets/lines';

/** Answers a posted week: saved, handed in, lines copied, added or removed, or all of it back with the mistakes. */
export async function weekAction(ctx: TenantContext, week: string, form: FormData) {
  const page = `/app/${ctx.tenant.slug}/people/timesheet?week=${week}`;
  const intent = String(form.get('intent') ?? 'save');
  const typed = readLines(form);
  const removed = form.get('remove');
  const reply: WeekReply = {
    typed,
    errors: {},
    version: Number(form.get('version')) || 0,
    day: form.has('day') ? Number(form.get('day')) : null,
  };
  if (typeof removed === 'string') {
    return data({ ...reply, typed: typed.filter((_, line) => line !== Number(removed)) });
  }
  if (intent === 'more') {
    const blanks = Array.from({ length: BLANK_LINES }, emptyLine);
    return data({ ...reply, typed: [...typed, ...blanks].slice(0, MAX_LINES) });
  }
  try {
    if (intent === 'take-back') {
      await takeBackWeek(ctx, week);
      return redirectWithToast(page, { key: 'people:timesheets.toast.takenBack' });
    }
    const { lines, errors } = await check(ctx, week, typed);
    if (Object.keys(errors).length > 0) {
      return data({ ...reply, errors: inWords(ctx, errors) }, { status: 422 });
    }
    return await save(ctx, { week, version: reply.version ?? 0, lines }, intent, page);
  } catch (error) {
    return refused(ctx, reply, error);
  }
}

async function check(ctx: TenantContext, week: string, typed: readonly TypedLine[]) {
  const mine = await readTenant(ctx, (trx) => myWeek(trx, ctx, week));
  if (!mine) throw new BusinessError('people:timesheets.error.noEmployee');
  // What the week is booked on already stays allowed, seen or not.
  const booked = mine.lines.flatMap(({ clientId }) => clientId ?? []);
  return checkLines(typed, {
    activities: mine.activities,
    clients: [...mine.clients, ...booked.map((id) => ({ id, name: '' }))],
    projects: mine.projects,
    tasks: mine.tasks,
    dayMinutes: mine.days.map(({ minutes }) => minutes),
    otherMinutes: mine.clockedMinutes,
    usedActivities: new Set(mine.lines.map(({ activityId }) => activityId)),
  });
}

async function save(
  ctx: TenantContext,
  input: { week: string; version: number; lines: Line[] },
  intent: string,
  page: string,
) {
  await saveWeek(ctx, input, { submit: intent === 'submit' });
  if (intent === 'submit') {
    return redirectWithToast(page, { key: 'people:timesheets.toast.submitted' });
  }
  if (intent !== 'copy' && intent !== 'copy-hours') {
    return redirectWithToast(page, { key: 'people:timesheets.toast.saved' });
  }
  const count = await copyWeek(ctx, input.week, { withHours: intent === 'copy-hours' });
  return redirectWithToast(page, {
    key: 'people:timesheets.toast.copied',
    values: { count },
    kind: count > 0 ? 'ok' : 'info',
  });
}

/** A refusal in the reader's words, with everything that was typed. */
function refused(ctx: TenantContext, reply: WeekReply, error: unknown) {
  if (!(error instanceof BusinessError)) throw error;
  if (error instanceof WeekOutOfTurn) {
    const { date } = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
    const message = ctx.t(error.key, { week: date(error.first) });
    return data({ ...reply, errors: { '': [message] }, first: error.first }, { status: 422 });
  }
  const errors = { '': [ctx.t(error.key, error.values)] };
  // Having been told, the next save may replace what the other tab stored.
  if (error instanceof WeekConflict) {
    const { version: _, ...rest } = reply;
    return data({ ...rest, errors }, { status: 409 });
  }
  return data({ ...reply, errors }, { status: 422 });
}

function inWords(ctx: TenantContext, errors: CellErrors): Record<string, string[]> {
  const { number } = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
  return Object.fromEntries(
    Object.entries(errors).map(([name, { key, values = {} }]) => {
      const shown = Object.entries(values).map(([field, value]) => [field, number(value)]);
      return [name, [ctx.t(`people:timesheets.error.${key}`, Object.fromEntries(shown))]];
    }),
  );
}
