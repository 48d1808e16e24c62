import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, PageHeader } from '~/ui';
import { templateAction } from '../actions/template.server';
import { TemplatePlan } from '../components/template-plan';
import { TemplateSettings } from '../components/template-settings';
import { UseTemplate } from '../components/use-template';
import { projectChoices } from '../queries/people.server';
import { findTemplate } from '../queries/templates.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  const id = uuidParam(params.id);
  const [template, choices] = await readTenant(ctx, (trx) =>
    Promise.all([findTemplate(trx, ctx.tenant.id, id), projectChoices(trx, ctx.tenant.id)]),
  );
  if (!template) throw notFound();
  return {
    template,
    choices,
    list: `/app/${ctx.tenant.slug}/projects`,
    today: ctx.today(),
    me: ctx.user.id,
    canChange: ctx.can('projects.manage', 'all'),
    idempotencyKey: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.manage');
  const id = await requireRecord(ctx, 'project_templates', params.id);
  return await templateAction(request, ctx, id);
}

/** A template: start a project from it, see what it holds. */
export default function TemplatePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const { template, list } = page;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.projects'), href: list },
          { label: t('template.title'), href: `${list}/templates` },
        ]}
      />
      <PageHeader
        title={<bdi>{template.name}</bdi>}
        description={template.description ?? undefined}
      />
      <div className="split">
        <div className="stack-lg">
          <UseTemplate {...page} lastResult={reply?.lastResult} />
          <TemplatePlan template={template} />
        </div>
        {page.canChange && <TemplateSettings template={template} lastResult={reply?.lastResult} />}
      </div>
    </>
  );
}
