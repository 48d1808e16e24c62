import { route } from '@remix-run/route-config';

const file = (name: string) => `modules/automation/routes/${name}.tsx`;

export const workspaceRoutes = [
  route('automation', file('rules')),
  route('automation/new', file('rule-new')),
  route('automation/:rule', file('rule')),
  route('automation/:rule/edit', file('rule-edit')),
  route('automation/:rule/try', file('rule-try')),
];
