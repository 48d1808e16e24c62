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
