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
  route('members/:member/access', file('access')),
  route('access', file('who')),
];

export const bareRoutes = [route('view/end', 'modules/members/routes/view-end.ts')];
