import { newCompany, newMember } from '../support/company';
import { sql } from '../support/sql';

/** A company with a project, its board and three tasks; returns the project's address. */
export async function arrangeProject() {
  const { slug, owner } = await newCompany();
  const employee = await newMember(slug, 'employee', 'Eve Employee');
  const [project] = await sql<{ id: string }>(
    `with p as (insert into public.projects (tenant_id, name, status) select id, 'Web shop', 'active'
       from public.tenants where slug = $1 returning tenant_id, id),
     c as (insert into public.project_columns (tenant_id, project_id, name, kind, position)
       select tenant_id, id, k.name, k.kind, k.position from p
       cross join (values ('To do', 'todo', 1), ('Done', 'done', 2)) k (name, kind, position)
       returning tenant_id, project_id, id, position),
     m as (insert into public.project_members (tenant_id, project_id, user_id)
       select p.tenant_id, p.id, u.id from p, auth.users u where u.email = $2),
     t as (insert into public.tasks (tenant_id, project_id, title, column_id, rank)
       select c.tenant_id, c.project_id, k.title, c.id, k.rank from c
       cross join (values ('Draw the pages', 'a0'), ('Write the texts', 'a1'), ('Take photos', 'a2')) k (title, rank)
       where c.position = 1)
     select id from p`,
    [slug, employee],
  );
  return { slug, owner, employee, project: `/app/${slug}/projects/${project?.id}` };
}
