import { type RouteConfigEntry, route } from '@remix-run/route-config';

const file = (name: string) => `modules/reports/routes/${name}`;

export const workspaceRoutes: RouteConfigEntry[] = [
  route('reports', file('overview.tsx')),
  route('reports/:report', file('report.tsx')),
  route('reports/:report/table.csv', file('report-csv.ts')),
];
