import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { useRbacLabels } from '~/platform/rbac/labels';
import { Alert, Button, Form, FormActions, LinkButton, PageHeader, ViewChips } from '~/ui';
import { saveMatrix } from '../commands/save-matrix.server';
import { MatrixGrid } from '../components/matrix-grid';
import { MatrixReview } from '../components/matrix-review';
import { diffCells, governingRoles, withChanges } from '../matrix';
import { listPermissions, listRoles, readMatrix } from '../queries/roles.server';
import { type CellChange, readCells, readChange } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'roles.read');
  const { roles, permissions, matrix } = await readTenant(ctx, async (trx) => {
    const [roles, permissions, matrix] = await Promise.all([
      listRoles(trx, ctx.tenant.id),
      listPermissions(trx),
      readMatrix(trx, ctx.tenant.id),
    ]);
    return { roles, permissions: permissions.filter(({ module }) => ctx.has(module)), matrix };
  });
  return {
    base: `/app/${ctx.tenant.slug}/members`,
    roles,
    permissions,
    matrix,
    only: new URL(request.url).searchParams.get('role'),
    mine: ctx.scopes,
    myRole: ctx.role.id,
    canEdit: ctx.can('roles.manage'),
    fixed: ctx.role.key === 'owner' ? [] : governingRoles(roles, matrix),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'roles.manage');
  // A field for each role and permission.
  const form = await readForm(request, { maxFields: 10_000 });
  if (form.get('intent') === 'save') {
    const changes = form.getAll('change').flatMap((value) => readChange(value) ?? []);
    try {
      await saveMatrix(ctx, changes);
    } catch (error) {
      if (!(error instanceof BusinessError)) throw error;
      return data({ changes, error: ctx.t(error.key) }, { status: 422 });
    }
    return redirectWithToast(`/app/${ctx.tenant.slug}/members/roles`, {
      key: 'members:matrix.saved',
      values: { count: changes.length },
    });
  }
  const matrix = await readTenant(ctx, (trx) => readMatrix(trx, ctx.tenant.id));
  return { changes: diffCells(matrix, readCells(form)), error: null };
}

export default function RolesPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const shown = page.roles.filter((role) => !page.only || role.id === page.only);
  const changes: CellChange[] = reply?.changes ?? [];
  return (
    <>
      <PageHeader
        title={t('matrix.title')}
        description={t('matrix.description')}
        actions={
          page.canEdit && (
            <LinkButton href={`${page.base}/roles/new`} variant="primary">
              {t('role.new')}
            </LinkButton>
          )
        }
      />
      {reply?.error && <Alert tone="danger" title={reply.error} />}
      {reply && !reply.error && changes.length === 0 && (
        <Alert tone="info" title={t('matrix.nothingChanged')} />
      )}
      {changes.length > 0 && !reply?.error && (
        <MatrixReview
          changes={changes}
          roles={page.roles}
          permissions={page.permissions}
          affectsMe={changes.some((change) => change.roleId === page.myRole)}
        />
      )}
      <ViewChips
        label={t('matrix.show')}
        items={[
          { label: t('matrix.allRoles'), href: `${page.base}/roles`, current: !page.only },
          ...page.roles.map((role) => ({
            label: label.role(role),
            href: `${page.base}/roles?role=${role.id}`,
            current: page.only === role.id,
          })),
        ]}
      />
      <Form intent="review" id="matrix" className="stack">
        <MatrixGrid
          roles={shown}
          permissions={page.permissions}
          matrix={withChanges(page.matrix, changes)}
          mine={page.mine}
          readOnly={!page.canEdit}
          fixed={page.fixed}
        />
        {page.canEdit && (
          <FormActions>
            <Button variant="primary">{t('matrix.review')}</Button>
          </FormActions>
        )}
      </Form>
      <CustomRoles />
    </>
  );
}

function CustomRoles() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('members');
  const custom = page.roles.filter((role) => !role.key);
  if (!page.canEdit || custom.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('role.custom')}</h2>
      <ul className="stack">
        {custom.map((role) => (
          <li key={role.id}>
            <a href={`${page.base}/roles/${role.id}`}>{role.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
