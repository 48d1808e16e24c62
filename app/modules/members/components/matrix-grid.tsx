import { useTranslation } from '~/platform/i18n';
import { useRbacLabels } from '~/platform/rbac/labels';
import type { Permission, Role } from '../queries/roles.server';
import { cellName, type Scope, scopes } from '../schema';

export interface MatrixGridProps {
  roles: Role[];
  permissions: Permission[];
  /** What to show in each cell: role id → permission → scope. */
  matrix: Record<string, Record<string, Scope>>;
  /** What the editor holds; wider scopes cannot be granted. */
  mine: Record<string, Scope>;
  readOnly: boolean;
  /** Roles that only owners change. */
  fixed: string[];
}

/** Role × permission: a select per cell, so that it works with the keyboard and without script. */
export function MatrixGrid(props: MatrixGridProps) {
  const { roles, permissions, matrix, mine, fixed } = props;
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const groups = [...Map.groupBy(permissions, (permission) => permission.module)];
  return (
    <section className="table-wrap matrix" aria-label={t('matrix.caption')} tabIndex={-1}>
      <table className="table">
        <caption className="sr-only">{t('matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.permission')}</th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                {label.role(role)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(([module, rows]) => (
          <tbody key={module}>
            <tr className="matrix-group">
              <th scope="rowgroup">{label.module(module)}</th>
              <td colSpan={roles.length} />
            </tr>
            {rows.map((permission) => (
              <tr key={permission.code}>
                <th scope="row">{label.permission(permission)}</th>
                {roles.map((role) => (
                  <td key={role.id}>
                    <Cell
                      role={role}
                      permission={permission}
                      scope={matrix[role.id]?.[permission.code] ?? 'none'}
                      mine={mine[permission.code] ?? 'none'}
                      readOnly={props.readOnly || fixed.includes(role.id)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Cell(props: {
  role: Role;
  permission: Permission;
  scope: Scope;
  mine: Scope;
  readOnly: boolean;
}) {
  const { role, permission, scope, mine } = props;
  const label = useRbacLabels();
  const beyondMe = rank(scope) > rank(mine);
  if (props.readOnly || role.key === 'owner' || beyondMe) {
    return <span className={`matrix-fixed scope-${scope}`}>{label.scope(scope)}</span>;
  }
  return (
    <select
      className={`scope-${scope}`}
      name={cellName(role.id, permission.code)}
      defaultValue={scope}
      aria-label={`${label.role(role)}, ${label.permission(permission)}`}
    >
      {permission.scopes.map((option) => (
        <option key={option} value={option} disabled={rank(option) > rank(mine)}>
          {label.scope(option)}
        </option>
      ))}
    </select>
  );
}

function rank(scope: Scope): number {
  return scopes.indexOf(scope);
}
