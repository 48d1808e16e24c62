import type { Scope } from '~/platform/auth/session.server';

export type Deed = 'select' | 'update' | 'delete';
export const deeds: readonly Deed[] = ['select', 'update', 'delete'];

/** What decides about a member's access beside the record itself. */
export interface AccessFacts {
  name: string;
  status: 'active' | 'deactivated';
  tenantStatus: 'trial' | 'trial_expired' | 'active' | 'suspended';
  requireMfa: boolean;
  hasFactor: boolean;
  role: { id: string; key: string | null; name: string | null; audience: 'staff' | 'client' };
  scopes: Record<string, Scope>;
  teams: string[];
  clients: string[];
}

/** Which scopes reach the record for the person, by the table's own policy. */
export interface Reach {
  own: boolean;
  team: boolean;
  all: boolean;
  policy: string;
  expression: string;
}

export interface Explanation {
  table: string;
  /** What the database answered when asked as the person. */
  verdict: Record<Deed, boolean>;
  reach: Reach | null;
  /** Permissions that decide about each deed here, with the person's scope. */
  deciding: { deed: Deed; code: string; module: string; scope: Scope }[];
}
