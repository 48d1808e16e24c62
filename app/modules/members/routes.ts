import { route } from '@remix-run/route-config';

const file = (name: string) => `modules/members/routes/${name}.tsx`;

export const workspaceRoutes = [
  route('members', file('members')),
  route('members/invite', file('invite')),
  route('members/invitations/:invitation', file('invitation')),
  route('members/roles', file('roles')),
  route('members/roles/new', file('role-new')),
  route('members/roles/:role', file('role')),
  route('members/:member', file('member')),
];
