import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { NewLink } from '~/platform/live/new-link';
import { forbidden, notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Alert, FilterBar, LinkButton, SelectField } from '~/ui';
import { boardAction } from '../actions/board.server';
import { Board } from '../components/board';
import { ProjectHead } from '../components/project-tabs';
import { taskLabels } from '../queries/labels.server';
import { projectStaff } from '../queries/people.server';
import { findProject, memberIds } from '../queries/projects.server';
import { boardCards, boardColumns } from '../queries/tasks.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = uuidParam(params.id);
  const query = new URL(request.url).searchParams;
  const uuid = (name: string) => z.uuid().safeParse(query.get(name)).data ?? '';
  const filter = {
    assignee: uuid('assignee'),
    label: (query.get('label') ?? '').trim().slice(0, 40),
  };
  const tenantId = ctx.tenant.id;
  const [project, columns, cards, members, staff, labels] = await readTenant(ctx, (trx) =>
    Promise.all([
      findProject(trx, tenantId, id),
      boardColumns(trx, tenantId, id),
      boardCards(trx, tenantId, id, filter),
      memberIds(trx, tenantId, id),
      projectStaff(trx),
      taskLabels(trx, tenantId),
    ]),
  );
  if (!project) throw notFound();
  const isMember = new Set(members);
  return {
    project,
    columns,
    cards,
    labels,
    people: staff.filter((person) => isMember.has(person.userId)),
    filter,
    /** The card that was picked up, to be put somewhere. */
    picked: cards.find((card) => card.id === uuid('move')),
    list: `/app/${ctx.tenant.slug}/projects`,
    today: ctx.today(),
    me: ctx.user.id,
    write: ctx.scope('tasks.write'),
    canManage: ctx.can('projects.manage'),
    idempotencyKey: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = await requireRecord(ctx, 'projects', params.id);
  if (!ctx.can('tasks.write')) throw forbidden('tasks.write');
  return await boardAction(request, ctx, id);
}

export default function BoardPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('projects');
  const { project, list, filter, people, canManage } = page;
  const base = `${list}/${project.id}/board`;
  const errors = Object.values(reply?.lastResult.error ?? {}).flatMap((each) => each ?? []);
  return (
    <>
      <ProjectHead
        list={list}
        project={project}
        current="board"
        actions={
          canManage && (
            <LinkButton icon="settings" href={`${list}/${project.id}/columns`}>
              {t('column.edit')}
            </LinkButton>
          )
        }
      />
      <NewLink list={`board:${project.id}`} href={base} refresh="board" />
      <FilterBar resetHref={base} active={filter.assignee !== '' || filter.label !== ''}>
        <SelectField
          field={{ id: 'assignee', name: 'assignee', initialValue: filter.assignee }}
          label={t('field.assignee')}
          emptyLabel={t('list.anybody')}
          options={people.map(({ userId, name }) => ({ value: userId, label: name }))}
        />
        <SelectField
          field={{ id: 'label', name: 'label', initialValue: filter.label }}
          label={t('field.label')}
          emptyLabel={t('tasks.any')}
          options={page.labels.map(({ name }) => ({ value: name, label: name }))}
        />
      </FilterBar>
      {errors.length > 0 && <Alert tone="danger">{errors.join(' ')}</Alert>}
      <Board {...page} base={base} taskBase={`${list}/tasks`} typed={reply?.lastResult} />
    </>
  );
}
