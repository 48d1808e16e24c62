import { route } from '@remix-run/route-config';

export const workspaceRoutes = [
  route('audit', 'modules/audit/routes/entries.tsx'),
  route('audit.csv', 'modules/audit/routes/entries-csv.ts'),
  route('audit/proof', 'modules/audit/routes/proof.tsx'),
  route('audit/exports/:export', 'modules/audit/routes/export-file.ts'),
];
