import { route } from '@remix-run/route-config';

export const workspaceRoutes = [
  route('audit', 'modules/audit/routes/entries.tsx'),
  route('audit.csv', 'modules/audit/routes/entries-csv.ts'),
];
