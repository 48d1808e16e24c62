import { supervise } from '../supervisor/supervise.ts';

const NODE_ENV = 'development';

await supervise({
  appEnv: 'development',
  web: { name: 'web', args: ['app/dev-server.ts'], env: { NODE_ENV, SERVICE_NAME: 'web' } },
  worker: {
    name: 'worker',
    args: ['supabase/embedded/bin/dev-worker.ts'],
    env: { NODE_ENV, SERVICE_NAME: 'worker', VITE_CACHE_DIR: 'node_modules/.vite-worker' },
  },
});
