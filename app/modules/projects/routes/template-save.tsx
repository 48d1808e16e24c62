import { randomUUID } from 'node:crypto';
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { forbidden, notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import {
  Breadcrumbs,
  Button,
  Card,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  PageHeader,
  SelectField,
  TextField,
} from '~/ui';
import { saveTemplate } from '../commands/save-template.server';
import { TemplateFields } from '../components/template-settings';
import { projectStaff } from '../queries/people.server';
import { findProject } from '../queries/projects.server';
import { assigneesOf, listTemplates } from '../queries/templates.server';
import { saveTemplateSchema } from '../schema.plans';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  const id = uuidParam(params.id);
  const tenantId = ctx.tenant.id;
  const [project, assignees, templates, staff] = await readTenant(ctx, (trx) =>
    Promise.all([
      findProject(trx, tenantId, id),
      assigneesOf(trx, tenantId, id),
      listTemplates(trx, tenantId),
      projectStaff(trx),
    ]),
  );
  if (!project) throw notFound();
  if (!ctx.can('projects.manage', 'all')) throw forbidden('projects.manage');
  const names = new Map(staff.map((person) => [person.userId, person.name]));
  return {
    project,
    people: assignees.map((userId) => ({ userId, name: names.get(userId) ?? '–' })),
    templates: templates.map((template) => ({ value: template.id, label: template.name })),
    list: `/app/${ctx.tenant.slug}/projects`,
    idempotencyKey: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = await requireRecord(ctx, 'projects', params.id);
  if (!ctx.can('projects.manage', 'all')) throw forbidden('projects.manage');
  const form = await parseForm(request, saveTemplateSchema);
  if (!form.value) return invalid(form);
  const project = await readTenant(ctx, (trx) => findProject(trx, ctx.tenant.id, id));
  if (!project) throw notFound();
  try {
    const made = await saveTemplate(ctx, project, form.value);
    return redirectWithToast(`/app/${ctx.tenant.slug}/projects/templates/${made.id}`, {
      key: 'projects:template.saved',
    });
  } catch (error) {
    return invalid(form, error);
  }
}

/** Keeps a project as a template. */
export default function SaveTemplatePage() {
  const { project, people, templates, list, idempotencyKey } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: 'template',
    lastResult: reply?.lastResult,
    defaultValue: {
      name: project.name,
      description: '',
      countsIn: 'working_days',
      replaces: '',
    },
  });
  const typed = (reply?.lastResult?.initialValue?.roles ?? []) as string[];
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.projects'), href: list },
          { label: project.name, href: `${list}/${project.id}` },
        ]}
      />
      <PageHeader title={t('template.save')} description={t('template.saveIntro')} />
      <Card>
        <Form id={form.id} idempotencyKey={idempotencyKey}>
          <ErrorSummary form={form} />
          <TemplateFields fields={fields} />
          {people.length > 0 && (
            <Fieldset legend={t('template.roles')}>
              <p className="muted">{t('template.rolesHint')}</p>
              <div className="cols">
                {people.map((person, index) => (
                  <div key={person.userId}>
                    <input type="hidden" name={`people[${index}]`} value={person.userId} />
                    <TextField
                      field={{
                        id: `template-role-${index}`,
                        name: `roles[${index}]`,
                        initialValue:
                          typed[index] ?? t('template.roleDefault', { number: String(index + 1) }),
                        maxLength: 80,
                      }}
                      label={person.name}
                    />
                  </div>
                ))}
              </div>
            </Fieldset>
          )}
          {templates.length > 0 && (
            <SelectField
              field={fields.replaces}
              label={t('template.replaces')}
              emptyLabel={t('template.asNew')}
              options={templates}
              optional
            />
          )}
          <FormActions>
            <Button variant="primary">{t('template.save')}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
