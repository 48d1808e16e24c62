import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { filesAction } from '~/platform/files/actions/files.server';
import { filesLoader } from '~/platform/files/actions/files-page.server';
import { FilesPage } from '~/platform/files/components/files-page';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { ProjectHead } from '../components/project-tabs';
import { findProject } from '../queries/projects.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const id = uuidParam(params.id);
  const project = await readTenant(ctx, (trx) => findProject(trx, ctx.tenant.id, id));
  if (!project) throw notFound();
  const page = await filesLoader(request, ctx, 'projects', id);
  return { ...page, project, list: `/app/${ctx.tenant.slug}/projects` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  return await filesAction(request, ctx, 'projects', params.id);
}

export default function ProjectFilesPage() {
  const { project, list } = useLoaderData<typeof loader>();
  return <FilesPage head={<ProjectHead list={list} project={project} current="files" />} />;
}
