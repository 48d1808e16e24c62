import { z } from 'zod';
import { BusinessError } from '~/platform/http/errors';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import {
  addHolidays,
  deleteHolidayList,
  removeHolidays,
  saveHolidayList,
} from '../commands/change-holidays.server';
import { parseHolidayLines } from '../leave/holiday-lines';
import { holidayLinesSchema, holidayListSchema } from '../schema.leave';

/** The forms of a holiday list's page: its own fields, lines to add, holidays to remove, deleting it. */
export async function changeHolidayList(
  ctx: TenantContext,
  request: Request,
  listId: string | null,
) {
  const settings = `/app/${ctx.tenant.slug}/people/leave/settings`;
  const posted = await readForm(request);
  const intent = posted.get('intent');
  const done = (id: string, key: string, adjusted: number) =>
    redirectWithToast(`${settings}/holidays/${id}`, {
      key: `people:leave.toast.${key}`,
      values: { count: adjusted },
    });

  if (listId && intent === 'add') {
    const form = await checkForm(posted, holidayLinesSchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      const { holidays, unreadable } = parseHolidayLines(form.value.lines);
      if (unreadable.length > 0) {
        const lines = unreadable.slice(0, 10).join(', ');
        throw new BusinessError('people:leave.error.lines', { field: 'lines', values: { lines } });
      }
      const { adjusted } = await addHolidays(ctx, listId, holidays);
      return done(listId, 'listSaved', adjusted);
    } catch (error) {
      return invalid(form, error);
    }
  }
  if (listId && (intent === 'remove' || intent === 'delete')) {
    const schema = z.object({ holidayId: z.array(z.uuid()).max(500).default([]) });
    const form = await checkForm(posted, schema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      if (intent === 'delete') {
        await deleteHolidayList(ctx, listId);
        return redirectWithToast(settings, { key: 'people:leave.toast.listDeleted' });
      }
      const ids = form.value.holidayId;
      const { adjusted } =
        ids.length > 0 ? await removeHolidays(ctx, listId, ids) : { adjusted: 0 };
      return done(listId, 'listSaved', adjusted);
    } catch (error) {
      return invalid(form, error);
    }
  }
  const form = await checkForm(posted, holidayListSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    const { id, adjusted } = await saveHolidayList(ctx, listId, form.value);
    return done(id, 'listSaved', adjusted);
  } catch (error) {
    return invalid(form, error);
  }
}
