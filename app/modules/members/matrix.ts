import type { CellChange, Scope } from './schema';

type Matrix = Record<string, Record<string, Scope>>;

/** The cells of a posted grid that differ from the stored ones. Cells the form did not have stay. */
export function diffCells(matrix: Matrix, posted: Map<string, Scope>): CellChange[] {
  const changes: CellChange[] = [];
  for (const [name, to] of posted) {
    const [, roleId = '', permission = ''] = name.split(':');
    const from = matrix[roleId]?.[permission] ?? 'none';
    if (from !== to) changes.push({ roleId, permission, from, to });
  }
  return changes;
}

/** The matrix as it would be. */
export function withChanges(matrix: Matrix, changes: CellChange[]): Matrix {
  const result: Matrix = { ...matrix };
  for (const { roleId, permission, to } of changes) {
    result[roleId] = { ...result[roleId], [permission]: to };
  }
  return result;
}

/** Custom roles that hold the company's settings and its roles: owners alone decide on them (private.governs). */
export function governingRoles(
  roles: readonly { id: string; key: string | null }[],
  matrix: Matrix,
): string[] {
  const holds = (id: string, permission: string) => (matrix[id]?.[permission] ?? 'none') !== 'none';
  return roles
    .filter((role) => role.key === null)
    .filter(({ id }) => holds(id, 'tenant.manage') && holds(id, 'roles.manage'))
    .map(({ id }) => id);
}
