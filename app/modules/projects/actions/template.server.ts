import { data } from '@remix-run/node';
import { z } from 'zod';
import { ConflictError } from '~/platform/http/errors';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { forbidden, type TenantContext } from '~/platform/rbac/guard.server';
import { deleteTemplate, updateTemplate } from '../commands/save-template.server';
import { startFromTemplate } from '../commands/start-from-template.server';
import { fromTemplateSchema, templateSchema } from '../schema.plans';

/** The forms of a template's page: start a project, change the template, throw it away. */
export async function templateAction(request: Request, ctx: TenantContext, id: string) {
  const posted = await readForm(request);
  const list = `/app/${ctx.tenant.slug}/projects`;
  const intent = posted.get('intent');
  if (intent === 'use') {
    const form = await checkForm(posted, fromTemplateSchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      const made = await startFromTemplate(ctx, id, form.value);
      return redirectWithToast(`${list}/${made.id}/timeline`, {
        key: 'projects:template.used',
      });
    } catch (error) {
      return invalid(form, error);
    }
  }
  if (!ctx.can('projects.manage', 'all')) throw forbidden('projects.manage');
  if (intent === 'delete') {
    const form = await checkForm(posted, z.object({}), ctx.t);
    if (!form.value) return invalid(form);
    await deleteTemplate(ctx, id);
    return redirectWithToast(`${list}/templates`, { key: 'projects:template.deleted' });
  }
  const form = await checkForm(posted, templateSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await updateTemplate(ctx, id, form.value);
  } catch (error) {
    const reply = invalid(form, error);
    return error instanceof ConflictError ? data(reply.data, { status: 409 }) : reply;
  }
  return redirectWithToast(`${list}/templates/${id}`, { key: 'projects:template.changed' });
}
