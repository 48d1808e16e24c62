import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Comments } from '~/platform/comments/comments';
import { commentsOn } from '~/platform/comments/page.server';
import { readTenant } from '~/platform/db/tenant.server';
import { Files } from '~/platform/files/components/files';
import { recordFiles } from '~/platform/files/record-files.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { Presence } from '~/platform/presence/presence';
import { forbidden, notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { LinkButton } from '~/ui';
import { projectAction } from '../actions/project.server';
import { BudgetCard } from '../components/budget-card';
import { Milestones } from '../components/milestones';
import { ProjectFacts } from '../components/project-facts';
import { ProjectHead } from '../components/project-tabs';
import { UpdateForm, Updates } from '../components/updates';
import { projectStaff } from '../queries/people.server';
import { findProject, memberIds, milestones, projectUpdates } from '../queries/projects.server';
import { budgetOf } from '../queries/time.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = uuidParam(params.id);
  const tenantId = ctx.tenant.id;
  const [project, members, points, updates, staff, files, budget] = await readTenant(ctx, (trx) =>
    Promise.all([
      findProject(trx, tenantId, id),
      memberIds(trx, tenantId, id),
      milestones(trx, tenantId, id),
      projectUpdates(trx, tenantId, id),
      projectStaff(trx),
      recordFiles(trx, ctx, 'projects', id),
      budgetOf(trx, tenantId, id),
    ]),
  );
  if (!project) throw notFound();
  const names = new Map(staff.map((person) => [person.userId, person.name]));
  return {
    project,
    comments: await commentsOn(ctx, 'projects', id),
    points,
    updates,
    files,
    budget: budget ?? null,
    owner: names.get(project.ownerId ?? '') ?? '–',
    members: members.map((member) => names.get(member) ?? '–').sort(),
    today: ctx.today(),
    currency: ctx.tenant.currency,
    base: `/app/${ctx.tenant.slug}`,
    canManage: ctx.can('projects.manage'),
    canTemplate: ctx.can('projects.manage', 'all'),
    idempotencyKey: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = await requireRecord(ctx, 'projects', params.id);
  if (!ctx.can('projects.manage')) throw forbidden('projects.manage');
  return await projectAction(request, ctx, id);
}

export default function ProjectPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const { project, base, canManage, idempotencyKey } = page;
  const list = `${base}/projects`;
  const lastResult = reply?.lastResult;
  return (
    <>
      <ProjectHead
        list={list}
        project={project}
        current="overview"
        actions={
          canManage && (
            <>
              {page.canTemplate && (
                <LinkButton icon="copy" href={`${list}/${project.id}/template`}>
                  {t('template.save')}
                </LinkButton>
              )}
              <LinkButton icon="edit" href={`${list}/${project.id}/edit`}>
                {t('project.edit')}
              </LinkButton>
            </>
          )
        }
      />
      <Presence on={`projects:${project.id}`} />
      <div className="split">
        <div className="stack-lg">
          {project.description && (
            <p className="said" dir="auto">
              {project.description}
            </p>
          )}
          <Milestones
            items={page.points}
            today={page.today}
            canManage={canManage}
            lastResult={lastResult}
            idempotencyKey={idempotencyKey}
          />
          {canManage && (
            <UpdateForm
              lastResult={lastResult}
              idempotencyKey={idempotencyKey}
              canShare={project.shared}
            />
          )}
          <Updates items={page.updates} isStaff />
          {page.comments && <Comments {...page.comments} />}
        </div>
        <div className="stack-lg">
          <ProjectFacts {...page} />
          {page.budget && <BudgetCard budget={page.budget} currency={page.currency} />}
          <Files {...page.files} idempotencyKey={idempotencyKey} />
        </div>
      </div>
    </>
  );
}
