import { route } from '@remix-run/route-config';

export const workspaceRoutes = [
  route('queue', 'modules/queue/routes/queue.tsx'),
  route('queue/messages', 'modules/queue/routes/messages.tsx'),
];

export const hubRoutes = [route('jobs', 'modules/queue/routes/hub-jobs.tsx')];
