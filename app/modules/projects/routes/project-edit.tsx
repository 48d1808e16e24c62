import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { refuseEdit } from '~/platform/conflict/conflict.server';
import { ConflictChoices, conflictOf, Shown } from '~/platform/conflict/conflict-choices';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { minorUnits, useTranslation } from '~/platform/i18n';
import { Presence } from '~/platform/presence/presence';
import { forbidden, notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, Button, Card, ErrorSummary, Form, FormActions, PageHeader } from '~/ui';
import { updateProject } from '../commands/update-project.server';
import { ProjectFields, projectDefaults, useProjectFields } from '../components/project-fields';
import { projectChoices } from '../queries/people.server';
import { findProject, memberIds } from '../queries/projects.server';
import { projectEditSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  const id = uuidParam(params.id);
  const tenantId = ctx.tenant.id;
  const [project, members, choices] = await readTenant(ctx, (trx) =>
    Promise.all([
      findProject(trx, tenantId, id),
      memberIds(trx, tenantId, id),
      projectChoices(trx, tenantId),
    ]),
  );
  if (!project) throw notFound();
  return {
    project,
    members,
    choices,
    list: `/app/${ctx.tenant.slug}/projects`,
    currency: ctx.tenant.currency,
    me: ctx.user.id,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = await requireRecord(ctx, 'projects', params.id);
  if (!ctx.can('projects.manage')) throw forbidden('projects.manage');
  const form = await parseForm(request, projectEditSchema);
  if (!form.value) return invalid(form);
  try {
    await updateProject(ctx, id, form.value);
  } catch (error) {
    return await refuseEdit(ctx, form, error, { table: 'projects', id });
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/projects/${id}`, {
    key: 'projects:project.changed',
  });
}

export default function EditProjectPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const { project, list } = page;
  const units = minorUnits(page.currency);
  const now = projectDefaults(project, page.members, { ownerId: page.me, units });
  const conflict = conflictOf(reply);
  const words = useProjectFields(page.choices);
  const [form, fields] = useForm({
    id: 'project',
    lastResult: reply?.lastResult,
    defaultValue: now,
  });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.projects'), href: list },
          { label: project.name, href: `${list}/${project.id}` },
        ]}
      />
      <PageHeader title={t('project.edit')} />
      <Presence on={`projects:${project.id}`} />
      {conflict ? (
        <Card>
          <ConflictChoices
            conflict={conflict}
            lastResult={reply?.lastResult}
            now={now}
            version={project.version}
            fields={words}
            href={`${list}/${project.id}`}
          />
        </Card>
      ) : (
        <Card>
          <Form id={form.id}>
            <ErrorSummary form={form} />
            <Shown version={project.version} values={now} />
            <ProjectFields
              fields={fields}
              choices={page.choices}
              currency={page.currency}
              from={project.status}
            />
            <FormActions>
              <Button variant="primary">{t('project.save')}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </>
  );
}
