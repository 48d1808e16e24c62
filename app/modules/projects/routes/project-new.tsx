import { randomUUID } from 'node:crypto';
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { minorUnits, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Button, Card, ErrorSummary, Form, FormActions, PageHeader } from '~/ui';
import { createProject } from '../commands/create-project.server';
import { ProjectFields, projectDefaults } from '../components/project-fields';
import { projectChoices } from '../queries/people.server';
import { projectSchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  return {
    choices: await readTenant(ctx, (trx) => projectChoices(trx, ctx.tenant.id)),
    list: `/app/${ctx.tenant.slug}/projects`,
    currency: ctx.tenant.currency,
    me: ctx.user.id,
    idempotencyKey: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  const form = await parseForm(request, projectSchema);
  if (!form.value) return invalid(form);
  try {
    const { id } = await createProject(ctx, form.value);
    return redirectWithToast(`/app/${ctx.tenant.slug}/projects/${id}/board`, {
      key: 'projects:project.created',
    });
  } catch (error) {
    return invalid(form, error);
  }
}

export default function NewProjectPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const units = minorUnits(page.currency);
  const [form, fields] = useForm({
    id: 'project',
    lastResult: reply?.lastResult,
    defaultValue: projectDefaults(undefined, [page.me], { ownerId: page.me, units }),
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('nav.projects'), href: page.list }]} />
      <PageHeader title={t('list.new')} />
      <Card>
        <Form id={form.id} idempotencyKey={page.idempotencyKey}>
          <ErrorSummary form={form} />
          <ProjectFields fields={fields} choices={page.choices} currency={page.currency} />
          <FormActions>
            <Button variant="primary">{t('project.create')}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
