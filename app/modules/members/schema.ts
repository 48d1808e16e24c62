import { z } from 'zod';

export const scopes = ['none', 'own', 'team', 'all'] as const;
export type Scope = (typeof scopes)[number];

export const inviteSchema = z
  .object({
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
    fullName: z.string().trim().min(1).max(120),
    roleId: z.uuid(),
    clientId: z.uuid().optional(),
    idempotencyKey: z.uuid().optional(),
  })
  .meta({ title: 'Invite' });

export const changeMemberSchema = z.object({ roleId: z.uuid() });

export const roleSchema = z.object({
  name: z.string().trim().min(1).max(60),
  copyFrom: z.uuid(),
});

export const renameRoleSchema = z.object({ name: z.string().trim().min(1).max(60) });

/** Locks a member out, or lets them in again. */
export const memberStatusSchema = z.object({ intent: z.enum(['deactivate', 'reactivate']) });

/** One cell of the matrix that is to change, as the review page posts it. */
export interface CellChange {
  roleId: string;
  permission: string;
  from: Scope;
  to: Scope;
}

const cellChange = z.object({
  roleId: z.uuid(),
  permission: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
  from: z.enum(scopes),
  to: z.enum(scopes),
});

/** Name of a cell's field in the grid. */
export function cellName(roleId: string, permission: string): string {
  return `cell:${roleId}:${permission}`;
}

/** The grid as posted: cell name to scope. Fields that are not cells, or hold no scope, are left out. */
export function readCells(form: FormData): Map<string, Scope> {
  const cells = new Map<string, Scope>();
  for (const [name, value] of form) {
    const scope = scopes.find((candidate) => candidate === value);
    if (name.startsWith('cell:') && scope) cells.set(name, scope);
  }
  return cells;
}

/** A change as one form value, and back; null for anything else. */
export function writeChange(change: CellChange): string {
  return [change.roleId, change.permission, change.from, change.to].join('|');
}

export function readChange(value: FormDataEntryValue): CellChange | null {
  const [roleId, permission, from, to] = String(value).split('|');
  const parsed = cellChange.safeParse({ roleId, permission, from, to });
  return parsed.success ? parsed.data : null;
}
